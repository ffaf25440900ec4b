//! What is accounted for to a funder: each indicator of an agreement, counted from the same rows as all the rest.
use crate::{
    READ, WRITE, countable,
    dial::{Dial, dial},
    funder,
    gauge::{self, Gauge},
    indicator,
    objective::{self, Objective},
    year::{self, Plan},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Counted, Figure, Figures, SMALLEST, Unit, is_of_few};
use page::{Answer, Detail, Fault, Timeline, Visit, days};
use people::{in_time, organization};
use std::sync::Arc;

/// What a room tells of a funder, at most.
const MOST_TOLD: i64 = 500;

#[derive(Template)]
#[template(path = "accounts.html")]
struct Accounts {
    v: Visit,
    /// Each with its funder and its days.
    plans: Vec<(Plan, String, String)>,
}

#[derive(Template)]
#[template(path = "account.html")]
struct Account {
    v: Visit,
    plan: Plan,
    funder: String,
    days: String,
    /// The agreements with this funder, each by its title and where it opens.
    agreements: Vec<(String, String)>,
    /// What is not told to whoever is here, or "".
    untold: String,
    objectives: Vec<(Objective, Vec<Dial>)>,
}

pub async fn list(visit: Visit) -> Answer {
    let mut plans = vec![];
    for plan in year::all(visit.db()).await?.into_iter().filter(|plan| funder::readable(&visit, plan)) {
        let days = days(&plan.from_on, &plan.to_on, visit.language());
        let funder = funder_of(&visit, &plan).await?;
        plans.push((plan, funder, days));
    }
    visit.page(&visit.t("plan-accounts"), &Accounts { v: visit.clone(), plans })
}

/// The name of whom a plan is accounted for to.
async fn funder_of(visit: &Visit, plan: &Plan) -> Result<String, Fault> {
    let funder = organization::find(visit.db(), plan.funder.as_deref().unwrap_or_default()).await?;
    Ok(funder.map(|funder| funder.name).unwrap_or_default())
}

pub(crate) async fn asked(visit: &Visit, id: &str) -> Result<Plan, Fault> {
    year::find(visit.db(), id).await?.filter(|plan| funder::readable(visit, plan)).ok_or(Fault::Absent)
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let plan = asked(&visit, &id).await?;
    let bound = indicator::of_plan(visit.db(), &id).await?;
    let mut objectives = vec![];
    for objective in objective::of_plan(visit.db(), &id).await? {
        let mut dials = vec![];
        for (one, figure) in countable::of(&visit, &all, &objective, &bound) {
            let Some(days) = plan.days() else { continue };
            let gauge = gauge::read(visit.db(), one, figure, days).await?;
            let mut dial = dial(&visit, &gauge, &plan.to_on).await?;
            let ask = one.ask(figure, gauge.actual_days.0, gauge.actual_days.1);
            if let Some(counted) = gauge.actual {
                let tells = tells(&visit, &ask, counted).await?;
                if tells == Tells::Nothing {
                    dial.hide(&few(&visit, figure, counted));
                } else if tells < Tells::All && betrays(&gauge) {
                    dial.each = None;
                }
            }
            dials.push(dial);
        }
        objectives.push((objective, dials));
    }
    let account = Account {
        v: visit.clone(),
        agreements: agreements(&visit, plan.funder.as_deref().unwrap_or_default()).await?,
        untold: match visit.may(READ) {
            true => String::new(),
            false => visit.tf("plan-account-few-text", &[("smallest", SMALLEST.into())]),
        },
        funder: funder_of(&visit, &plan).await?,
        days: days(&plan.from_on, &plan.to_on, visit.language()),
        plan,
        objectives,
    };
    visit.page(&account.plan.title.clone(), &account)
}

/// The agreements of a funder, as the room that keeps them tells it of an organization.
async fn agreements(visit: &Visit, funder: &str) -> Result<Vec<(String, String)>, Fault> {
    let tells =
        |line: &&Timeline| (line.of, line.kind) == ("organization", "concertation") && visit.may(line.right);
    let lines: Vec<Timeline> = visit.house().timelines.iter().filter(tells).copied().collect();
    let told = in_time::latest(visit, &lines, "", funder, MOST_TOLD).await?;
    let agreed = told.into_iter().map(|(_, one)| one).filter(|one| one.what == "agreed");
    let agreements = agreed.filter_map(|one| match one.details.into_iter().next() {
        Some(Detail::Text(title)) => Some((title, visit.path(&one.path))),
        _ => None,
    });
    Ok(agreements.collect())
}

/// How much of a number is told to whoever is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tells {
    /// Not even the number: it is of too few persons.
    Nothing,
    /// The number alone: less its rows that are of nobody, it would tell of the few persons in it.
    Number,
    /// The number, and its rows that are of nobody.
    Rows,
    All,
}

pub(crate) async fn tells(visit: &Visit, ask: &Ask, counted: Counted) -> Result<Tells, Fault> {
    if visit.may(READ) {
        return Ok(Tells::All);
    }
    let people = ask.people(visit.db()).await?;
    Ok(match people.rows {
        0 => Tells::All,
        _ if is_of_few(counted, people, ask.figure.unit) => Tells::Nothing,
        rows if rows < SMALLEST || people.value < SMALLEST => Tells::Number,
        _ => Tells::Rows,
    })
}

/// Whether to say which months or MRC reached their share of persons would tell of few of them.
fn betrays(gauge: &Gauge) -> bool {
    gauge.figure.unit != Unit::Count || gauge.each.as_ref().is_some_and(|each| each.least < SMALLEST)
}

/// What stands for a number that is of too few persons.
pub(crate) fn few(visit: &Visit, figure: &Figure, counted: Counted) -> String {
    let small = figure.unit == Unit::Count && (1..SMALLEST).contains(&counted.value);
    let words = if small { "plan-account-few" } else { "plan-account-few-people" };
    visit.tf(words, &[("smallest", SMALLEST.into())])
}
