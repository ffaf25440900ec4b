//! Writing a section's text: looked at first, or saved.
use crate::{
    show::{Given, show},
    text::{self, Typed},
};
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Form, Visit, redirect};
use std::sync::Arc;

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    if !crate::show::asked(&visit, &id).await?.is_signed() && !typed.preview.is_empty() {
        return show(visit, &all, &id, Given { writing: typed, ..Given::default() }).await;
    }
    let mut act = visit.act().await?;
    match text::write(&mut act, &id, visit.language(), &typed).await? {
        Err(refusals) if refusals.on("body") == "report-refusal-signed" => {
            Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-refusal-signed"))))
        }
        Err(refusals) if refusals.on("body") == "report-refusal-section" => Err(Fault::Absent),
        Err(refusals) => {
            drop(act);
            show(visit, &all, &id, Given { writing: typed, refusals, ..Given::default() }).await
        }
        Ok(()) => {
            act.commit().await?;
            let notice = "report-written";
            let path = format!("/rapports/{id}?avis={notice}#section-{}", typed.section);
            Ok(redirect(&visit.path(&path)))
        }
    }
}
