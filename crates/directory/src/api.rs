//! The description of the open interface, for those who build on it (OpenAPI 3.1).
use crate::{open, settle, spot::SCALES};
use page::{Answer, Visit};
use serde_json::{Value, json};

pub async fn description(visit: Visit) -> Answer {
    let licence = settle::licence(&visit.pole().settings());
    let told = json!({
        "openapi": "3.1.0",
        "info": {
            "title": format!("{}, {}", visit.t("dir-title"), visit.pole().name()),
            "version": "1",
            "description": visit.t("dir-api"),
            "license": { "name": licence },
        },
        "servers": [{ "url": format!("{}{}", visit.house().origin, visit.path("/repertoire")) }],
        "paths": {
            "/donnees.json": path("sheets", "application/json", page_schema(), true),
            "/donnees.csv": path("sheetsAsCsv", "text/csv", json!({ "type": "string" }), false),
            "/donnees.geojson": path("sheetsAsGeojson", "application/geo+json", json!({ "type": "object" }), false),
            "/{id}/donnees.json": one(),
            "/points": points(),
        },
        "components": { "schemas": { "Sheet": sheet(), "Offer": offer(), "Photo": photo() } },
    });
    Ok(open::given("application/json", serde_json::to_vec_pretty(&told)?))
}

fn path(id: &str, kind: &str, schema: Value, paged: bool) -> Value {
    let list = |name: &str, values: Value| json!({ "name": name, "in": "query", "explode": true, "schema": { "type": "array", "items": values } });
    let mut parameters = vec![
        json!({ "name": "q", "in": "query", "schema": text() }),
        list("mrc", json!({ "type": "string", "pattern": "^[0-9]{3}$" })),
        list("lieu", json!({ "type": "string", "pattern": "^([0-9]{5}|[A-Z][0-9][A-Z][0-9][A-Z][0-9])$" })),
        list("secteur", text()),
        list("scian", json!({ "type": "string", "pattern": "^[0-9]{2,3}(-[0-9]{2})?$" })),
        list("forme", json!({ "enum": people::organization::FORMS })),
        list("offre", json!({ "enum": ["sale", "rental"] })),
        list("acheteurs", json!({ "enum": ["yes"] })),
        list("membre", json!({ "enum": ["yes", "no"] })),
    ];
    if paged {
        parameters
            .push(json!({ "name": "page", "in": "query", "schema": { "type": "integer", "minimum": 1 } }));
    }
    json!({ "get": {
        "operationId": id,
        "parameters": parameters,
        "responses": {
            "200": { "description": "OK", "content": { kind: { "schema": schema } } },
            "429": { "description": "More than 60 requests within a minute" },
        },
    } })
}

/// One sheet, by its id.
fn one() -> Value {
    let schema = json!({
        "type": "object",
        "required": ["pole", "licence", "as_of", "sheet"],
        "properties": {
            "pole": text(),
            "licence": text(),
            "as_of": { "type": "string", "format": "date" },
            "sheet": { "$ref": "#/components/schemas/Sheet" },
        },
    });
    let mut told = path("sheet", "application/json", schema, false);
    let asked = &mut told["get"];
    asked["parameters"] = json!([{ "name": "id", "in": "path", "required": true, "schema": text() }]);
    asked["responses"]["301"] = json!({ "description": "The enterprise is known under another id since" });
    asked["responses"]["404"] = json!({ "description": "No such sheet is in the directory" });
    told
}

/// The marks of a part of the map, which the map of streets asks for.
fn points() -> Value {
    let mut told = path("marks", "application/geo+json", marks(), false);
    let asked = &mut told["get"];
    let described = |name: &str, schema: Value, words: &str| json!({ "name": name, "in": "query", "schema": schema, "description": words });
    if let Some(parameters) = asked["parameters"].as_array_mut() {
        parameters.push(described("bbox", text(), "west,south,east,north in degrees (WGS 84)"));
        let scale = json!({ "type": "integer", "minimum": SCALES.start(), "maximum": SCALES.end() });
        parameters.push(described("zoom", scale, "scale of a Web Mercator map, 256 pixels wide at 0"));
    }
    asked["responses"] = json!({
        "200": asked["responses"]["200"],
        "400": { "description": "A bbox or a zoom that cannot be" },
    });
    told
}

fn marks() -> Value {
    let named = json!({
        "type": "object",
        "required": ["id", "name", "path"],
        "properties": { "id": text(), "name": text(), "path": text() },
    });
    let mark = json!({
        "type": "object",
        "required": ["count", "label", "enterprises", "exact"],
        "properties": {
            "count": { "type": "integer", "minimum": 1 },
            "label": text(),
            "exact": { "const": false, "description": "No door is known: places are middles" },
            "of": { "enum": ["municipality", "postal_code"] },
            "place": text(),
            "reach": { "type": "array", "items": { "type": "number" }, "minItems": 4, "maxItems": 4 },
            "enterprises": { "type": "array", "items": named },
            "list": text(),
        },
    });
    let feature = json!({
        "type": "object",
        "properties": { "type": { "const": "Feature" }, "geometry": { "type": "object" }, "properties": mark },
    });
    json!({
        "type": "object",
        "properties": {
            "type": { "const": "FeatureCollection" },
            "features": { "type": "array", "items": feature },
            "bbox": { "type": "array", "items": { "type": "number" }, "minItems": 4, "maxItems": 4 },
            "total": { "type": "integer" }, "seen": { "type": "integer" }, "told": text(),
        },
    })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn page_schema() -> Value {
    json!({
        "type": "object",
        "required": ["pole", "licence", "as_of", "total", "page", "pages", "previous", "next", "sheets"],
        "properties": {
            "pole": text(),
            "licence": text(),
            "as_of": { "type": "string", "format": "date" },
            "total": { "type": "integer" },
            "page": { "type": "integer" },
            "pages": { "type": "integer", "minimum": 1 },
            "previous": { "type": ["string", "null"], "format": "uri" },
            "next": { "type": ["string", "null"], "format": "uri" },
            "sheets": { "type": "array", "items": { "$ref": "#/components/schemas/Sheet" } },
        },
    })
}

fn sheet() -> Value {
    json!({
        "type": "object",
        "required": ["id", "name", "legal_form", "member"],
        "properties": {
            "id": text(), "name": text(), "legal_form": { "enum": people::organization::FORMS },
            "municipality": text(), "mrc": text(), "mrc_name": text(),
            "municipality_at": {
                "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 2,
            },
            "sector": text(), "scian": text(),
            "serves": { "type": "array", "items": text() },
            "offers": { "type": "array", "items": { "$ref": "#/components/schemas/Offer" } },
            "photos": { "type": "array", "items": { "$ref": "#/components/schemas/Photo" } },
            "story_fr": text(), "story_en": text(),
            "website": { "type": "string", "format": "uri" },
            "phone": text(), "email": text(), "address": text(), "postal_code": text(), "neq": text(),
            "confirmed_on": { "type": "string", "format": "date" },
            "member": { "type": "boolean" },
        },
    })
}

fn offer() -> Value {
    json!({
        "type": "object",
        "required": ["name_fr", "deal", "buyers"],
        "properties": {
            "name_fr": text(), "name_en": text(), "words": text(), "seao": text(),
            "deal": { "enum": crate::offer::DEALS },
            "buyers": { "enum": [0, 1] },
            "serves": text(),
        },
    })
}

/// At `/photos/{id}`, its small size at `/photos/{id}/petite`.
fn photo() -> Value {
    let pixels = || json!({ "type": "integer", "minimum": 1 });
    json!({
        "type": "object",
        "required": ["id", "alternative", "credit", "width", "height", "small_width", "small_height"],
        "properties": {
            "id": text(), "alternative": text(), "credit": text(),
            "width": pixels(), "height": pixels(), "small_width": pixels(), "small_height": pixels(),
        },
    })
}
