//! Confirming a sheet: someone of the pole went through it and says that it is right today.
use crate::{keep::kept, trace::FIELDS};
use axum::extract::Path;
use db::{Act, Fault};
use page::{Answer, Form, Visit, redirect};
use people::confirmation::{self, Source};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Sent {}

/// The pole's word on the whole sheet.
pub async fn confirm(act: &mut Act, organization: &str) -> Result<(), Fault> {
    confirmation::confirm(act, organization, &FIELDS, Source::Staff, true).await?;
    act.record("sheet.confirmed-by-staff", "sheet", organization, "").await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, _: Form<Sent>) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    confirm(&mut act, &id).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-confirmed"))))
}
