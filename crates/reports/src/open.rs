//! Opening a number: its definition, its period and the rows that prove it.
use crate::{
    differences::named,
    period::{self, Asked, Period},
    year::tell_counted,
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figures, Only, Row};
use page::{Answer, Fault, Form, Visit, days};
use serde::Deserialize;
use std::sync::Arc;

/// Rows shown on one page.
const A_PAGE: i64 = 200;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    du: String,
    au: String,
    page: String,
    genre: String,
    programme: String,
    mrc: String,
    action: String,
}

#[derive(Template)]
#[template(path = "open.html")]
struct Open {
    v: Visit,
    label: String,
    definition: String,
    value: String,
    told: String,
    proof: String,
    /// The whole number's address, where only a part of its rows is shown.
    whole: Option<String>,
    rows: Vec<(Row, String, String)>,
    next: Option<String>,
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, key)): Path<(String, String)>,
    Form(shown): Form<Shown>,
) -> Answer {
    let figure = all.find(&key).ok_or(Fault::Absent)?;
    let asked = Asked { du: shown.du, au: shown.au };
    let period = match Period::asked(&asked, &visit.pole().settings(), visit.db().today()) {
        Ok(period) => period,
        Err(refusals) => return period::refuse(&visit, &visit.t(&figure.words()), asked, refusals),
    };
    let page = shown.page.parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let only = Only { kind: shown.genre, programme: shown.programme, mrc: shown.mrc, action: shown.action };
    let narrowed = narrowed(&only);
    let ask = Ask { only, ..Ask::of(figure, period.from, period.to) };
    let counted = ask.count(visit.db()).await?;
    let mut rows = vec![];
    for row in ask.rows(visit.db(), (page - 1) * A_PAGE, A_PAGE).await? {
        let (label, path) = named(&visit, &row).await?;
        rows.push((row, label, path));
    }
    let more = counted.rows > page * A_PAGE;
    let query = period.query();
    let next = more.then(|| visit.path(&format!("/chiffres/{key}?{query}{narrowed}&page={}", page + 1)));
    let label = visit.t(&figure.words()).into_owned();
    let open = Open {
        v: visit.clone(),
        definition: visit.t(&figure.definition()).into_owned(),
        value: tell_counted(counted, figure, visit.language()),
        told: days(&period.from.to_string(), &period.to.to_string(), visit.language()),
        proof: visit.count("report-rows", usize::try_from(counted.rows).unwrap_or_default()),
        label: label.clone(),
        whole: (!narrowed.is_empty()).then(|| visit.path(&format!("/chiffres/{key}?{query}"))),
        rows,
        next,
    };
    visit.page(&label, &open)
}

/// The rows wanted, as addresses carry them after the period: `&genre=…&mrc=…`.
fn narrowed(only: &Only) -> String {
    let parts =
        [("genre", &only.kind), ("programme", &only.programme), ("mrc", &only.mrc), ("action", &only.action)];
    let given: Vec<_> = parts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_html_form::to_string(&given).unwrap_or_default();
    if query.is_empty() { query } else { format!("&{query}") }
}
