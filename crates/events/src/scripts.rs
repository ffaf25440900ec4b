//! The scripts of the page that welcomes people: what keeps it and what it notes while there is no network.
use axum::{
    http::header,
    response::{IntoResponse, Response},
};

const PAGE: &str = include_str!("presences.js");
const WORKER: &str = include_str!("worker.js");

fn script(text: &'static str) -> Response {
    let kind = (header::CONTENT_TYPE, "text/javascript; charset=utf-8");
    ([kind, (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

pub async fn page() -> Response {
    script(PAGE)
}

pub async fn worker() -> Response {
    script(WORKER)
}
