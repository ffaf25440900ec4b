//! Announcing a call for projects, and changing what is said of it.
use crate::{
    call::{self, Call, Typed},
    choices,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "announce.html")]
struct Announce {
    v: Visit,
    title: String,
    /// Where the form goes.
    to: String,
    typed: Typed,
    refusals: Refusals,
    funds: Vec<Choice>,
}

type Which = Path<(String, String)>;

/// The call of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Call, Fault> {
    call::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit) -> Answer {
    show(visit, None, Typed::default(), Refusals::default()).await
}

pub async fn announce(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match call::announce(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, None, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/fonds/appels/{id}?avis=fund-call-announced"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, Some(&id), Typed::of(&kept), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = call::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, Some(&id), typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fonds/appels/{id}?avis=people-saved"))))
}

async fn show(visit: Visit, changed: Option<&str>, typed: Typed, refusals: Refusals) -> Answer {
    let to = match changed {
        Some(id) => visit.path(&format!("/fonds/appels/{id}/modifier")),
        None => visit.path("/fonds/appels/ajouter"),
    };
    let announce = Announce {
        v: visit.clone(),
        title: visit.t(if changed.is_some() { "fund-call-change" } else { "fund-announce" }).into_owned(),
        to,
        typed,
        refusals,
        funds: choices::funds(&visit, false, "fund-no-fund").await?,
    };
    visit.page(&announce.title, &announce)
}
