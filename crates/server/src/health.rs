//! Health: whether each pole's rows answer.
use axum::{Extension, http::StatusCode};
use db::Settings;
use page::House;
use std::{sync::Arc, time::Duration};

/// The longest that rows may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// `ok`, or 503 and the poles whose rows do not answer.
pub async fn page(Extension(house): Extension<Arc<House>>) -> (StatusCode, String) {
    let mut silent = vec![];
    for (slug, pole) in &house.poles {
        match tokio::time::timeout(PATIENCE, Settings::of(&pole.db)).await {
            Ok(Ok(_)) => {}
            Ok(Err(fault)) => {
                tracing::error!(pole = slug, %fault, "rows do not answer");
                silent.push(slug.as_str());
            }
            Err(_) => silent.push(slug.as_str()),
        }
    }
    if silent.is_empty() {
        (StatusCode::OK, "ok\n".to_owned())
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, format!("rows do not answer: {}\n", silent.join(", ")))
    }
}
