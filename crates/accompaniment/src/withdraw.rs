//! Withdrawing an act that was logged by mistake.
use crate::act;
use axum::extract::Path;
use page::{Answer, Fault, Visit, redirect};

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !act::withdraw(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/accompagnement?avis=act-withdrawn")))
}
