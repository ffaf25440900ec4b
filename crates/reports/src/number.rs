//! Opening a number of a report: as signed, the rows kept that day; in a draft, today's.
use crate::{
    differences::named,
    frozen, moved,
    open::{recorded_on, said},
    report::Report,
    show::asked,
    value,
    year::tell_counted,
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figures, Row};
use page::{Answer, Fault, Form, Visit, days, redirect};
use people::{accounts, offered::action};
use serde::Deserialize;
use std::sync::Arc;

/// Rows shown on one page.
const A_PAGE: i64 = 200;

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
    /// Whether rows have kinds.
    kinds: bool,
    rows: Vec<Kept>,
    next: Option<String>,
}

struct Kept {
    row: Row,
    label: String,
    path: String,
    /// Its kind in words, or "".
    kind: String,
    /// Its action by code and name, or "".
    action: String,
    /// Who recorded it, "" when no person did, and on which day.
    by: String,
    on: String,
    /// Whether it counts no more today.
    gone: bool,
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(turned): Form<Turned>,
) -> Answer {
    let report = Some(asked(&visit, &id).await?).filter(|_| visit.may_count(&key)).ok_or(Fault::Absent)?;
    let period = report.period()?;
    if !report.is_signed() {
        all.find(&key).ok_or(Fault::Absent)?;
        return Ok(redirect(&visit.path(&format!("/chiffres/{key}?{}&de=rapport-{id}", period.query()))));
    }
    let figures = frozen::figures_of(visit.db(), &id).await?;
    let figure = figures.into_iter().find(|figure| figure.key == key).ok_or(Fault::Absent)?;
    let page = turned.page.parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let more = figure.row_count > page * A_PAGE;
    let skip = (page - 1) * A_PAGE;
    let kept = match all.find(&key) {
        Some(figure) => {
            let ask = Ask::of(figure, period.from, period.to);
            moved::kept(visit.db(), &id, &ask, skip, A_PAGE).await?
        }
        None => {
            let rows = frozen::rows_of(visit.db(), &id, &key, skip, A_PAGE).await?;
            rows.into_iter().map(|row| moved::Kept { gone: 1, row }).collect()
        }
    };
    let kinds = match all.find(&key) {
        Some(figure) => Some(figure.say_kinds(visit.db(), visit.language().code()).await?),
        None => None,
    };
    let names = accounts::names(visit.db()).await?;
    let mut rows = vec![];
    for moved::Kept { gone, row } in kept {
        let (label, path) = named(&visit, &row).await?;
        let kind = kinds.as_ref().map(|kinds| said(&visit, kinds, &row.kind)).unwrap_or_default();
        let (action, on) = (action(&visit, &row.action), recorded_on(&visit, &row));
        let by = names.get(&row.recorded_by).cloned().unwrap_or_default();
        rows.push(Kept { row, label, path, kind, action, by, on, gone: gone == 1 });
    }
    let label = value::beside(&visit.house().words, visit.language(), &key, figure.value);
    let opened = Opened {
        v: visit.clone(),
        definition: value::definition(&visit.house().words, visit.language(), &key),
        value: tell_counted(figure.counted(), figure.fold(), figure.unit(), visit.language()),
        period: days(&report.from_on, &report.to_on, visit.language()),
        proof: visit.count("report-rows", usize::try_from(figure.row_count).unwrap_or_default()),
        next: more.then(|| visit.path(&format!("/rapports/{id}/chiffres/{key}?page={}", page + 1))),
        label: label.clone(),
        report,
        kinds: all.find(&key).is_some_and(figures::Figure::has_kinds),
        rows,
    };
    visit.page(&label, &opened)
}
