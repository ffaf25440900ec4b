//! Correcting an act: a later one stands for it, and the journal keeps both.
use crate::{
    act::{self, Typed},
    entry, log,
    whom::{Settled, settle},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let entry = entry::find(visit.db(), &id).await?.filter(|entry| entry.stands()).ok_or(Fault::Absent)?;
    log::show(visit, Some(&id), entry::typed(&entry), Settled::default()).await
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    let settled = settle(&visit, &mut typed.who, &mut typed.organization).await?;
    if !settled.refusals.none() {
        entry::find(visit.db(), &id).await?.filter(|entry| entry.stands()).ok_or(Fault::Absent)?;
        let settled = settled.with(&typed.judge(visit.db().today()));
        return log::show(visit, Some(&id), typed, settled).await;
    }
    let mut act = visit.act().await?;
    match act::correct(&mut act, &id, &typed).await?.ok_or(Fault::Absent)? {
        Err(refusals) => {
            drop(act);
            log::show(visit, Some(&id), typed, settled.with(&refusals)).await
        }
        Ok(corrected) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/accompagnement/{corrected}?avis=act-corrected"))))
        }
    }
}
