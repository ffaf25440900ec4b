//! The directory taken away: JSON, CSV and GeoJSON of what everyone may read, nothing more.
use crate::{
    facet::Asked,
    offer::Offer,
    public::Public,
    settle,
    shelf::{Shelf, Shelves},
};
use axum::{
    Extension,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use page::{Answer, Form, Pace, Visit};
use serde_json::{Value, json};
use sheets::{Column, CsvSeparator, write_columns_csv};
use std::{
    num::NonZeroU32,
    sync::{Arc, LazyLock},
};

/// Sheets in one answer of the JSON interface.
const PAGE: usize = 500;
/// Answers a minute for one address, or one account.
const A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);

static PACE: LazyLock<Pace> = LazyLock::new(|| Pace::minutely(A_MINUTE));

const HEADS: [&str; 18] = [
    "id",
    "name",
    "legal_form",
    "municipality",
    "mrc",
    "mrc_name",
    "sector",
    "scian",
    "serves",
    "offers",
    "public_buyers",
    "website",
    "phone",
    "email",
    "address",
    "neq",
    "member",
    "confirmed_on",
];

pub async fn json(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    Form(asked): Form<Asked>,
) -> Answer {
    if !paced(&visit) {
        return Ok(too_fast());
    }
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let number = asked.page();
    let found = shelf.find(&asked.question("", PAGE, (number - 1) * PAGE))?;
    let more = number * PAGE < found.total;
    let next = |page| format!("{}?{}", address(&visit, "json"), asked.query(page));
    let told = json!({
        "pole": visit.pole().name(),
        "licence": settle::licence(&visit.pole().settings()),
        "as_of": visit.db().today().to_string(),
        "total": found.total,
        "page": number,
        "next": more.then(|| next(number + 1)),
        "sheets": Shelf::sheets(&found),
    });
    Ok(given("application/json", serde_json::to_vec(&told)?))
}

pub async fn csv(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    Form(asked): Form<Asked>,
) -> Answer {
    if !paced(&visit) {
        return Ok(too_fast());
    }
    let sheets = everything(&visit, &shelves, &asked).await?;
    let columns: Vec<Column<'_>> = HEADS.iter().map(|head| Column::text(head)).collect();
    let mut bytes = vec![];
    write_columns_csv(&columns, sheets.into_iter().map(cells), CsvSeparator::Comma, &mut bytes)?;
    Ok(given("text/csv; charset=utf-8", bytes))
}

/// Points stand at the municipality's middle (RFC 7946: longitude first): nobody's door is told. What has no
/// known municipality has no geometry.
pub async fn geojson(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    Form(asked): Form<Asked>,
) -> Answer {
    if !paced(&visit) {
        return Ok(too_fast());
    }
    let sheets = everything(&visit, &shelves, &asked).await?;
    let feature = |sheet: Public| {
        let geometry =
            sheet.municipality_at.map(|(lat, lon)| json!({"type": "Point", "coordinates": [lon, lat]}));
        json!({"type": "Feature", "id": sheet.id, "geometry": geometry, "properties": sheet})
    };
    let features: Vec<Value> = sheets.into_iter().map(feature).collect();
    let told = json!({
        "type": "FeatureCollection",
        "licence": settle::licence(&visit.pole().settings()),
        "features": features,
    });
    Ok(given("application/geo+json", serde_json::to_vec(&told)?))
}

async fn everything(visit: &Visit, shelves: &Shelves, asked: &Asked) -> anyhow::Result<Vec<Public>> {
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let total = shelf.find(&asked.question("", 0, 0))?.total;
    Ok(Shelf::sheets(&shelf.find_once(&asked.question("", total, 0))?))
}

fn cells(sheet: Public) -> [String; 18] {
    let offers: Vec<&str> = sheet.offers.iter().map(|offer: &Offer| offer.name_fr.as_str()).collect();
    let yes = |is: bool| if is { "yes" } else { "" }.to_owned();
    [
        sheet.id.clone(),
        sheet.name.clone(),
        sheet.legal_form.clone(),
        sheet.municipality.clone(),
        sheet.mrc.clone(),
        sheet.mrc_name.clone(),
        sheet.sector.clone(),
        sheet.scian.clone(),
        sheet.serves.join(" "),
        offers.join(" | "),
        yes(sheet.buyers()),
        sheet.website.clone(),
        sheet.phone.clone(),
        sheet.email.clone(),
        [sheet.address.as_str(), &sheet.postal_code].join(" ").trim().to_owned(),
        sheet.neq.clone(),
        yes(sheet.member),
        sheet.confirmed_on.clone(),
    ]
}

/// Where the data are, by kind.
pub fn address(visit: &Visit, kind: &str) -> String {
    format!("{}{}", visit.house().origin, visit.path(&format!("/repertoire/donnees.{kind}")))
}

fn paced(visit: &Visit) -> bool {
    PACE.allows(&format!("{} {}", visit.pole().slug, visit.knocker()))
}

fn too_fast() -> Response {
    let told = "Trop de demandes en une minute. Attendez un peu.\nToo many requests within a minute. Wait a little.\n";
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "60")], told).into_response()
}

/// Everyone is given the same, whoever asks and from whichever site.
pub fn given(kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60")),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    (headers, bytes).into_response()
}
