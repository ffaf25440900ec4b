//! The differences: each figure as it was signed and as rows tell it today, and the rows that moved between.
use crate::{frozen, moved, report::Report, show::asked, told, year::tell};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figures, Row};
use page::{Answer, Fault, Language, Visit};
use people::organization;
use std::sync::Arc;

/// Moves shown for one figure.
const FIRST: i64 = 200;

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
    moved: i64,
}

/// A row that moved, with words for it where they still exist.
struct Moved {
    what: String,
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
            moved: 0,
            key: kept.key.clone(),
        };
        if let Some(figure) = all.find(&kept.key) {
            let ask = Ask::of(figure, period.from, period.to);
            let counted = ask.count(visit.db()).await?;
            compared.today = Some(tell(counted.value, figure.unit, visit.language()));
            for one in moved::moves(visit.db(), &id, &ask, FIRST).await? {
                compared.moved = one.total;
                let (label, path) = named(&visit, &one.row).await?;
                compared.moves.push(Moved { what: one.what, day: one.row.day, label, path });
            }
        }
        figures.push(compared);
    }
    let title = visit.t("report-differences").into_owned();
    visit.page(&title, &Differences { v: visit.clone(), report, figures })
}

/// A row's label and path for this person: a person's own are for those who meet persons.
pub async fn named(visit: &Visit, row: &Row) -> Result<(String, String), Fault> {
    match row.label.is_empty() || (row.person_id.is_some() && !visit.may(people::MEET)) {
        true => gone(visit, row).await,
        false => Ok((row.label.clone(), row.path.clone())),
    }
}

/// What can still be said of a frozen row that counts no more: its organization, its action, or its id alone.
async fn gone(visit: &Visit, row: &Row) -> Result<(String, String), Fault> {
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
