//! The directory taken away: JSON, CSV and GeoJSON of what everyone may read, nothing more.
use crate::{
    facet::Asked,
    offer::Offer,
    public::Public,
    settle,
    shelf::{Shelf, Shelves},
    show,
};
use axum::{
    Extension,
    extract::Path,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use page::{Answer, Fault, Form, Pace, Visit};
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

/// What is said of offers is in one order in its columns, parted by ` | `.
const HEADS: [&str; 25] = [
    "id",
    "name",
    "legal_form",
    "municipality",
    "mrc",
    "mrc_name",
    "municipality_latitude",
    "municipality_longitude",
    "sector",
    "scian",
    "serves",
    "offers",
    "offers_en",
    "offers_deal",
    "public_buyers",
    "story_fr",
    "story_en",
    "website",
    "phone",
    "email",
    "address",
    "postal_code",
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
    let (number, pages, found) = shelf.turned_to(&asked, PAGE)?;
    let near = |page| format!("{}?{}", address(&visit, "json"), asked.query(page));
    let told = json!({
        "pole": visit.pole().name(),
        "licence": settle::licence(&visit.pole().settings()),
        "as_of": visit.db().today().to_string(),
        "total": found.total,
        "page": number,
        "pages": pages,
        "previous": (number > 1).then(|| near(number - 1)),
        "next": (number < pages).then(|| near(number + 1)),
        "sheets": Shelf::sheets(&found),
    });
    Ok(given("application/json", serde_json::to_vec(&told)?))
}

/// One sheet, at the address of its page.
pub async fn one(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    if !paced(&visit) {
        return Ok(too_fast());
    }
    let sheet = match show::published(&visit, &id).await {
        Err(Fault::Absent) => return show::onward(&visit, &id, "/donnees.json").await,
        found => found?,
    };
    let told = json!({
        "pole": visit.pole().name(),
        "licence": settle::licence(&visit.pole().settings()),
        "as_of": visit.db().today().to_string(),
        "sheet": sheet,
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
    let column = |head: &'static str| match head {
        "municipality_latitude" | "municipality_longitude" => Column::number(head),
        _ => Column::text(head),
    };
    let columns: Vec<Column<'_>> = HEADS.into_iter().map(column).collect();
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

fn cells(sheet: Public) -> [String; HEADS.len()] {
    let offers = |told: fn(&Offer) -> &str| sheet.offers.iter().map(told).collect::<Vec<_>>().join(" | ");
    let yes = |is: bool| if is { "yes" } else { "" }.to_owned();
    let (latitude, longitude) = sheet
        .municipality_at
        .map_or_else(Default::default, |(latitude, longitude)| (latitude.to_string(), longitude.to_string()));
    [
        sheet.id.clone(),
        sheet.name.clone(),
        sheet.legal_form.clone(),
        sheet.municipality.clone(),
        sheet.mrc.clone(),
        sheet.mrc_name.clone(),
        latitude,
        longitude,
        sheet.sector.clone(),
        sheet.scian.clone(),
        sheet.serves.join(" "),
        offers(|offer| &offer.name_fr),
        offers(|offer| &offer.name_en),
        offers(|offer| &offer.deal),
        yes(sheet.buyers()),
        sheet.story_fr.clone(),
        sheet.story_en.clone(),
        sheet.website.clone(),
        sheet.phone.clone(),
        sheet.email.clone(),
        sheet.address.clone(),
        sheet.postal_code.clone(),
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
