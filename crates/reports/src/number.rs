//! Opening a number of a report: as signed, the rows kept that day; in a draft, today's.
use crate::{
    differences::gone,
    frozen::{self, EVERY},
    moved::{Same, same},
    report::Report,
    show::asked,
    told,
    year::tell,
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figures, Row};
use page::{Answer, Fault, Form, Visit, days, redirect};
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};

/// Rows shown on one page.
const A_PAGE: usize = 200;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Turned {
    page: String,
}

#[derive(Template)]
#[template(path = "number.html")]
struct Opened {
    v: Visit,
    report: Report,
    label: String,
    definition: String,
    value: String,
    period: String,
    proof: String,
    rows: Vec<Kept>,
    next: Option<String>,
}

struct Kept {
    row: Row,
    label: String,
    path: String,
    /// Whether it counts no more today.
    gone: bool,
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(turned): Form<Turned>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    let period = report.period()?;
    if !report.is_signed() {
        all.find(&key).ok_or(Fault::Absent)?;
        return Ok(redirect(&visit.path(&format!("/chiffres/{key}?{}", period.query()))));
    }
    let figures = frozen::figures_of(visit.db(), &id).await?;
    let figure = figures.into_iter().find(|figure| figure.key == key).ok_or(Fault::Absent)?;
    let today = match all.find(&key) {
        Some(figure) => Ask::of(figure, period.from, period.to).rows(visit.db(), 0, EVERY).await?,
        None => vec![],
    };
    let known: HashMap<Same<'_>, &Row> = today.iter().map(|row| (same(row), row)).collect();
    let kept = frozen::rows_of(visit.db(), &id, &key).await?;
    let page = turned.page.parse::<usize>().unwrap_or(1).clamp(1, 1_000_000);
    let more = kept.len() > page * A_PAGE;
    let mut rows = vec![];
    for row in kept.into_iter().skip((page - 1) * A_PAGE).take(A_PAGE) {
        let (label, path, gone) = match known.get(&same(&row)) {
            Some(current) => (current.label.clone(), current.path.clone(), false),
            None => {
                let (label, path) = gone(&visit, &row).await?;
                (label, path, true)
            }
        };
        rows.push(Kept { row, label, path, gone });
    }
    let label = told::label(&visit.house().words, visit.language(), &key);
    let opened = Opened {
        v: visit.clone(),
        definition: told::definition(&visit.house().words, visit.language(), &key),
        value: tell(figure.value, figure.unit(), visit.language()),
        period: days(&report.from_on, &report.to_on, visit.language()),
        proof: visit.count("report-rows", usize::try_from(figure.row_count).unwrap_or_default()),
        next: more.then(|| visit.path(&format!("/rapports/{id}/chiffres/{key}?page={}", page + 1))),
        label: label.clone(),
        report,
        rows,
    };
    visit.page(&label, &opened)
}
