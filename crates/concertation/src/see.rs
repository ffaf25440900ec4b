//! A body, whole: what it is, who sits there as of a day, its meetings and decisions, and its quorum.
use crate::{
    KEEP,
    body::{self, Body},
    choices,
    decision::{self, Decision},
    mandate::{self, Mandate},
    meeting::{self, Meeting},
    quorum,
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, read_day, redirect};
use people::told::{self as history, Told};
use serde::Deserialize;

/// The latest decisions shown.
const LATEST: i64 = 20;

/// The numbers of persons that a quorum offers.
const FEW: std::ops::RangeInclusive<i64> = 2..=20;

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Body,
    place: String,
    action: String,
    today: String,
    /// The day as of which the composition is told.
    jour: String,
    sitting: Vec<Mandate>,
    /// Mandates that are not on that day, the latest first.
    others: Vec<Mandate>,
    quorum: String,
    rules: Vec<Choice>,
    meetings: Vec<Meeting>,
    decisions: Vec<Decision>,
    typed: quorum::Typed,
    refusals: Refusals,
    told: Vec<Told>,
    /// Whether who reads may open the pages of persons.
    names: bool,
}

impl See {
    fn hours(&self, meeting: &Meeting) -> String {
        choices::hours(&self.v, meeting)
    }
}

/// As of which day the composition is asked.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    jour: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    let jour = if asked.jour.is_empty() { visit.db().today().to_string() } else { asked.jour };
    refusals.day("jour", &jour);
    let typed = quorum::Typed { since: visit.db().today().to_string(), ..quorum::Typed::default() };
    show(visit, one, jour, typed, refusals).await
}

pub async fn rule(visit: Visit, Path((_, id)): Which, Form(typed): Form<quorum::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = quorum::decide(&mut act, &id, &typed).await? {
        drop(act);
        let today = visit.db().today().to_string();
        return show(visit, one, today, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/concertation/{id}?avis=people-saved#quorum"))))
}

async fn show(visit: Visit, one: Body, jour: String, typed: quorum::Typed, refusals: Refusals) -> Answer {
    let day = read_day(&jour).unwrap_or_else(|_| visit.db().today()).to_string();
    let one = body::find_on(visit.db(), &one.id, &day).await?.unwrap_or(one);
    let sitting = mandate::on(visit.db(), &one.id, &day).await?;
    let mut others = mandate::of_body(visit.db(), &one.id).await?;
    others.retain(|mandate| !mandate.is_on(&day));
    let rule = quorum::rule(visit.db(), &one.id, &day).await?;
    let quorum = match rule {
        None => visit.t("concertation-quorum-none").into_owned(),
        Some(0) => visit.t("concertation-quorum-half").into_owned(),
        Some(needed) => {
            visit.count("concertation-quorum-number", usize::try_from(needed).unwrap_or_default())
        }
    };
    let mut rules = vec![choices::none(&visit, "concertation-quorum-half")];
    rules[0].value = "half".into();
    rules.extend(FEW.map(|few| Choice { value: few.to_string(), label: visit.number(&few) }));
    let title = one.name.clone();
    let see = See {
        v: visit.clone(),
        place: choices::place(&visit, &one.mrc),
        action: choices::action(&visit, &one.action),
        today: visit.db().today().to_string(),
        meetings: meeting::of_body(visit.db(), &one.id).await?,
        decisions: decision::of_body(visit.db(), &one.id, LATEST).await?,
        told: history::about(&visit, "body", &one.id).await?,
        names: visit.may(people::MEET),
        one,
        jour,
        sitting,
        others,
        quorum,
        rules,
        typed,
        refusals,
    };
    visit.page(&title, &see)
}
