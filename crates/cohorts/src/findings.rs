//! What the watch knows: every finding, and one whole with the labs that it feeds, their ideas and what these became.
use crate::{
    KEEP, choices,
    finding::{self, Finding, Typed},
    idea::{self, Idea},
    lab,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, AskedPage, Choice, Fault, Form, Refusals, Turn, Visit, redirect};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "findings.html")]
struct Findings {
    v: Visit,
    all: Vec<Finding>,
    turn: Turn,
    typed: Typed,
    refusals: Refusals,
}

pub async fn list(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let typed = Typed { found_on: visit.db().today().to_string(), ..Typed::default() };
    show_all(visit, &asked.page, typed, Refusals::default()).await
}

pub async fn note(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match finding::note(&mut act, None, &typed).await? {
        Err(refusals) => {
            drop(act);
            show_all(visit, "", typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(back(&visit, &id))
        }
    }
}

async fn show_all(visit: Visit, asked: &str, typed: Typed, refusals: Refusals) -> Answer {
    let mut all = finding::all(visit.db()).await?;
    let here = visit.path("/cohortes/constats");
    let turn = Turn::of(&mut all, asked, (&here, &[]));
    let page = Findings { v: visit.clone(), all, turn, typed, refusals };
    visit.page(&visit.t("cohort-watch"), &page)
}

/// A lab that a finding feeds, with the ideas that came there.
struct Fed {
    id: String,
    issue: String,
    ideas: Vec<Idea>,
}

#[derive(Template)]
#[template(path = "finding.html")]
struct One {
    v: Visit,
    one: Finding,
    fed: Vec<Fed>,
    labs: Vec<Choice>,
    typed: More,
    refusals: Refusals,
    told: Vec<Told>,
}

/// What was typed in one of the forms of a finding's page: a lab by its id, or why it is withdrawn.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct More {
    pub lab: String,
    pub why: String,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Finding, Fault> {
    finding::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, More::default(), Refusals::default()).await
}

pub async fn feed(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = finding::feed(&mut act, &one, &typed.lab).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id))
}

pub async fn part(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    finding::part(&mut act, &one, &typed.lab).await?;
    act.commit().await?;
    Ok(back(&visit, &id))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = finding::withdraw(&mut act, &one, &typed.why).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/cohortes/constats?avis=people-saved")))
}

fn back(visit: &Visit, id: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/cohortes/constats/{id}?avis=people-saved")))
}

async fn show(visit: Visit, one: Finding, typed: More, refusals: Refusals) -> Answer {
    let mut fed = vec![];
    for (id, issue) in finding::labs(visit.db(), &one.id).await? {
        let ideas = idea::of(visit.db(), &id).await?;
        fed.push(Fed { id, issue, ideas });
    }
    let mut labs = vec![choices::none(&visit, "cohort-lab-none")];
    let others =
        lab::all(visit.db()).await?.into_iter().filter(|one| !fed.iter().any(|fed| fed.id == one.id));
    labs.extend(others.map(|one| Choice { value: one.id, label: one.issue }));
    let page = One {
        v: visit.clone(),
        told: history::about(&visit, "finding", &one.id).await?,
        one,
        fed,
        labs,
        typed,
        refusals,
    };
    visit.page(&visit.t("cohort-finding"), &page)
}
