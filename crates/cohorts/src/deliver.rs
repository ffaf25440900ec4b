//! The deliverables of a cohort: what is asked of each team by a day, what was handed in, taken or sent back.
use crate::{
    KEEP, choices,
    cohort::Cohort,
    deliverable::{self, Deliverable, Handed, Typed, VERDICTS},
    participant,
    see::reads_notes,
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "deliver.html")]
struct Deliver {
    v: Visit,
    one: Cohort,
    title: String,
    today: String,
    all: Vec<Deliverable>,
    /// The teams, by id and name.
    teams: Vec<(String, String)>,
    handed: Vec<Handed>,
    typed: Typed,
    refusals: Refusals,
}

impl Deliver {
    fn of(&self, one: &Deliverable, team: &str) -> Option<&Handed> {
        self.handed.iter().find(|handed| handed.deliverable_id == one.id && handed.team_id == team)
    }

    fn state(&self, one: &Deliverable, team: &str) -> &str {
        deliverable::state(one, self.of(one, team), &self.today)
    }
}

#[derive(Template)]
#[template(path = "hand.html")]
struct Hand {
    v: Visit,
    one: Deliverable,
    cohort: String,
    typed: Typed,
    why: String,
    refusals: Refusals,
    teams: Vec<Choice>,
    verdicts: Vec<Choice>,
}

/// Why a deliverable is asked for no more.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Off {
    why: String,
}

type Which = Path<(String, String)>;

/// The cohort of an address that whoever is here keeps or coaches; for others there is none.
async fn followed(visit: &Visit, id: &str) -> Result<Cohort, Fault> {
    if !visit.may(KEEP) && !reads_notes(visit, id).await? {
        return Err(Fault::Absent);
    }
    found(visit, id).await
}

/// The teams of a cohort, each once, by id and name.
pub async fn teams(visit: &Visit, cohort: &str) -> Result<Vec<(String, String)>, Fault> {
    let mut teams: Vec<(String, String)> = vec![];
    for one in participant::of(visit.db(), cohort).await?.iter().filter(|one| one.left_on.is_none()) {
        if !teams.iter().any(|(id, _)| id == one.team()) {
            teams.push((one.team().to_owned(), one.team_name().to_owned()));
        }
    }
    Ok(teams)
}

pub async fn list(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = followed(&visit, &id).await?;
    show_all(visit, one, Typed::default(), Refusals::default()).await
}

pub async fn ask(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = followed(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = deliverable::ask(&mut act, &id, &typed).await? {
        drop(act);
        return show_all(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{id}/livrables?avis=people-saved"))))
}

async fn show_all(visit: Visit, one: Cohort, typed: Typed, refusals: Refusals) -> Answer {
    let page = Deliver {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        today: visit.db().today().to_string(),
        all: deliverable::of(visit.db(), &one.id).await?,
        teams: teams(&visit, &one.id).await?,
        handed: deliverable::handed(visit.db(), &one.id).await?,
        one,
        typed,
        refusals,
    };
    visit.page(&visit.t("cohort-deliverables"), &page)
}

async fn of(visit: &Visit, id: &str) -> Result<Deliverable, Fault> {
    let one = deliverable::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    followed(visit, &one.cohort_id).await?;
    Ok(one)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = of(&visit, &id).await?;
    let typed = Typed { handed_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, one, typed, String::new(), Refusals::default()).await
}

pub async fn hand(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = deliverable::hand(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, String::new(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{}/livrables?avis=people-saved", one.cohort_id))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(off): Form<Off>) -> Answer {
    let one = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = deliverable::withdraw(&mut act, &one, &off.why).await? {
        drop(act);
        let typed = Typed { handed_on: visit.db().today().to_string(), ..Typed::default() };
        return show(visit, one, typed, off.why, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{}/livrables?avis=people-saved", one.cohort_id))))
}

async fn show(visit: Visit, one: Deliverable, typed: Typed, why: String, refusals: Refusals) -> Answer {
    let cohort = found(&visit, &one.cohort_id).await?;
    let teams = teams(&visit, &cohort.id).await?;
    let mut verdicts = choices::family(&visit, "cohort-deliverable-is", VERDICTS);
    verdicts.insert(0, choices::none(&visit, "cohort-verdict-none"));
    let page = Hand {
        v: visit.clone(),
        cohort: choices::title(&visit, &cohort),
        teams: teams.into_iter().map(|(value, label)| Choice { value, label }).collect(),
        one,
        typed,
        why,
        refusals,
        verdicts,
    };
    visit.page(&page.one.title, &page)
}
