//! What is accounted for to a funder: each indicator of an agreement, counted from the same rows as all the rest, and
//! the rows themselves as a sheet.
use crate::{
    READ, WRITE, countable,
    dial::{Dial, dial, only},
    funder, gauge,
    indicator::{self, Indicator},
    objective::{self, Objective},
    told,
    year::{self, Plan},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Counted, Figure, Figures, Row, SMALLEST, Unit, is_of_few};
use page::{Answer, Detail, Fault, Form, Kept, Timeline, Visit, days, keep};
use people::{MEET, organization};
use serde::Deserialize;
use sheets::{Column, ColumnKind};
use std::sync::Arc;

/// Rows of one indicator, at most, in a sheet of proofs.
const MOST: i64 = 20_000;

/// What a room tells of a funder, at most.
const MOST_TOLD: i64 = 500;

/// The words of each column, and what its cells are.
const COLUMNS: [(&str, ColumnKind); 10] = [
    ("plan-indicator", ColumnKind::Text),
    ("plan-target", ColumnKind::Number),
    ("plan-account-value", ColumnKind::Text),
    ("plan-change-day", ColumnKind::Date),
    ("plan-account-row", ColumnKind::Text),
    ("plan-kind", ColumnKind::Text),
    ("plan-mrc", ColumnKind::Text),
    ("plan-frame-action", ColumnKind::Text),
    ("plan-account-amount", ColumnKind::Number),
    ("plan-account-number", ColumnKind::Text),
];

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

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
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

async fn asked(visit: &Visit, id: &str) -> Result<Plan, Fault> {
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
                    dial.hide(&visit, figure, &few(&visit, figure, counted));
                } else if tells < Tells::All && betrays(one, figure) {
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
    let mut agreements = vec![];
    for line in lines {
        let told = (line.tell)(visit, funder, MOST_TOLD).await?;
        let agreed = told.into_iter().filter(|one| one.what == "agreed");
        agreements.extend(agreed.filter_map(|one| match one.details.into_iter().next() {
            Some(Detail::Text(title)) => Some((title, visit.path(&one.path))),
            _ => None,
        }));
    }
    Ok(agreements)
}

/// How much of a number is told to whoever is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tells {
    /// Not even the number: it is of too few persons.
    Nothing,
    /// The number alone: less its rows that are of nobody, it would tell of the few persons in it.
    Number,
    /// The number, and its rows that are of nobody.
    Rows,
    All,
}

async fn tells(visit: &Visit, ask: &Ask, counted: Counted) -> Result<Tells, Fault> {
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
fn betrays(one: &Indicator, figure: &Figure) -> bool {
    figure.unit != Unit::Count || one.each_target < SMALLEST
}

/// What stands for a number that is of too few persons.
fn few(visit: &Visit, figure: &Figure, counted: Counted) -> String {
    let small = figure.unit == Unit::Count && (1..SMALLEST).contains(&counted.value);
    let words = if small { "plan-account-few" } else { "plan-account-few-people" };
    visit.tf(words, &[("smallest", SMALLEST.into())])
}

pub async fn proofs(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(wanted): Form<Asked>,
) -> Answer {
    let plan = asked(&visit, &id).await?;
    let mut rows = vec![];
    let bound = indicator::of_plan(visit.db(), &id).await?;
    for objective in objective::of_plan(visit.db(), &id).await? {
        for told in countable::of(&visit, &all, &objective, &bound) {
            rows.extend(proved(&visit, &plan, told).await?);
        }
    }
    let names = COLUMNS.map(|(words, _)| visit.t(words));
    let columns: Vec<Column<'_>> =
        COLUMNS.iter().zip(&names).map(|((_, kind), name)| Column { name, kind: *kind }).collect();
    let name = format!("reddition-{}-{}", plan.from_on, plan.to_on);
    let kept = if wanted.forme == "csv" { Kept::Csv } else { Kept::Xlsx };
    keep(&visit, kept, (&name, &plan.title), &columns, rows)
}

/// An indicator's line, then a line for each row that proves it.
async fn proved(
    visit: &Visit,
    plan: &Plan,
    (one, figure): (&Indicator, &'static Figure),
) -> Result<Vec<[String; 10]>, Fault> {
    let Some((from, to)) = plan.days() else { return Ok(vec![]) };
    let ask = one.ask(figure, from, to);
    let counted = ask.count(visit.db()).await?;
    let mut label = visit.t(&figure.words()).into_owned();
    let narrowed = only(visit, one, figure).await?;
    if !narrowed.is_empty() {
        label = format!("{label} ({narrowed})");
    }
    let tells = tells(visit, &ask, counted).await?;
    let mut head: [String; 10] = Default::default();
    head[0].clone_from(&label);
    head[1] = crate::target::decimal(one.target, figure.unit);
    head[2] = match tells {
        Tells::Nothing => few(visit, figure, counted),
        _ => told::counted(visit, counted, figure),
    };
    let mut lines = vec![head];
    if tells < Tells::Rows {
        return Ok(lines);
    }
    let kinds = figure.say_kinds(visit.db(), visit.language().code()).await?;
    let rows = ask.rows(visit.db(), 0, MOST).await?;
    // A row of a person is no proof to hand to a funder.
    for row in rows.into_iter().filter(|row| tells == Tells::All || row.person_id.is_none()) {
        let mut line: [String; 10] = Default::default();
        line[0].clone_from(&label);
        line[3].clone_from(&row.day);
        line[4] = named(visit, &row);
        line[5] = kinds.of(&row.kind, |key| visit.t(key).into_owned());
        line[6] = row.mrc.as_deref().map(told::mrc).unwrap_or_default().to_owned();
        line[7].clone_from(&row.action);
        line[8] = crate::target::decimal(row.amount, figure.unit);
        line[9] = row.id;
        lines.push(line);
    }
    Ok(lines)
}

/// What a row is, for the pole's own people; a funder is given its number, its day and its place.
fn named(visit: &Visit, row: &Row) -> String {
    let of_a_person = row.person_id.is_some() && !visit.may(MEET);
    if visit.may(READ) && !of_a_person { row.label.clone() } else { String::new() }
}
