//! Collaborations: all of them, one by itself, noting one with a partner, and writing the result it came to.
use crate::{
    KEEP, choices,
    collaboration::{self, Collaboration, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, AskedPage, Choice, Fault, Form, Refusals, Turn, Visit, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "collaborations.html")]
struct List {
    v: Visit,
    all: Vec<Collaboration>,
    turn: Turn,
}

#[derive(Template)]
#[template(path = "collaboration.html")]
struct One {
    v: Visit,
    one: Collaboration,
    action: String,
    place: String,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "collaborate.html")]
struct Collaborate {
    v: Visit,
    title: String,
    typed: Typed,
    partner: Pick,
    refusals: Refusals,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

/// With whom, when the form is opened from an organization's page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    organization: Vec<String>,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Collaboration, Fault> {
    collaboration::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let mut all = collaboration::all(visit.db()).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/concertation/collaborations"), &[]));
    visit.page(&visit.t("concertation-collaborations"), &List { v: visit.clone(), all, turn })
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let told = history::about(&visit, "collaboration", &id).await?;
    let (action, place) = (choices::action(&visit, &one.action), choices::place(&visit, &one.mrc));
    visit.page(&visit.t("concertation-collaboration"), &One { v: visit.clone(), one, action, place, told })
}

pub async fn blank(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let typed = Typed {
        organization: asked.organization,
        begun_on: visit.db().today().to_string(),
        action: "4.1".into(),
        ..Typed::default()
    };
    show(visit, "concertation-collaborate", typed, Refusals::default()).await
}

pub async fn note(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, "concertation-collaborate", typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match collaboration::note(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "concertation-collaborate", typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/concertation/collaborations/{id}?avis=concertation-noted"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, "concertation-collaboration-change", Typed::of(&kept), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, "concertation-collaboration-change", typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = collaboration::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, "concertation-collaboration-change", typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/concertation/collaborations/{id}?avis=people-saved"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if collaboration::withdraw(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/concertation/collaborations/{id}?avis=concertation-withdrawn"))))
}

async fn show(visit: Visit, title: &str, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let partner = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let collaborate = Collaborate {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        typed,
        partner,
        refusals,
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
    };
    visit.page(&collaborate.title, &collaborate)
}
