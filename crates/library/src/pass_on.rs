//! Noting in a few seconds that a resource was passed on, and taking back what was noted by mistake.
use crate::{
    passing::{self, Typed},
    see::{Given, Which, found, onward, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit};
use people::pick;

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, Given { passing: typed, ..Given::default() }, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = passing::note(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, Given { passing: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "library-passed-on"))
}

pub async fn take_back(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let item = passing::take_back(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &item, "people-saved"))
}
