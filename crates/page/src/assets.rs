//! The stylesheet and the scripts, served under names that change when they do.
use crate::{Visit, colour::is_colour, session::hash};
use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use std::sync::LazyLock;

const CSS: &str = include_str!("../assets/maillon.css");
const JS: &str = include_str!("../assets/maillon.js");
const ICON: &str = include_str!("../assets/favicon.svg");
const STREETS: &str = include_str!("../assets/streets.js");
const LEAFLET: &str = include_str!(concat!(env!("OUT_DIR"), "/leaflet.js"));
const LEAFLET_CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/leaflet.css"));

static CSS_PATH: LazyLock<String> = LazyLock::new(|| format!("/assets/maillon.{}.css", &hash(CSS)[..10]));
static JS_PATH: LazyLock<String> = LazyLock::new(|| format!("/assets/maillon.{}.js", &hash(JS)[..10]));
static STREETS_PATH: LazyLock<String> =
    LazyLock::new(|| format!("/assets/streets.{}.js", &hash(STREETS)[..10]));
static LEAFLET_PATH: LazyLock<String> =
    LazyLock::new(|| format!("/assets/leaflet.{}.js", &hash(LEAFLET)[..10]));
static LEAFLET_CSS_PATH: LazyLock<String> =
    LazyLock::new(|| format!("/assets/leaflet.{}.css", &hash(LEAFLET_CSS)[..10]));

/// Where the script of the street map is, that of the library it stands on, and the library's stylesheet; none
/// when the program was built without the library.
pub fn streets() -> Option<[&'static str; 3]> {
    (!LEAFLET.is_empty()).then(|| [&**STREETS_PATH, &**LEAFLET_PATH, &**LEAFLET_CSS_PATH])
}

/// Where the stylesheet is, for a page that stands in another frame.
pub fn css_path() -> &'static str {
    &CSS_PATH
}

pub(crate) fn js_path() -> &'static str {
    &JS_PATH
}

/// Serves one of our assets, to be kept for a year by whoever asked.
pub async fn serve_asset(Path(name): Path<String>) -> Response {
    let asked = format!("/assets/{name}");
    let (kind, body) = match asked {
        asked if asked == *CSS_PATH => ("text/css; charset=utf-8", CSS),
        asked if asked == *JS_PATH => ("text/javascript; charset=utf-8", JS),
        asked if asked == *STREETS_PATH => ("text/javascript; charset=utf-8", STREETS),
        asked if asked == *LEAFLET_PATH => ("text/javascript; charset=utf-8", LEAFLET),
        asked if asked == *LEAFLET_CSS_PATH => ("text/css; charset=utf-8", LEAFLET_CSS),
        asked if asked == "/assets/favicon.svg" => ("image/svg+xml", ICON),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")], body)
        .into_response()
}

/// The pole's own colour, as a small stylesheet.
pub async fn serve_look(visit: Visit) -> Response {
    let settings = visit.pole().settings();
    let colour = settings.get("pole.colour");
    let body = if is_colour(colour) { format!(":root{{--pole:{colour}}}") } else { String::new() };
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=300")],
        body,
    )
        .into_response()
}
