//! Proposing what an enterprise sells or rents, and taking it out again.
use crate::{
    keep::{again, kept},
    offer::{self, Typed},
};
use axum::extract::Path;
use page::{Answer, Form, Visit, redirect};
use serde::Deserialize;

/// Which offer is withdrawn.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    row: String,
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let written = kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = offer::make(&mut act, &id, &typed).await? {
        drop(act);
        return again(visit, written, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-offer-made"))))
}

pub async fn withdraw(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(which): Form<Which>,
) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    offer::withdraw(&mut act, &id, &which.row).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-offer-withdrawn"))))
}
