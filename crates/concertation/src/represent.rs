//! Representations: all of them by kind, one by itself, and logging one in the time of a call.
use crate::{
    LOG, choices,
    representation::{self, KINDS, Representation, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Turn, Visit, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "representations.html")]
struct List {
    v: Visit,
    all: Vec<Representation>,
    turn: Turn,
    genre: String,
    kinds: Vec<Choice>,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "representation.html")]
struct One {
    v: Visit,
    one: Representation,
    action: String,
    place: String,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "represent.html")]
struct Represent {
    v: Visit,
    title: String,
    typed: Typed,
    organization: Pick,
    refusals: Refusals,
    kinds: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

/// Of which kind, or of all.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    genre: String,
    page: String,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Representation, Fault> {
    representation::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

fn kinds(visit: &Visit) -> Vec<Choice> {
    choices::family(visit, "concertation-representation", KINDS.map(|(kind, _)| kind))
}

pub async fn list(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let genre = asked.genre;
    let mut all = representation::all(visit.db(), &genre).await?;
    let here = visit.path("/concertation/representations");
    let turn = Turn::of(&mut all, &asked.page, (&here, &[("genre", &genre)]));
    let mut kinds = kinds(&visit);
    kinds.insert(0, choices::none(&visit, "concertation-all"));
    let refusals = Refusals::default();
    visit.page(
        &visit.t("concertation-representations"),
        &List { v: visit.clone(), all, turn, genre, kinds, refusals },
    )
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let told = history::about(&visit, "representation", &id).await?;
    let (action, place) = (choices::action(&visit, &one.action), choices::place(&visit, &one.mrc));
    let title = visit.one_of("concertation-representation", &one.kind);
    visit.page(&title, &One { v: visit.clone(), one, action, place, told })
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed { day: visit.db().today().to_string(), ..Typed::default() };
    show(visit, "concertation-represent", typed, Refusals::default()).await
}

pub async fn log(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, "concertation-represent", typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match representation::log(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "concertation-represent", typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/concertation/representations/{id}?avis=concertation-logged"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, "concertation-representation-change", Typed::of(&kept), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, "concertation-representation-change", typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = representation::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, "concertation-representation-change", typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/concertation/representations/{id}?avis=people-saved"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if representation::withdraw(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/concertation/representations/{id}?avis=concertation-withdrawn"))))
}

async fn show(visit: Visit, title: &str, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let organization =
        pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let mut actions = choices::actions(&visit);
    actions.insert(0, choices::none(&visit, "concertation-usual-action"));
    let represent = Represent {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        typed,
        organization,
        refusals,
        kinds: kinds(&visit),
        mrcs: place::by_region(&visit),
        actions,
    };
    visit.page(&represent.title, &represent)
}
