//! The map of streets: where enterprises are, gathered for what is looked at, over tiles or over the land of the MRC.
use crate::{
    browse::kept_a_moment,
    facet::Asked,
    map,
    open::given,
    shelf::{Shelf, Shelves},
    spot::{self, Mark, View},
};
use axum::{
    Extension,
    extract::RawQuery,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use page::{Answer, Form, Visit};
use search::Query;
use serde::Deserialize;
use serde_json::{Value, json};
use std::{collections::HashMap, sync::Arc};

/// Enterprises named on one mark, and on all the marks of an answer.
const NAMED: usize = 8;
const NAMED_IN_ALL: usize = 200;
/// Spots told in the way from a mark to its list.
const SPOTS: usize = 30;

/// What the page of the directory needs to open the map.
pub struct Streets {
    pub script: &'static str,
    pub library: &'static str,
    pub look: &'static str,
    pub tiles: String,
    pub credit: String,
}

impl Streets {
    /// None when the program was built without the map's library.
    pub fn of(visit: &Visit) -> Option<Streets> {
        let [script, library, look] = page::streets()?;
        let (tiles, credit) =
            visit.house().tiles.clone().map(|tiles| (tiles.address, tiles.credit)).unwrap_or_default();
        Some(Streets { script, library, look, tiles, credit })
    }
}

/// Lets a page with the map load pictures from the tiles' server.
pub fn with_tiles(visit: &Visit, mut page: Response) -> Response {
    let policy = visit.house().tiles.as_ref().map(|tiles| page::policy(tiles.origin()));
    if let Some(policy) = policy.and_then(|policy| HeaderValue::try_from(policy).ok()) {
        page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    page
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Looked {
    bbox: String,
    zoom: String,
}

/// GeoJSON (RFC 7946) of the marks of a view: how many enterprises each stands for, where a few of them are named.
pub async fn points(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    RawQuery(raw): RawQuery,
    Form(asked): Form<Asked>,
) -> Answer {
    let looked: Looked = serde_html_form::from_str(&raw.unwrap_or_default()).unwrap_or_default();
    let Some(view) = View::read(&looked.bbox, &looked.zoom) else {
        let told = json!({ "error": "bbox=west,south,east,north in degrees, zoom=0..20" });
        let mut refused = given("application/json", serde_json::to_vec(&told)?);
        *refused.status_mut() = StatusCode::BAD_REQUEST;
        return Ok(refused);
    };
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let counted = Query { counted: vec!["at:".to_owned()], ..asked.question("", 0, 0) };
    let found = shelf.find(&counted)?;
    let spots =
        || found.facets.iter().filter_map(|(facet, count)| Some((facet.strip_prefix("at:")?, *count)));
    let marks = spot::marks(spots(), &view);
    let names = named(&visit, &shelf, &asked, &marks)?;
    let features: Vec<Value> = marks.iter().map(|mark| feature(&visit, &asked, mark, &names)).collect();
    let placed: usize = spots().map(|(_, count)| count).sum();
    let seen: usize = marks.iter().map(|mark| mark.count).sum();
    let elsewhere = found.total.saturating_sub(placed);
    let mut words = visit.count("dir-streets-seen", seen);
    if elsewhere > 0 {
        words = format!("{words} {}", visit.count("dir-streets-elsewhere", elsewhere));
    }
    let mut told = json!({
        "type": "FeatureCollection",
        "features": features,
        "total": found.total,
        "seen": seen,
        "told": words,
    });
    if let Some(reach) = reach(spots()) {
        told["bbox"] = json!(reach);
    }
    Ok(kept_a_moment(&visit, given("application/geo+json", serde_json::to_vec(&told)?)))
}

/// West, south, east and north of everything found, looked at or not.
fn reach<'a>(spots: impl Iterator<Item = (&'a str, usize)>) -> Option<[f64; 4]> {
    let world = View::read("", "0")?;
    let marks = spot::marks(spots, &world);
    let reaches = marks.into_iter().map(|mark| mark.reach);
    reaches.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
}

/// The enterprises of marks that stand for few, by spot.
fn named(
    visit: &Visit,
    shelf: &Shelf,
    asked: &Asked,
    marks: &[Mark],
) -> anyhow::Result<HashMap<String, Vec<Value>>> {
    let mut room = NAMED_IN_ALL;
    let mut wanted = vec![];
    for mark in marks.iter().filter(|mark| mark.count <= NAMED) {
        if let Some(left) = room.checked_sub(mark.count) {
            room = left;
            wanted.extend(mark.names.iter().map(|name| format!("at:{name}")));
        }
    }
    let mut names: HashMap<String, Vec<Value>> = HashMap::new();
    if wanted.is_empty() {
        return Ok(names);
    }
    let mut query = Query { counted: vec![], ..asked.question("lieu", NAMED_IN_ALL, 0) };
    query.facets.extend(wanted);
    let found = shelf.find(&query)?;
    for sheet in Shelf::sheets(&found) {
        if let Some(spot) = sheet.spot() {
            let path = visit.path(&format!("/repertoire/{}", sheet.id));
            names.entry(spot).or_default().push(json!({ "id": sheet.id, "name": sheet.name, "path": path }));
        }
    }
    Ok(names)
}

fn feature(visit: &Visit, asked: &Asked, mark: &Mark, names: &HashMap<String, Vec<Value>>) -> Value {
    let few: Vec<&Value> = mark.names.iter().filter_map(|name| names.get(name)).flatten().collect();
    let one = mark.names.len() == 1;
    let place = mark.names.first().filter(|_| one);
    let rounded = |degrees: f64| (degrees * 100_000.0).round() / 100_000.0;
    let mut told = json!({
        "count": mark.count,
        "label": visit.count("dir-count", mark.count),
        "enterprises": few,
        "exact": false,
    });
    if let Some(name) = place {
        told["of"] = json!(if spot::is_postal(name) { "postal_code" } else { "municipality" });
        told["place"] = json!(spot::called(name));
    } else {
        told["reach"] = json!(mark.reach);
    }
    if mark.names.len() <= SPOTS {
        told["list"] = json!(visit.path(&format!("/repertoire?{}", asked.standing_at(&mark.names))));
    }
    let at = [rounded(mark.spot.lon), rounded(mark.spot.lat)];
    json!({ "type": "Feature", "geometry": { "type": "Point", "coordinates": at }, "properties": told })
}

/// The land of the MRC of the region that the directory is of, for a map without tiles.
pub async fn land(visit: Visit, Extension(shelves): Extension<Arc<Shelves>>) -> Answer {
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let found =
        shelf.find(&Query { counted: vec!["mrc:".to_owned()], ..Asked::default().question("", 0, 0) })?;
    let counted =
        found.facets.iter().filter_map(|(facet, count)| Some((facet.strip_prefix("mrc:")?, *count)));
    let codes = map::region(visit.db(), counted.map(|(code, count)| (code, count as i64)));
    let feature = |contour: &territory::Contour| {
        json!({
            "type": "Feature",
            "id": contour.mrc.code,
            "geometry": { "type": "MultiPolygon", "coordinates": contour.pieces },
            "properties": { "name": contour.mrc.name },
        })
    };
    let features: Vec<Value> = territory::contours(&codes).iter().map(feature).collect();
    let told = json!({ "type": "FeatureCollection", "features": features });
    Ok(given("application/geo+json", serde_json::to_vec(&told)?))
}
