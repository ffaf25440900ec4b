//! The report for everyone: numbers, texts, drawings and photographs; numbers open to counts by month, never to names.
use crate::{
    SEE,
    drawing::{Drawing, SMALLEST, parted},
    frozen, prose,
    report::{self, Report},
    show::{readable, tell},
    told::{self, Section},
    year,
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Figures, Fold};
use page::{Answer, Fault, Visit, days};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "public.html")]
struct Public {
    v: Visit,
    report: Report,
    period: String,
    sections: Vec<Section>,
}

impl Public {
    fn drawn(&self, drawing: &Drawing) -> String {
        drawing.on_page(self.v.language())
    }
}

#[derive(Template)]
#[template(path = "public_number.html")]
struct Opened {
    v: Visit,
    report: Report,
    label: String,
    definition: String,
    value: String,
    period: String,
    proof: String,
    /// Month, and how many rows, unless too few to be told.
    months: Vec<(String, Option<i64>)>,
    /// Where its report is read.
    back: String,
}

/// The report asked for, where everyone may read it.
pub async fn published(visit: &Visit, id: &str) -> Result<Report, Fault> {
    report::find(visit.db(), id).await?.filter(Report::is_public).ok_or(Fault::Absent)
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = published(&visit, &id).await?;
    let sections = tell(&visit, &all, &report, true).await?;
    let period = days(&report.from_on, &report.to_on, visit.language());
    let title = report.title.clone();
    visit.page(&title, &Public { v: visit.clone(), report, period, sections })
}

pub async fn number(visit: Visit, Path((_, id, key)): Path<(String, String, String)>) -> Answer {
    let found = report::find(visit.db(), &id).await?;
    let seen = |report: &Report| {
        report.is_public() || (report.is_signed() && visit.may(SEE) && readable(&visit, report))
    };
    let report = found.filter(seen).ok_or(Fault::Absent)?;
    let figures = frozen::figures_of(visit.db(), &id).await?;
    let figure = figures.into_iter().find(|figure| figure.key == key).ok_or(Fault::Absent)?;
    let rows = frozen::rows_of(visit.db(), &id, &key).await?;
    let guarded = rows.iter().any(|row| row.person_id.is_some());
    let months = parted(&rows, Fold::Count, |row| row.day.chars().take(7).collect());
    let hidden = if guarded { hidden(&months.values().copied().collect::<Vec<_>>()) } else { vec![] };
    let months = months.into_iter().enumerate().map(|(i, (month, count))| {
        let told = (!hidden.contains(&i)).then_some(count);
        let year = month.get(..4).unwrap_or_default();
        let name = visit.one_of("report-month", month.get(5..).unwrap_or_default());
        (format!("{name} {year}"), told)
    });
    let label = told::label(&visit.house().words, visit.language(), &key);
    let deep = if report.is_public() { "/public" } else { "" };
    let opened = Opened {
        definition: told::definition(&visit.house().words, visit.language(), &key),
        value: year::tell(figure.value, figure.unit(), visit.language()),
        period: days(&report.from_on, &report.to_on, visit.language()),
        proof: visit.count("report-rows", usize::try_from(figure.row_count).unwrap_or_default()),
        months: months.collect(),
        back: visit.path(&format!("/rapports/{id}{deep}")),
        label: label.clone(),
        report,
        v: visit.clone(),
    };
    visit.page(&label, &opened)
}

/// The counts too small to be told, and one more where a single one could be found by subtraction.
fn hidden(counts: &[i64]) -> Vec<usize> {
    let mut hidden: Vec<usize> = (0..counts.len()).filter(|i| counts[*i] < SMALLEST).collect();
    if hidden.len() == 1 {
        hidden.extend((0..counts.len()).filter(|i| counts[*i] >= SMALLEST).min_by_key(|i| counts[*i]));
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_count_is_hidden_and_cannot_be_found_by_subtraction() {
        assert_eq!(hidden(&[9, 5, 12]), Vec::<usize>::new());
        assert_eq!(hidden(&[9, 2, 7]), [1, 2]);
        assert_eq!(hidden(&[9, 2, 1]), [1, 2]);
        assert_eq!(hidden(&[3]), [0]);
    }
}
