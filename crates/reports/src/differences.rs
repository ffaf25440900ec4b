//! The differences: each figure as it was signed and as rows tell it today, and the rows that moved between.
use crate::{
    frozen::{self, EVERY},
    moved::{Move, moves},
    report::Report,
    show::asked,
    told,
    year::tell,
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figures, Row};
use page::{Answer, Fault, Language, Visit};
use people::organization;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "differences.html")]
struct Differences {
    v: Visit,
    report: Report,
    figures: Vec<Compared>,
}

struct Compared {
    key: String,
    label: String,
    signed: String,
    /// None for a figure that the house no longer counts.
    today: Option<String>,
    moves: Vec<Moved>,
}

/// A row that moved, with words for it where they still exist.
struct Moved {
    what: Move,
    day: String,
    label: String,
    path: String,
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    if !report.is_signed() {
        return Err(Fault::Absent);
    }
    let period = report.period()?;
    let mut figures = vec![];
    for kept in frozen::figures_of(visit.db(), &id).await? {
        let mut compared = Compared {
            label: told::label(&visit.house().words, visit.language(), &kept.key),
            signed: tell(kept.value, kept.unit(), visit.language()),
            today: None,
            moves: vec![],
            key: kept.key.clone(),
        };
        if let Some(figure) = all.find(&kept.key) {
            let ask = Ask::of(figure, period.from, period.to);
            let counted = ask.count(visit.db()).await?;
            compared.today = Some(tell(counted.value, figure.unit, visit.language()));
            let signed = frozen::rows_of(visit.db(), &id, &kept.key).await?;
            let today = ask.rows(visit.db(), 0, EVERY).await?;
            for (what, row) in moves(&signed, &today) {
                compared.moves.push(moved(&visit, what, row).await?);
            }
        }
        figures.push(compared);
    }
    let title = visit.t("report-differences").into_owned();
    visit.page(&title, &Differences { v: visit.clone(), report, figures })
}

async fn moved(visit: &Visit, what: Move, row: &Row) -> Result<Moved, Fault> {
    let (label, path) = match row.label.is_empty() {
        true => gone(visit, row).await?,
        false => (row.label.clone(), row.path.clone()),
    };
    Ok(Moved { what, day: row.day.clone(), label, path })
}

/// What can still be said of a frozen row that counts no more: its organization, its action, or its id alone.
pub async fn gone(visit: &Visit, row: &Row) -> Result<(String, String), Fault> {
    let named = |action: &frame::Action| match visit.language() {
        Language::French => action.french.to_owned(),
        Language::English => action.english.to_owned(),
    };
    let organization = match &row.organization_id {
        Some(id) => organization::find(visit.db(), id).await?,
        None => None,
    };
    Ok(match organization {
        Some(found) => (found.name, format!("/organisations/{}", found.id)),
        None => (frame::find(&row.action).map_or_else(|| row.id.clone(), named), String::new()),
    })
}
