//! Giving a draft another title.
use crate::{
    report,
    show::{Given, asked, show},
};
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Form, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    title: String,
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let signed = asked(&visit, &id).await?.is_signed();
    let mut act = visit.act().await?;
    let refusals = report::rename(&mut act, &id, &typed.title).await?;
    if refusals.none() {
        act.commit().await?;
        return Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-renamed"))));
    }
    drop(act);
    if signed {
        return Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-refusal-signed"))));
    }
    show(visit, &all, &id, Given { title: Some(typed.title), refusals, ..Given::default() }).await
}
