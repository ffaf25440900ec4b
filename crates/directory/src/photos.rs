//! The photographs of a sheet: adding one, putting them in order, taking one out, and the pictures themselves.
use crate::{
    KEEP,
    keep::kept,
    photo::{self, CONSENTS, Typed},
    written::{self, Written},
};
use askama::Template;
use axum::{extract::Path, http::header, response::IntoResponse};
use page::{Answer, Choice, Fault, Form, Refusals, Upload, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "photos.html")]
struct Photos {
    v: Visit,
    written: Written,
    typed: Typed,
    refusals: Refusals,
    consents: Vec<Choice>,
}

/// Which photograph is meant.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    row: String,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let written = kept(&visit, &id).await?;
    show(visit, written, Typed::default(), Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, upload: Upload) -> Answer {
    let written = kept(&visit, &id).await?;
    let typed: Typed = upload.typed()?;
    let taken = photo::take(upload.file("file").map(|sent| sent.bytes.to_vec())).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = photo::add(&mut act, &id, &typed, taken).await? {
        drop(act);
        return show(visit, written, typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}/photos?avis=dir-photo-added"))))
}

pub async fn raise(visit: Visit, Path((_, id)): Path<(String, String)>, Form(which): Form<Which>) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    photo::raise(&mut act, &id, &which.row).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}/photos"))))
}

pub async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>, Form(which): Form<Which>) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    photo::remove(&mut act, &id, &which.row).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}/photos?avis=dir-photo-removed"))))
}

pub async fn large(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    picture(visit, &id, false).await
}

pub async fn small(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    picture(visit, &id, true).await
}

/// A picture, to everyone while its sheet shows it, to those who keep sheets before that.
async fn picture(visit: Visit, id: &str, small: bool) -> Answer {
    let photo = photo::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let written = written::find(visit.db(), &photo.organization_id).await?.ok_or(Fault::Absent)?;
    let public = photo.waits_on.is_none() && written.published() && written.shows("photos");
    if !public && !visit.may(KEEP) {
        return Err(Fault::Absent);
    }
    let kept = if public { "public, max-age=600" } else { "private, no-store" };
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, kept)];
    Ok((headers, photo::bytes(visit.db(), id, small).await?).into_response())
}

fn show(visit: Visit, written: Written, typed: Typed, refusals: Refusals) -> Answer {
    let consent = |one: &str| Choice { value: one.into(), label: visit.one_of("dir-consent", one) };
    let consents = CONSENTS.map(consent).into();
    let page = Photos { v: visit.clone(), written, typed, refusals, consents };
    visit.page(&page.written.row.name.clone(), &page)
}
