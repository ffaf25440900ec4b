//! Keeping the plan as a sheet: a line for each action and each indicator, as XLSX or as CSV.
use crate::{action, countable, dial, forecast::Forecast, gauge, indicator, objective, target, told, year};
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Form, Kept, Visit, keep};
use serde::Deserialize;
use sheets::{Column, ColumnKind};
use std::sync::Arc;

/// The words of each column, and what its cells are.
const COLUMNS: [(&str, ColumnKind); 10] = [
    ("plan-axis", ColumnKind::Text),
    ("plan-objective", ColumnKind::Text),
    ("plan-task", ColumnKind::Text),
    ("plan-owner", ColumnKind::Text),
    ("plan-due", ColumnKind::Date),
    ("plan-state", ColumnKind::Text),
    ("plan-indicator", ColumnKind::Text),
    ("plan-target", ColumnKind::Number),
    ("plan-actual", ColumnKind::Number),
    ("plan-expected", ColumnKind::Number),
];

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `csv`, or a workbook.
    format: String,
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(asked): Form<Asked>,
) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let rows = rows(&visit, &all, &plan).await?;
    let names = COLUMNS.map(|(words, _)| visit.t(words));
    let columns: Vec<Column> =
        COLUMNS.iter().zip(&names).map(|((_, kind), name)| Column { name, kind: *kind }).collect();
    let name = format!("plan-{}-{}", plan.from_on, plan.to_on);
    let kept = if asked.format == "csv" { Kept::Csv } else { Kept::Xlsx };
    keep(&visit, kept, (&name, &plan.title), &columns, rows)
}

async fn rows(visit: &Visit, all: &Figures, plan: &year::Plan) -> Result<Vec<[String; 10]>, Fault> {
    let actions = action::of_plan(visit.db(), &plan.id).await?;
    let indicators = indicator::of_plan(visit.db(), &plan.id).await?;
    let mut objectives = objective::of_plan(visit.db(), &plan.id).await?;
    objectives.sort_by(|a, b| (&a.axis, &a.id).cmp(&(&b.axis, &b.id)));
    let mut rows = vec![];
    for objective in objectives {
        let axis = frame::axis(&objective.axis).map_or("", |axis| told::axis(visit, axis));
        let head = || {
            let mut row: [String; 10] = Default::default();
            row[0] = axis.to_owned();
            row[1].clone_from(&objective.text);
            row
        };
        for action in actions.iter().filter(|action| action.objective_id == objective.id) {
            let mut row = head();
            row[2].clone_from(&action.text);
            row[3].clone_from(&action.owner);
            row[4].clone_from(&action.due_on);
            row[5] = visit.one_of("plan-state", &action.state);
            rows.push(row);
        }
        for (bound, figure) in countable::of(visit, all, &objective, &indicators) {
            let Some(days) = plan.days() else { continue };
            let gauge = gauge::read(visit.db(), bound, figure, days).await?;
            let told = |value: i64| target::decimal(value, figure.unit);
            let actual = gauge.actual.and_then(|actual| actual.known(figure.fold));
            let actual = actual.map(told).unwrap_or_default();
            let mut row = head();
            row[6] = visit.t(&figure.words()).into_owned();
            let only = dial::only(visit, &bound.only(), figure).await?;
            if !only.is_empty() {
                row[6] = format!("{} ({only})", row[6]);
            }
            row[7] = told(bound.target);
            row[9] = match gauge.forecast {
                Forecast::Over => actual.clone(),
                forecast => forecast.value().map(told).unwrap_or_default(),
            };
            row[8] = actual;
            rows.push(row);
        }
    }
    Ok(rows)
}
