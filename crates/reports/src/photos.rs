//! Photographs: adding one, ordering them, taking one out, and the picture itself.
use crate::{
    SEE,
    aside::{self, Kept},
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
use page::{Answer, Fault, Form, Refusals, Upload, Visit, redirect};
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
    // One set aside with a form refused before need not be chosen again; another that is chosen replaces it.
    let kept = Kept { id: upload.text("kept").to_owned(), name: upload.text("kept_name").to_owned() };
    let chosen = upload.file("file");
    let set_aside = if chosen.is_none() { aside::find(&visit, &id, &kept.id) } else { None };
    let forgotten = chosen.is_none() && set_aside.is_none() && !kept.id.is_empty();
    let picture = match set_aside {
        Some(bytes) => Ok(bytes),
        None => photo::shrink(chosen.map(|sent| sent.bytes.to_vec())).await?,
    };
    let mut act = visit.act().await?;
    match photo::add(&mut act, &report.id, &typed, picture.as_deref().map_err(|why| *why)).await? {
        Err(_) if report.is_signed() => Ok(onward(&visit, &id, "report-refusal-signed")),
        Err(found) => {
            drop(act);
            aside::forget(&visit, &id, &kept.id);
            let mut refusals = Refusals::default();
            refusals.unless(!forgotten, "file", "report-refusal-photo-gone");
            for &(field, why) in found.all() {
                refusals.refuse(field, why);
            }
            let name = chosen.map_or(kept.name, |sent| sent.name.clone());
            let kept = picture.ok().map(|bytes| Kept { id: aside::keep(&visit, &id, bytes), name });
            show(visit, &all, &id, Given { photo: typed, kept, refusals, ..Given::default() }).await
        }
        Ok(_) => {
            act.commit().await?;
            aside::forget(&visit, &id, &kept.id);
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

pub fn onward(visit: &Visit, report: &str, notice: &str) -> Response {
    redirect(&visit.path(&format!("/rapports/{report}?avis={notice}")))
}

fn back(visit: &Visit, photo: &Photo) -> Response {
    redirect(&visit.path(&format!("/rapports/{}#section-{}", photo.report_id, photo.section)))
}
