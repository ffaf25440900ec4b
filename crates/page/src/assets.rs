//! The stylesheet and the script, served under names that change when they do.
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

static CSS_PATH: LazyLock<String> = LazyLock::new(|| format!("/assets/maillon.{}.css", &hash(CSS)[..10]));
static JS_PATH: LazyLock<String> = LazyLock::new(|| format!("/assets/maillon.{}.js", &hash(JS)[..10]));

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
