//! The proofs of what is accounted for to a funder: a sheet of its indicators, and one of the rows that prove them.
use crate::{
    READ,
    account::{self, Tells},
    countable,
    dial::{Dial, dial},
    gauge::{self, Gauge},
    indicator, objective, target, told,
    year::Plan,
};
use axum::{Extension, extract::Path};
use figures::{Ask, Counted, Figures, Row};
use page::{Answer, Fault, Form, Kept, Visit, file, keep, redirect};
use people::MEET;
use serde::Deserialize;
use sheets::{Column, ColumnKind, write_book};
use std::{borrow::Cow, sync::Arc};

/// Rows of one indicator, at most: more are refused rather than cut in silence.
const MOST: i64 = 20_000;

/// The words of each column, and what its cells are: of the indicators, of the rows, and of both on one sheet.
const INDICATORS: [(&str, ColumnKind); 8] = [
    ("plan-objective", ColumnKind::Text),
    ("plan-indicator", ColumnKind::Text),
    ("plan-before", ColumnKind::Number),
    ("plan-target", ColumnKind::Number),
    ("plan-actual", ColumnKind::Number),
    ("plan-expected", ColumnKind::Number),
    ("plan-state", ColumnKind::Text),
    ("plan-account-link", ColumnKind::Text),
];
const ROWS: [(&str, ColumnKind); 8] = [
    ("plan-indicator", ColumnKind::Text),
    ("plan-change-day", ColumnKind::Date),
    ("plan-account-row", ColumnKind::Text),
    ("plan-kind", ColumnKind::Text),
    ("plan-mrc", ColumnKind::Text),
    ("plan-frame-action", ColumnKind::Text),
    ("plan-account-amount", ColumnKind::Number),
    ("plan-account-number", ColumnKind::Text),
];
const BOTH: [(&str, ColumnKind); 10] = [
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

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
}

/// An indicator as it is proved.
struct Proved {
    /// As its line on the sheet of indicators.
    line: Vec<String>,
    name: String,
    target: String,
    value: String,
    /// What each of its rows says, from its day on.
    rows: Vec<[String; 7]>,
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(wanted): Form<Asked>,
) -> Answer {
    let plan = account::asked(&visit, &id).await?;
    let bound = indicator::of_plan(visit.db(), &id).await?;
    let mut proved = vec![];
    for objective in objective::of_plan(visit.db(), &id).await? {
        for (one, figure) in countable::of(&visit, &all, &objective, &bound) {
            let Some(days) = plan.days() else { continue };
            let gauge = gauge::read(visit.db(), one, figure, days).await?;
            if gauge.actual.is_some_and(|actual| actual.rows > MOST) {
                return Ok(redirect(&visit.path(&format!("/redditions/{id}?avis=plan-account-many"))));
            }
            proved.push(prove(&visit, &plan, &objective.text, &gauge).await?);
        }
    }
    let name = format!("reddition-{}-{}", plan.from_on, plan.to_on);
    if wanted.forme == "csv" {
        let names = BOTH.map(|(words, _)| visit.t(words));
        let lines = proved.into_iter().flat_map(together);
        return keep(&visit, Kept::Csv, (&name, &plan.title), &columns(&BOTH, &names), lines);
    }
    let names = INDICATORS.map(|(words, _)| visit.t(words));
    let row_names = ROWS.map(|(words, _)| visit.t(words));
    let (columns_of_lines, columns_of_rows) = (columns(&INDICATORS, &names), columns(&ROWS, &row_names));
    let (mut lines, mut rows) = (vec![], vec![]);
    for one in proved {
        for row in one.rows {
            rows.push([vec![one.name.clone()], row.to_vec()].concat());
        }
        lines.push(one.line);
    }
    let (indicators, proofs) = (visit.t("plan-account-indicators"), visit.t("plan-account-proofs"));
    let leaves = vec![
        (&*indicators, columns_of_lines.as_slice(), lines),
        (&*proofs, columns_of_rows.as_slice(), rows),
    ];
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(write_book(leaves)?, kind, &format!("{name}.xlsx")))
}

fn columns<'a>(told: &[(&str, ColumnKind)], names: &'a [Cow<'a, str>]) -> Vec<Column<'a>> {
    told.iter().zip(names).map(|((_, kind), name)| Column { name, kind: *kind }).collect()
}

/// On one sheet: the indicator's line, then a line for each row that proves it.
fn together(one: Proved) -> Vec<Vec<String>> {
    let head = [vec![one.name.clone(), one.target, one.value], vec![String::new(); 7]].concat();
    let row =
        |row: [String; 7]| [vec![one.name.clone(), String::new(), String::new()], row.to_vec()].concat();
    std::iter::once(head).chain(one.rows.into_iter().map(row)).collect()
}

async fn prove(visit: &Visit, plan: &Plan, objective: &str, gauge: &Gauge) -> Result<Proved, Fault> {
    let (one, figure) = (&gauge.indicator, gauge.figure);
    let ask = one.ask(figure, gauge.actual_days.0, gauge.actual_days.1);
    let counted = gauge.actual.unwrap_or_default();
    let tells = account::tells(visit, &ask, counted).await?;
    let dial = dial(visit, gauge, &plan.to_on).await?;
    let label = visit.t(&figure.words()).into_owned();
    let name = if dial.only.is_empty() { label } else { format!("{label} ({})", dial.only) };
    let value = match tells {
        Tells::Nothing => account::few(visit, figure, counted),
        _ => told::counted(visit, counted, figure),
    };
    let rows = match gauge.actual {
        Some(_) if tells >= Tells::Rows => rows(visit, &ask, tells).await?,
        _ => vec![],
    };
    Ok(Proved {
        line: line(visit, gauge, &dial, (objective, &name), tells).await?,
        target: target::decimal(one.target, figure.unit),
        name,
        value,
        rows,
    })
}

/// Where it began, what it aims at, what is reached and expected, how it stands and where that opens.
async fn line(
    visit: &Visit,
    gauge: &Gauge,
    dial: &Dial,
    (objective, name): (&str, &str),
    tells: Tells,
) -> Result<Vec<String>, Fault> {
    let (one, figure) = (&gauge.indicator, gauge.figure);
    let decimal = |value: i64| target::decimal(value, figure.unit);
    let known = |counted: Counted| counted.known(figure.fold).map(decimal).unwrap_or_default();
    let earlier = one.ask(figure, gauge.before_days.0, gauge.before_days.1);
    let before = match account::tells(visit, &earlier, gauge.before).await? {
        Tells::Nothing => account::few(visit, figure, gauge.before),
        _ => known(gauge.before),
    };
    let hidden = tells == Tells::Nothing;
    let actual = match gauge.actual {
        Some(actual) if hidden => account::few(visit, figure, actual),
        actual => actual.map(known).unwrap_or_default(),
    };
    let expected = match gauge.forecast.value() {
        _ if hidden => String::new(),
        Some(value) => decimal(value),
        None => gauge.actual.filter(|_| gauge.is_over()).map(known).unwrap_or_default(),
    };
    let verdict = if hidden { "plan-verdict-untold" } else { dial.verdict };
    let account = format!("/redditions/{}", one.plan_id);
    let opens = match &dial.actual {
        Some((_, opens)) if visit.may(READ) => opens.clone(),
        _ => visit.path(&account),
    };
    Ok(vec![
        objective.to_owned(),
        name.to_owned(),
        before,
        decimal(one.target),
        actual,
        expected,
        visit.t(verdict).into_owned(),
        format!("{}{opens}", visit.house().origin),
    ])
}

/// The rows of a number, as far as they are told.
async fn rows(visit: &Visit, ask: &Ask, tells: Tells) -> Result<Vec<[String; 7]>, Fault> {
    let figure = ask.figure;
    let kinds = figure.say_kinds(visit.db(), visit.language().code()).await?;
    let mut lines = vec![];
    // A row of a person is no proof to hand to a funder.
    let told = |row: &Row| tells == Tells::All || row.person_id.is_none();
    for row in ask.rows(visit.db(), 0, MOST).await?.into_iter().filter(told) {
        lines.push([
            row.day.clone(),
            named(visit, &row),
            kinds.of(&row.kind, |key| visit.t(key).into_owned()),
            row.mrc.as_deref().map(told::mrc).unwrap_or_default().to_owned(),
            row.action,
            target::decimal(row.amount, figure.unit),
            row.id,
        ]);
    }
    Ok(lines)
}

/// What a row is, for the pole's own people; a funder is given its number, its day and its place.
fn named(visit: &Visit, row: &Row) -> String {
    let of_a_person = row.person_id.is_some() && !visit.may(MEET);
    if visit.may(READ) && !of_a_person { row.label.clone() } else { String::new() }
}
