//! The report for everyone: numbers, texts, drawings and photographs; numbers open to counts by month, never to names.
use crate::{
    SEE,
    drawing::Drawing,
    frozen,
    report::{self, Report},
    show::{readable, tell},
    told::{Section, Told},
    value::{self, few},
    year::tell_counted,
};
use askama::Template;
use axum::{
    Extension,
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use figures::{Figures, Fold, SMALLEST, Unit};
use page::{Answer, Fault, Visit, days, prose};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "public.html")]
struct Public {
    v: Visit,
    report: Report,
    period: String,
    sections: Vec<Section>,
    /// Where nothing was done, in words.
    coverage: Option<String>,
}

impl Public {
    fn drawn(&self, drawing: &Drawing) -> String {
        drawing.on_page(self.v.language())
    }

    fn prose(&self, section: &Section) -> String {
        let base = self.v.path(&format!("/rapports/{}/public", self.report.id));
        prose::html(&section.linked(|key| format!("{base}/{key}")))
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
    let Told { sections, coverage, .. } = tell(&visit, &all, &report, true).await?;
    let period = days(&report.from_on, &report.to_on, visit.language());
    let title = report.title.clone();
    let page = Public { v: visit.clone(), report, period, sections, coverage };
    Ok(kept_awhile(&visit, visit.page(&title, &page)?))
}

pub async fn number(visit: Visit, Path((_, id, key)): Path<(String, String, String)>) -> Answer {
    let found = report::find(visit.db(), &id).await?;
    let seen = |report: &Report| {
        report.is_public() || (report.is_signed() && visit.may(SEE) && readable(&visit, report))
    };
    let report = found.filter(seen).filter(|_| visit.may_count(&key)).ok_or(Fault::Absent)?;
    let figures = frozen::figures_of(visit.db(), &id).await?;
    let figure = figures.into_iter().find(|figure| figure.key == key).ok_or(Fault::Absent)?;
    let months = frozen::by_month(visit.db(), &id, &key, Fold::Count).await?;
    let guarded = frozen::of_people(visit.db(), &id).await?.contains(&key);
    let counts: Vec<i64> = months.iter().map(|(_, count)| *count).collect();
    let hidden = if guarded { hidden(&counts) } else { Some(vec![]) };
    let told = hidden.as_ref().map_or_else(Vec::new, |hidden| {
        let tell = |(i, (month, count)): (usize, (String, i64))| {
            (page::month(&month, visit.language()), (!hidden.contains(&i)).then_some(count))
        };
        months.into_iter().enumerate().map(tell).collect()
    });
    let proof = match guarded && few(figure.row_count, Unit::Count) {
        true => visit.t("report-fewer").into_owned(),
        false => visit.count("report-rows", usize::try_from(figure.row_count).unwrap_or_default()),
    };
    let value = match guarded && few(figure.value, figure.unit()) {
        true => visit.t("report-fewer").into_owned(),
        false => tell_counted(figure.counted(), figure.fold(), figure.unit(), visit.language()),
    };
    let label = match guarded && few(figure.value, figure.unit()) {
        true => value::label(&visit.house().words, visit.language(), &key),
        false => value::beside(&visit.house().words, visit.language(), &key, figure.value),
    };
    let deep = if report.is_public() { "/public" } else { "" };
    let opened = Opened {
        definition: value::definition(&visit.house().words, visit.language(), &key),
        value,
        period: days(&report.from_on, &report.to_on, visit.language()),
        proof,
        months: told,
        back: visit.path(&format!("/rapports/{id}{deep}")),
        label: label.clone(),
        report,
        v: visit.clone(),
    };
    Ok(kept_awhile(&visit, visit.page(&label, &opened)?))
}

/// Visitors all read the same: their browser, or a cache before the house, may keep it for five minutes.
pub fn kept_awhile(visit: &Visit, mut answer: Response) -> Response {
    if visit.account().is_none() {
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
        headers.insert(header::VARY, HeaderValue::from_static("cookie"));
    }
    answer
}

/// The counts not told: those too small, and enough others that their sum leaves each of them in doubt.
///
/// None when even all of them together would not: then no month is told.
fn hidden(counts: &[i64]) -> Option<Vec<usize>> {
    let mut smallest_first: Vec<usize> = (0..counts.len()).collect();
    smallest_first.sort_by_key(|i| counts[*i]);
    let small = counts.iter().filter(|count| **count < SMALLEST).count();
    if small == 0 {
        return Some(vec![]);
    }
    // Of k hidden months that sum to s, each is at least 1 and at most s - k + 1.
    let doubtful = |k: usize| {
        let sum: i64 = smallest_first[..k].iter().map(|i| counts[*i]).sum();
        k > 1 && sum - i64::try_from(k).unwrap_or(i64::MAX) + 1 >= SMALLEST
    };
    let k = (small..=counts.len()).find(|k| doubtful(*k))?;
    let mut hidden = smallest_first[..k].to_vec();
    hidden.sort_unstable();
    Some(hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_cannot_be_found_by_subtraction() {
        assert_eq!(hidden(&[9, 5, 12]), Some(vec![]));
        assert_eq!(hidden(&[9, 2, 7]), Some(vec![1, 2]), "one small month takes the next smallest with it");
        assert_eq!(hidden(&[9, 2, 7, 1, 30]), Some(vec![1, 2, 3]), "two that sum to 3 take a third");
        assert_eq!(hidden(&[9, 1, 1]), Some(vec![0, 1, 2]), "two that sum to 2 would each be 1");
        assert_eq!(hidden(&[4, 4, 9]), Some(vec![0, 1]));
    }

    #[test]
    fn months_that_no_hiding_saves_are_not_told_at_all() {
        assert_eq!(hidden(&[3]), None);
        assert_eq!(hidden(&[1, 1]), None);
        assert_eq!(hidden(&[1, 1, 1, 1, 1, 1]), None, "six months that sum to 6");
        assert_eq!(hidden(&[]), Some(vec![]));
    }

    #[test]
    fn what_is_hidden_always_leaves_more_than_one_answer() {
        for a in 0..9 {
            for b in 1..9 {
                for c in 1..9 {
                    let counts = [a + 1, b, c];
                    let Some(hidden) = hidden(&counts) else { continue };
                    assert!((0..3).all(|i| counts[i] >= SMALLEST || hidden.contains(&i)), "{counts:?}");
                    let sum: i64 = hidden.iter().map(|i| counts[*i]).sum();
                    assert!(
                        hidden.is_empty() || (hidden.len() > 1 && sum > i64::try_from(hidden.len()).unwrap())
                    );
                }
            }
        }
    }
}
