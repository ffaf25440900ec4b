//! Following a survey: how many were asked, answered or were taken out and why, and how it goes on.
use crate::{
    ASK,
    invitation::{self, REASONS},
    letters,
    survey::{self, Survey},
    told::{Shown, results, rule},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, percent, redirect};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "follow.html")]
struct Follow {
    v: Visit,
    one: Survey,
    state: &'static str,
    audience: String,
    rate: String,
    /// How many were taken out for each reason.
    excluded: Vec<(&'static str, String, usize)>,
    /// How many were reached by no letter: without an address, or having asked for none.
    unreached: usize,
    reminders: Vec<String>,
    results: Vec<Shown>,
    rule: String,
    typed: Typed,
    refusals: Refusals,
    told: Vec<Told>,
}

/// What was typed to move the last day.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    closes_on: String,
}

/// The survey of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Survey, Fault> {
    survey::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { closes_on: one.closes_on.clone() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn reschedule(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = survey::reschedule(&mut act, &one, &typed.closes_on).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/sondages/{id}?avis=people-saved"))))
}

async fn show(visit: Visit, one: Survey, typed: Typed, refusals: Refusals) -> Answer {
    let all = invitation::of(visit.db(), &one.id).await?;
    let count = |reason: &&str| all.iter().filter(|invited| invited.excluded_why == **reason).count();
    let excluded = REASONS.iter().map(|reason| (*reason, visit.one_of("survey-why", reason), count(reason)));
    let title = one.title(visit.language()).to_owned();
    let follow = Follow {
        state: one.state(&visit.db().today().to_string()),
        audience: letters::audience(&visit, &one.audience),
        rate: percent(one.rate(), visit.language()),
        excluded: excluded.filter(|(_, _, count)| *count > 0).collect(),
        unreached: all.iter().filter(|one| one.is("unreached")).count(),
        results: results(&visit, &one).await?,
        rule: rule(&visit),
        reminders: one.reminders.split_whitespace().map(|day| visit.day(day)).collect(),
        told: history::about(&visit, "survey", &one.id).await?,
        v: visit.clone(),
        one,
        typed,
        refusals,
    };
    visit.page(&title, &follow)
}
