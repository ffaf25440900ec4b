//! The differences: each figure as it was signed and as rows tell it today, and the rows that moved between.
use crate::{frozen, moved, report::Report, show::asked, value, year::tell_counted};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figures, Row};
use page::{Answer, Fault, Form, Language, Visit};
use people::organization;
use serde::Deserialize;
use std::sync::Arc;

/// Moves of one figure shown at once.
const A_PAGE: i64 = 200;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Turned {
    /// The figure whose moves are turned to another page.
    chiffre: String,
    page: String,
}

#[derive(Template)]
#[template(path = "differences.html")]
struct Differences {
    v: Visit,
    report: Report,
    /// The figures that stand otherwise than they were signed, or some row of which moved.
    moved: Vec<Compared>,
    still: Vec<Compared>,
}

struct Compared {
    key: String,
    label: String,
    signed: String,
    /// None for a figure that the house no longer counts.
    today: Option<String>,
    moves: Vec<Moved>,
    moved: i64,
    /// The page where its next moves are.
    next: Option<i64>,
}

impl Compared {
    fn has_moved(&self) -> bool {
        self.moved > 0 || self.today.as_ref() != Some(&self.signed)
    }
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
    Form(turned): Form<Turned>,
) -> Answer {
    let turned_to = turned.page.parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let report = asked(&visit, &id).await?;
    if !report.is_signed() {
        return Err(Fault::Absent);
    }
    let period = report.period()?;
    let mut figures = vec![];
    let kept = frozen::figures_of(visit.db(), &id).await?;
    for kept in kept.into_iter().filter(|kept| visit.may_count(&kept.key)) {
        let mut compared = Compared {
            label: value::label(&visit.house().words, visit.language(), &kept.key),
            signed: tell_counted(kept.counted(), kept.fold(), kept.unit(), visit.language()),
            today: None,
            moves: vec![],
            moved: 0,
            next: None,
            key: kept.key.clone(),
        };
        if let Some(figure) = all.find(&kept.key) {
            let ask = Ask::of(figure, period.from, period.to);
            let counted = ask.count(visit.db()).await?;
            compared.today = Some(tell_counted(counted, figure.fold, figure.unit, visit.language()));
            let mut page = if kept.key == turned.chiffre { turned_to } else { 1 };
            let mut moves = moved::moves(visit.db(), &id, &ask, (page - 1) * A_PAGE, A_PAGE).await?;
            if moves.is_empty() && page > 1 {
                page = 1;
                moves = moved::moves(visit.db(), &id, &ask, 0, A_PAGE).await?;
            }
            for one in moves {
                compared.moved = one.total;
                let (label, path) = named(&visit, &one.row).await?;
                compared.moves.push(Moved { what: one.what, day: one.row.day, label, path });
            }
            compared.next = (compared.moved > page * A_PAGE).then_some(page + 1);
        }
        figures.push(compared);
    }
    let (moved, still) = figures.into_iter().partition(Compared::has_moved);
    let title = visit.t("report-differences").into_owned();
    visit.page(&title, &Differences { v: visit.clone(), report, moved, still })
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
