//! Opening a body, and changing it: its name, its kind from a day on, who hosts it, where, and until when.
use crate::{
    body::{self, Body, KINDS, Typed},
    choices,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    title: String,
    /// The body that is changed, if it is one.
    kept: Option<Body>,
    typed: Typed,
    host: Pick,
    refusals: Refusals,
    kinds: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

type Which = Path<(String, String)>;

/// The body of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Body, Fault> {
    body::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit) -> Answer {
    let from_on = visit.db().today().to_string();
    let typed = Typed { from_on, action: "4.1".into(), ..Typed::default() };
    show(visit, None, typed, Refusals::default()).await
}

pub async fn open(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, None, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match body::open(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, None, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/concertation/{id}?avis=concertation-opened"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    let typed = Typed::of(&kept, &visit.db().today().to_string());
    show(visit, Some(kept), typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, Some(kept), typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match body::change(&mut act, &kept, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, Some(kept), typed, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/concertation/{id}?avis=people-saved"))))
        }
    }
}

async fn show(visit: Visit, kept: Option<Body>, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let host = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let title =
        visit.t(if kept.is_some() { "concertation-change" } else { "concertation-open" }).into_owned();
    let shape = Shape {
        v: visit.clone(),
        kinds: choices::family(&visit, "concertation-kind", KINDS),
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
        title,
        kept,
        typed,
        host,
        refusals,
    };
    visit.page(&shape.title, &shape)
}
