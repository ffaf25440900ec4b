//! Kept pages: what every visitor is shown alike, made once a moment rather than once a visitor.
use crate::{Visit, fresh::Fresh};
use axum::{
    body::{Body, Bytes, HttpBody},
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};

/// Pages kept at once, and bytes of the largest.
const MOST: usize = 128;
const LARGEST: usize = 256 * 1024;

/// The pages of a pole that visitors saw lately, by language and address.
#[derive(Default)]
pub(crate) struct Kept(RwLock<HashMap<String, Arc<Page>>>);

struct Page {
    headers: HeaderMap,
    bytes: Bytes,
    fresh: Fresh,
}

impl Kept {
    fn find(&self, key: &str, now: &Fresh) -> Option<Arc<Page>> {
        let pages = self.0.read().unwrap_or_else(|held| held.into_inner());
        pages.get(key).filter(|page| page.fresh.holds(now)).cloned()
    }

    /// Shows none of them again.
    pub fn forget(&self) {
        self.0.write().unwrap_or_else(|held| held.into_inner()).clear();
    }

    fn keep(&self, key: String, page: Page) {
        let mut pages = self.0.write().unwrap_or_else(|held| held.into_inner());
        if pages.len() >= MOST {
            pages.retain(|_, kept| kept.fresh.holds(&page.fresh));
        }
        if pages.len() < MOST {
            pages.insert(key, Arc::new(page));
        }
    }
}

/// Gives a visitor what one before was given, as long as nothing was written since; what another process
/// writes is seen within a second. Whoever signed in, or is told something, gets a page of their own.
pub(crate) async fn keep(visit: Visit, request: Request, next: Next) -> Response {
    if visit.token().is_some() || visit.notice().is_some() || request.method() != Method::GET {
        return next.run(request).await;
    }
    let kept = &visit.pole().kept;
    let (key, now) = (format!("{} {}", visit.language().code(), visit.here()), Fresh::now(visit.db()));
    if let Some(page) = kept.find(&key, &now) {
        return (page.headers.clone(), page.bytes.clone()).into_response();
    }
    let (head, body) = next.run(request).await.into_parts();
    let wanted = head.status == StatusCode::OK && !head.headers.contains_key(header::SET_COOKIE);
    let small = HttpBody::size_hint(&body).upper().is_some_and(|size| size <= LARGEST as u64);
    if !(wanted && small) {
        return Response::from_parts(head, body);
    }
    let Ok(bytes) = axum::body::to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    kept.keep(key, Page { headers: head.headers.clone(), bytes: bytes.clone(), fresh: now });
    Response::from_parts(head, Body::from(bytes))
}
