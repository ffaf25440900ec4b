//! The house as a web service: what every request passes through on its way to a room.
use crate::{
    health, house,
    measures::{self, Measures},
    outside::{self, Outside},
    watch,
};
use axum::{
    Extension, Router,
    http::{HeaderName, HeaderValue, StatusCode, header::CONTENT_SECURITY_POLICY},
    middleware::from_fn,
    response::IntoResponse,
    routing::get,
};
use page::{Fault, House, Routes};
use std::{sync::Arc, time::Duration};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::{CsrfLayer, ProtectionError},
    set_header::SetResponseHeaderLayer,
    timeout::TimeoutLayer,
};

/// How much longer than a page may take it is waited for what comes before it: who asks.
const A_LITTLE: Duration = Duration::from_secs(5);

/// The doors of a house, reached from its outside.
pub fn serve(routes: Routes, house: Arc<House>, outside: Outside) -> anyhow::Result<Router> {
    let header = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    let policy = HeaderValue::try_from(page::policy(""))?;
    // What stands together is laid on at once, from the outside in: each layer by itself is a box more to go through.
    let router = routes
        .into_router(house.clone(), |router| {
            let told = |_: ProtectionError| Fault::Foreign.into_response();
            let foreign = CsrfLayer::new().with_rejection_response(told);
            // Within the visit, so that whoever waited too long is told in their language.
            let slow = TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, outside.longest);
            router.layer((foreign, from_fn(outside::pace), slow))
        })
        .layer((
            Extension(Arc::new(house::figures())),
            Extension(Arc::new(directory::Shelves::default())),
            Extension(Arc::new(people::Twins::default())),
            Extension(outside.cards.clone()),
        ))
        .route("/assets/{name}", get(page::serve_asset))
        .route("/healthz", get(health::page))
        .route("/metrics", get(measures::page))
        .layer((
            header("cache-control", "no-store"),
            header("permissions-policy", "camera=()"),
            header("referrer-policy", "same-origin"),
            header("x-content-type-options", "nosniff"),
            SetResponseHeaderLayer::if_not_present(CONTENT_SECURITY_POLICY, policy),
            CatchPanicLayer::new(),
            CompressionLayer::new(),
            TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, outside.longest + A_LITTLE),
        ))
        .layer((
            Extension(Arc::new(Measures::default())),
            Extension(house),
            Extension(Arc::new(outside)),
            from_fn(watch::watch),
            from_fn(outside::greet),
        ));
    Ok(router)
}
