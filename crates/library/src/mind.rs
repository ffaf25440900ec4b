//! Looking after a resource: saying whether it is still good, and withdrawing it with the reason why.
use crate::{
    item, review,
    see::{Given, Which, found, onward, show},
};
use axum::extract::Path;
use page::{Answer, Form, Visit};
use serde::Deserialize;

/// What was typed to withdraw a resource.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Withdrawn {
    reason: String,
}

pub async fn review(visit: Visit, Path((_, id)): Which, Form(typed): Form<review::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = review::note(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, Given { review: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "library-reviewed"))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(typed): Form<Withdrawn>) -> Answer {
    let one = found(&visit, &id).await?;
    if !one.stands() {
        return Ok(onward(&visit, &id, "library-withdrawn"));
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = item::withdraw(&mut act, &id, &typed.reason).await? {
        drop(act);
        return show(visit, one, Given { reason: typed.reason, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "library-withdrawn"))
}
