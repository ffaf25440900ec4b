//! Receiving a person's request about what is held of them, and answering it.
use crate::{
    dossier, home,
    request::{self, Typed},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn receive(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let refusals = typed.judge(visit.db().today());
    if !refusals.none() {
        return home::show(visit, "", typed, refusals, vec![], "").await;
    }
    let likely = dossier::named(visit.db(), &typed.name).await?;
    let chosen = likely.iter().find(|person| person.id == typed.person).map(|person| person.id.clone());
    if chosen.is_none() && !likely.is_empty() && typed.person != "other" {
        return home::show(visit, "", typed, refusals, likely, "").await;
    }
    let mut act = visit.act().await?;
    match request::receive(&mut act, &typed, chosen.as_deref()).await? {
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/vie-privee?avis=privacy-received")))
        }
        Err(refusals) => {
            drop(act);
            home::show(visit, "", typed, refusals, vec![], "").await
        }
    }
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    request::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match request::answer(&mut act, &id, &typed).await? {
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/vie-privee?avis=privacy-answered")))
        }
        Err(refusals) => {
            drop(act);
            home::show(visit, "", typed, refusals, vec![], &id).await
        }
    }
}
