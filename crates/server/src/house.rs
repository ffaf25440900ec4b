//! The rooms of the house: their routes, their words, their menu, their figures. One list to read.
use axum::{Extension, Router, routing::get};
use figures::{Figure, Figures};
use page::{House, Poles, Routes, Words};
use std::{sync::Arc, time::Duration};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    set_header::SetResponseHeaderLayer, timeout::TimeoutLayer,
};

/// The words of the ground.
const GROUND: (&str, &str) = (include_str!("../../page/src/fr.ftl"), include_str!("../../page/src/en.ftl"));

/// Everything a page may load comes from us; nothing inline runs.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The longest a request may take.
const LONGEST: Duration = Duration::from_secs(30);

fn routes() -> Routes {
    let look = Routes::new().get("/apparence.css", page::EVERYONE, page::serve_look);
    look.join(reports::routes())
        .join(plan::routes())
        .join(accompaniment::routes())
        .join(membership::routes())
        .join(people::routes())
}

/// Every word of the interface.
pub fn words() -> anyhow::Result<Words> {
    Words::gather(&[
        GROUND,
        reports::WORDS,
        plan::WORDS,
        accompaniment::WORDS,
        membership::WORDS,
        people::WORDS,
        people::import::WORDS,
    ])
}

/// Every figure that may be counted.
pub fn figures() -> Figures {
    let rooms: [&'static [Figure]; 4] =
        [&accompaniment::FIGURES, &membership::FIGURES, &people::FIGURES, &plan::FIGURES];
    Figures(rooms.into_iter().flatten().collect())
}

/// The whole house as a web service.
pub fn build(poles: Poles, origin: &str) -> anyhow::Result<(Router, Arc<House>)> {
    let routes = routes();
    let menu =
        [&reports::MENU[..], &plan::MENU, &accompaniment::MENU, &membership::MENU, &people::MENU].concat();
    let house =
        House { poles, words: words()?, menu, doors: routes.doors().to_vec(), origin: origin.to_owned() };
    let house = Arc::new(house);
    let header = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(
            axum::http::HeaderName::from_static(name),
            axum::http::HeaderValue::from_static(value),
        )
    };
    let router = routes
        .into_router(house.clone())
        .layer(Extension(Arc::new(figures())))
        .route("/assets/{name}", get(page::serve_asset))
        .route("/healthz", get(async || "ok"))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(header("content-security-policy", POLICY))
        .layer(header("x-content-type-options", "nosniff"))
        .layer(header("referrer-policy", "same-origin"))
        .layer(header("cache-control", "no-store"));
    Ok((router, house))
}
