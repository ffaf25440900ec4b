//! Opening a number: its definition, its period and the rows that prove it.
use crate::{
    back::{Back, Origin},
    differences::named,
    period::{self, Asked, Period},
    value,
    year::tell_counted,
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figure, Figures, Only, Row, Said};
use page::{Answer, Fault, Form, Refusals, Visit, days};
use people::{accounts, offered::action};
use serde::Deserialize;
use std::sync::Arc;

/// Rows shown on one page.
const A_PAGE: i64 = 200;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    /// The sheet wanted, if one is: `csv` or `xlsx`.
    pub forme: String,
    /// Where it was opened from.
    de: String,
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
    ways: Vec<Back>,
    label: String,
    definition: String,
    value: String,
    told: String,
    proof: String,
    /// The whole number's address, where only a part of its rows is shown.
    whole: Option<String>,
    /// What the rows are narrowed to, in words.
    only: Vec<String>,
    /// Whether rows have kinds.
    kinds: bool,
    rows: Vec<Proof>,
    /// Where the rows are taken away as a sheet.
    sheet: String,
    next: Option<String>,
}

/// A row as this person reads it.
pub struct Proof {
    pub row: Row,
    pub label: String,
    pub path: String,
    /// Its MRC by name, or "".
    pub mrc: String,
    /// Its action by code and name, or "".
    pub action: String,
    /// Its kind in words, or "".
    pub kind: String,
    /// Who recorded it; "" when no person did.
    pub by: String,
    /// The day it was recorded, at the pole; "" where its id does not say.
    pub on: String,
}

impl Shown {
    fn days(&self) -> Asked {
        Asked { du: self.du.clone(), au: self.au.clone() }
    }

    /// The period asked, or why its days cannot be.
    pub fn period(&self, visit: &Visit) -> Result<Period, Refusals> {
        Period::asked(&self.days(), &visit.pole().settings(), visit.db().today())
    }

    /// The figure over the period, narrowed as asked.
    pub fn ask(&self, figure: &'static Figure, period: Period) -> Ask {
        let only = Only {
            kind: self.genre.clone(),
            programme: self.programme.clone(),
            mrc: self.mrc.clone(),
            action: self.action.clone(),
        };
        Ask { only, ..Ask::of(figure, period.from, period.to) }
    }
}

/// The rows that prove a number, some of them skipped, in words.
pub async fn proofs(visit: &Visit, ask: &Ask, skip: i64, most: i64) -> Result<Vec<Proof>, Fault> {
    let names = accounts::names(visit.db()).await?;
    let kinds = ask.figure.say_kinds(visit.db(), visit.language().code()).await?;
    let mut proofs = vec![];
    for row in ask.rows(visit.db(), skip, most).await? {
        let (label, path) = named(visit, &row).await?;
        let mrc = row.mrc.as_deref().map(territory::mrc_or_code).unwrap_or_default().to_owned();
        let (action, by) = (action(visit, &row.action), names.get(&row.recorded_by).cloned());
        let kind = said(visit, &kinds, &row.kind);
        proofs.push(Proof {
            label,
            path,
            mrc,
            action,
            kind,
            by: by.unwrap_or_default(),
            on: recorded_on(visit, &row),
            row,
        });
    }
    Ok(proofs)
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, key)): Path<(String, String)>,
    Form(shown): Form<Shown>,
) -> Answer {
    let figure = all.find(&key).filter(|_| visit.may_count(&key)).ok_or(Fault::Absent)?;
    let period = match shown.period(&visit) {
        Ok(period) => period,
        Err(refusals) => {
            return period::refuse(&visit, &visit.t(&figure.words()), shown.days(), refusals);
        }
    };
    let ask = shown.ask(figure, period);
    let page = shown.page.parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let narrowed = narrowed(&ask.only);
    let from = Origin::read(&shown.de);
    let de = from.query();
    let counted = ask.count(visit.db()).await?;
    let rows = proofs(&visit, &ask, (page - 1) * A_PAGE, A_PAGE).await?;
    let more = counted.rows > page * A_PAGE;
    let query = period.query();
    let next = more.then(|| visit.path(&format!("/chiffres/{key}?{query}{narrowed}{de}&page={}", page + 1)));
    let kinds = figure.say_kinds(visit.db(), visit.language().code()).await?;
    let label = value::beside(&visit.house().words, visit.language(), &key, counted.value);
    let open = Open {
        v: visit.clone(),
        ways: from.ways(&visit, period).await?,
        definition: visit.t(&figure.definition()).into_owned(),
        value: tell_counted(counted, figure.fold, figure.unit, visit.language()),
        told: days(&period.from.to_string(), &period.to.to_string(), visit.language()),
        proof: visit.count("report-rows", usize::try_from(counted.rows).unwrap_or_default()),
        label: label.clone(),
        whole: (!narrowed.is_empty()).then(|| visit.path(&format!("/chiffres/{key}?{query}{de}"))),
        only: told_only(&visit, &kinds, &ask.only),
        kinds: figure.has_kinds(),
        sheet: visit.path(&format!("/chiffres/{key}/exporter?{query}{narrowed}")),
        rows,
        next,
    };
    visit.page(&label, &open)
}

/// The day a row was recorded, as it was at the pole; "" where its id does not say: that of a row made before the
/// day it tells of is of something else, a member's that left is of its admission.
pub fn recorded_on(visit: &Visit, row: &Row) -> String {
    let at = db::Id::moment(&row.id);
    let on = at.map(|at| at.to_zoned(visit.db().zone().clone()).date().to_string());
    on.filter(|on| *on >= row.day).unwrap_or_default()
}

/// A row's kind in words, or "".
pub fn said(visit: &Visit, kinds: &Said, kind: &str) -> String {
    kinds.of(kind, |key| visit.t(key).into_owned())
}

/// What rows are narrowed to, in words.
fn told_only(visit: &Visit, kinds: &Said, only: &Only) -> Vec<String> {
    let parts = [
        ("report-kind", said(visit, kinds, &only.kind)),
        ("report-mrc", territory::mrc_or_code(&only.mrc).to_owned()),
        ("report-action", action(visit, &only.action)),
        ("report-programme", only.programme.clone()),
    ];
    let given = parts.into_iter().filter(|(_, value)| !value.is_empty());
    given.map(|(words, value)| format!("{}{} {value}", visit.t(words), visit.t("frame-colon"))).collect()
}

/// The rows wanted, as addresses carry them after the period: `&genre=…&mrc=…`.
fn narrowed(only: &Only) -> String {
    let parts =
        [("genre", &only.kind), ("programme", &only.programme), ("mrc", &only.mrc), ("action", &only.action)];
    let given: Vec<_> = parts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_html_form::to_string(&given).unwrap_or_default();
    if query.is_empty() { query } else { format!("&{query}") }
}
