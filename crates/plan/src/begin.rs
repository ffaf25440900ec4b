//! Beginning a plan: a blank year, the one that follows another, or the one that follows what was signed.
use crate::{
    carry::{self, Refused},
    funder,
    proposed::{self, Proposed},
    year::{self, Typed},
};
use askama::Template;
use axum::Extension;
use figures::{Figures, Past};
use jiff::civil::Date;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "begin.html")]
struct Begin {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    /// What of the earlier plan cannot be carried on, or "".
    blocked: String,
    /// The plan that is carried on, or "".
    suite: String,
    /// The signed report that the plan follows, or "".
    rapport: String,
    /// What this report told, axis by axis, each figure with its target.
    proposed: Vec<Proposed>,
    /// What a plan may follow: where each is taken up, and its title.
    after: Vec<(String, String)>,
    /// To whom it may be accounted for.
    funders: Vec<Choice>,
}

impl Begin {
    /// Why it cannot: what is refused that no field of this page says.
    fn reasons(&self) -> Vec<&'static str> {
        self.refusals.all().iter().map(|(_, why)| *why).collect()
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    suite: String,
    rapport: String,
    title: String,
    from_on: String,
    to_on: String,
    funder: String,
    /// The figures that a report proposes, and the target typed beside each, "" where none.
    figure: Vec<String>,
    target: Vec<String>,
}

/// What a plan follows: another, a signed report, or neither.
struct Before {
    suite: String,
    rapport: String,
    proposed: Vec<Proposed>,
}

pub async fn page(visit: Visit, Extension(all): Extension<Arc<Figures>>, Form(asked): Form<Asked>) -> Answer {
    let earlier = year::find(visit.db(), &asked.suite).await?;
    let past = past(&visit, &all, &asked.rapport).await?;
    let typed = match (&earlier, &past) {
        (Some(earlier), _) => carry::next(earlier),
        (None, past) => named(&visit, past.as_ref()),
    };
    let proposed = past.map(|past| proposed::of(&visit, &all, &past, &[])).unwrap_or_default();
    let before = Before { suite: asked.suite, rapport: asked.rapport, proposed };
    show(visit, &all, typed, Refused::default(), before).await
}

/// The signed report that was asked for.
async fn past(visit: &Visit, all: &Figures, id: &str) -> Result<Option<Past>, Fault> {
    if id.is_empty() {
        return Ok(None);
    }
    let found = all.pasts(visit.db()).await?.into_iter().find(|past| past.id == id);
    found.map(Some).ok_or(Fault::Absent)
}

/// A year to be typed over: the one after a report, or the pole's own of today.
fn named(visit: &Visit, past: Option<&Past>) -> Typed {
    let days = |past: &Past| Some((past.from_on.parse::<Date>().ok()?, past.to_on.parse::<Date>().ok()?));
    let next = past.and_then(days).and_then(|(from, to)| carry::following(from, to));
    let (from, to) = next.unwrap_or_else(|| visit.pole().settings().year_of(visit.db().today()));
    let years = match from.year() == to.year() {
        true => from.year().to_string(),
        false => format!("{}-{}", from.year(), to.year()),
    };
    Typed {
        title: visit.tf("plan-title-proposed", &[("years", years.into())]),
        from_on: from.to_string(),
        to_on: to.to_string(),
        funder: String::new(),
    }
}

pub async fn send(visit: Visit, Extension(all): Extension<Arc<Figures>>, Form(asked): Form<Asked>) -> Answer {
    let typed =
        Typed { title: asked.title, from_on: asked.from_on, to_on: asked.to_on, funder: asked.funder };
    let earlier = match asked.suite.as_str() {
        "" => None,
        id => Some(year::find(visit.db(), id).await?.ok_or(Fault::Absent)?),
    };
    let aimed: Vec<(String, String)> = asked.figure.into_iter().zip(asked.target).collect();
    let past = past(&visit, &all, &asked.rapport).await?;
    let proposed = past.map(|past| proposed::of(&visit, &all, &past, &aimed)).unwrap_or_default();
    let before = Before { suite: asked.suite, rapport: asked.rapport, proposed };
    if before.proposed.iter().flat_map(|one| &one.figures).any(|one| !one.why.is_empty()) {
        let refused = Refused::of("", typed.judge());
        return show(visit, &all, typed, refused, before).await;
    }
    let aims: Vec<_> = before.proposed.iter().map(Proposed::aims).collect();
    let mut act = visit.act().await?;
    let begun = match &earlier {
        Some(earlier) => carry::on(&mut act, visit.db(), &all, earlier, &typed).await?,
        None if before.rapport.is_empty() => {
            year::begin(&mut act, &typed).await?.map_err(|refusals| Refused::of("", refusals))
        }
        None => carry::after(&mut act, &all, &before.rapport, &typed, &aims).await?,
    };
    match begun {
        Err(refused) => {
            drop(act);
            show(visit, &all, typed, refused, before).await
        }
        Ok(plan) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/plan/{}/modifier?avis=plan-begun", plan.id))))
        }
    }
}

async fn show(visit: Visit, all: &Figures, typed: Typed, refused: Refused, before: Before) -> Answer {
    let Refused { of, refusals } = refused;
    // An indicator is named by the words of its figure.
    let blocked = if of.starts_with("figure-") { visit.t(&of).into_owned() } else { of };
    let Before { suite, rapport, proposed } = before;
    let mut after = vec![];
    if suite.is_empty() && rapport.is_empty() {
        let path = |kind: &str, id: &str| visit.path(&format!("/plan/nouveau?{kind}={id}"));
        let plans = year::all(visit.db()).await?.into_iter();
        after.extend(plans.map(|plan| (path("suite", &plan.id), plan.title)));
        let reports = all.pasts(visit.db()).await?.into_iter();
        after.extend(reports.map(|past| (path("rapport", &past.id), past.title)));
    }
    let mut funders = vec![Choice { value: String::new(), label: visit.t("plan-funder-none").into_owned() }];
    funders.extend(funder::choices(visit.db()).await?);
    let v = visit.clone();
    let begin = Begin { v, typed, refusals, blocked, suite, rapport, proposed, after, funders };
    visit.page(&visit.t("plan-begin"), &begin)
}
