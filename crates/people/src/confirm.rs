//! Confirming what the public register of enterprises says: closed on the day it was struck off, or of another form.
use crate::{
    official, organization,
    show::{Tried, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// What is confirmed: `closed` or `form`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Confirmed {
    what: String,
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(confirmed): Form<Confirmed>,
) -> Answer {
    let stands = organization::find(visit.db(), &id).await?.filter(|one| one.merged_into.is_none());
    let organization = stands.ok_or(Fault::Absent)?;
    let (said, _) = official::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let done = match (confirmed.what.as_str(), said.closes(&organization), said.reforms(&organization)) {
        ("closed", Some(day), _) => organization::close(&mut act, &id, day).await?,
        ("form", _, Some(form)) => {
            organization::reform(&mut act, &id, form).await?;
            Ok(())
        }
        // Somebody confirmed it meanwhile, or the register says it no more.
        _ => return show(visit, &id, Refusals::default(), Tried::default()).await,
    };
    if let Err(refusals) = done {
        drop(act);
        return show(visit, &id, refusals, Tried::default()).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-saved"))))
}
