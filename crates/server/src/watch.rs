//! Watching: each request gets an id, a line in the log and its place in the measures, and nothing personal.
use crate::measures::Measures;
use axum::{
    Extension,
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use std::{sync::Arc, time::Instant};
use tracing::Instrument;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const LONGEST_ID: usize = 64;

/// Logs the pattern of the route, never the address: addresses hold ids, names that were searched, secrets.
pub async fn watch(Extension(measures): Extension<Arc<Measures>>, request: Request, next: Next) -> Response {
    let id = given(&request).unwrap_or_else(|| db::Id::at(db::Clock::system().now()));
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let known = [Method::GET, Method::HEAD, Method::POST].contains(request.method());
    let method = if known { request.method().to_string() } else { "other".to_owned() };
    let pole = if route.starts_with("/{pole}") { first_segment(request.uri().path()) } else { "" };
    let span = tracing::info_span!("request", id, method, route, pole);
    let began = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, took) = (response.status().as_u16(), began.elapsed());
    measures.note(&route, &method, status, took);
    span.in_scope(|| tracing::info!(status, ms = took.as_secs_f64() * 1000.0, "answered"));
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// The id that who stands before us gave, if it is plain.
fn given(request: &Request) -> Option<String> {
    let id = request.headers().get(REQUEST_ID)?.to_str().ok()?;
    let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (plain && !id.is_empty() && id.len() <= LONGEST_ID).then(|| id.to_owned())
}

/// A pole's short name; anything else that was asked for is not for the log.
fn first_segment(path: &str) -> &str {
    let slug = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if plain && slug.len() <= LONGEST_ID { slug } else { "" }
}
