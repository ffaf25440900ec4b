//! Photographs: adding one, ordering them, taking one out, and the picture itself.
use crate::{
    SEE,
    photo::{self, Photo, Typed},
    report,
    show::{Given, asked, show},
};
use axum::{
    Extension,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use figures::Figures;
use page::{Answer, Fault, Form, Upload, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    upload: Upload,
) -> Answer {
    let report = asked(&visit, &id).await?;
    let typed: Typed = upload.typed()?;
    let picture = photo::shrink(upload.file("file").map(|sent| sent.bytes.to_vec())).await?;
    let mut act = visit.act().await?;
    match photo::add(&mut act, &report.id, &typed, picture).await? {
        Err(_) if report.is_signed() => Ok(onward(&visit, &id, "report-refusal-signed")),
        Err(refusals) => {
            drop(act);
            show(visit, &all, &id, Given { photo: typed, refusals, ..Given::default() }).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(onward(&visit, &id, "report-photo-added"))
        }
    }
}

pub async fn picture(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let photo = photo::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let report = report::find(visit.db(), &photo.report_id).await?.ok_or(Fault::Absent)?;
    let seen = visit.may(SEE) && crate::show::readable(&visit, &report);
    if !seen && !report.is_public() {
        return Err(Fault::Absent);
    }
    let bytes = photo::bytes(visit.db(), &id).await?;
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, max-age=3600")];
    Ok((headers, bytes).into_response())
}

/// The button alone, and what lets it be taken once.
#[derive(Deserialize)]
pub struct Pressed {}

pub async fn raise(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(Pressed {}): Form<Pressed>,
) -> Answer {
    let photo = photo::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if !photo::raise(&mut act, &photo).await? {
        return Ok(onward(&visit, &photo.report_id, "report-refusal-signed"));
    }
    act.commit().await?;
    Ok(back(&visit, &photo))
}

pub async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let photo = photo::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if !photo::remove(&mut act, &photo).await? {
        return Ok(onward(&visit, &photo.report_id, "report-refusal-signed"));
    }
    act.commit().await?;
    Ok(onward(&visit, &photo.report_id, "report-photo-removed"))
}

fn onward(visit: &Visit, report: &str, notice: &str) -> Response {
    redirect(&visit.path(&format!("/rapports/{report}?avis={notice}")))
}

fn back(visit: &Visit, photo: &Photo) -> Response {
    redirect(&visit.path(&format!("/rapports/{}#section-{}", photo.report_id, photo.section)))
}
