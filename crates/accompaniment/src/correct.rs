//! Correcting an act: a later one stands for it, and the journal keeps both.
use crate::{
    act::{self, Typed},
    entry, log,
    whom::{Settled, settle},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let entry = entry::latest(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if !entry.stands() {
        return Ok(redirect(&visit.path(&format!("/accompagnement/{}", entry.id))));
    }
    if entry.id != id {
        return Ok(redirect(&visit.path(&format!("/accompagnement/{}/corriger", entry.id))));
    }
    log::show(visit, Some(&id), entry::typed(&entry), Settled::default()).await
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    let settled = settle(&visit, &mut typed.who, &mut typed.organization).await?;
    if !settled.refusals.none() {
        let settled = settled.with(&typed.judge(visit.db().today()));
        let kept = entry::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
        return match kept.stands() {
            true => log::show(visit, Some(&id), typed, settled).await,
            false => changed(visit, &id, typed, settled).await,
        };
    }
    let mut act = visit.act().await?;
    match act::correct(&mut act, &id, &typed).await? {
        None => {
            drop(act);
            changed(visit, &id, typed, settled).await
        }
        Some(Err(refusals)) => {
            drop(act);
            log::show(visit, Some(&id), typed, settled.with(&refusals)).await
        }
        Some(Ok(corrected)) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/accompagnement/{corrected}?avis=act-corrected"))))
        }
    }
}

/// Somebody corrected or withdrew it meanwhile: what they left and what was typed are shown together.
async fn changed(visit: Visit, id: &str, typed: Typed, settled: Settled) -> Answer {
    let now = entry::latest(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let standing = now.stands().then(|| now.id.clone());
    log::show_beside(visit, standing.as_deref(), typed, settled, Some(now)).await
}
