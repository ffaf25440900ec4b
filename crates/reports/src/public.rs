//! The report for everyone: numbers, texts, drawings and photographs; numbers open to counts by month, never to names.
use crate::{
    SEE,
    drawing::Drawing,
    frozen::{self, Frozen},
    report::{self, Report},
    show::{readable, tell},
    told::{self, Section, Told},
    value,
    year::tell_counted,
};
use askama::Template;
use axum::{
    Extension,
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use figures::{Figures, Fold, SMALLEST, is_of_few};
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
    /// What is said of its rows.
    told: String,
    /// Month, and how many rows in words.
    months: Vec<(String, String)>,
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

/// What is told of a figure to whoever may not open its rows.
enum Tells {
    /// Its value, and each month with how many rows it has in words: none where that would tell of few persons.
    Told(Vec<(String, String)>),
    /// That it is of too few persons.
    Few,
    /// Nothing: the report neither tells it nor cites it.
    Absent,
}

pub async fn number(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id, key)): Path<(String, String, String)>,
) -> Answer {
    let found = report::find(visit.db(), &id).await?;
    let seen = |report: &Report| {
        report.is_public() || (report.is_signed() && visit.may(SEE) && readable(&visit, report))
    };
    let report = found.filter(seen).filter(|_| visit.may_count(&key)).ok_or(Fault::Absent)?;
    let figures = frozen::figures_of(visit.db(), &id).await?;
    let figure = figures.into_iter().find(|figure| figure.key == key).ok_or(Fault::Absent)?;
    let (words, language) = (&visit.house().words, visit.language());
    let rows = usize::try_from(figure.row_count).unwrap_or_default();
    let (label, value, proof, told, months) = match tells(&visit, &all, &id, &figure).await? {
        Tells::Absent => return Err(Fault::Absent),
        Tells::Few => {
            let told = match value::says_few(figure.value, figure.unit()) {
                true => visit.t("report-public-few-rows").into_owned(),
                false => visit.tf("report-public-few", &[("smallest", SMALLEST.into())]),
            };
            let value = value::few(figure.value, figure.unit(), words, language);
            let proof = visit.t("report-rows-untold").into_owned();
            (value::label(words, language, &key), value, proof, told, vec![])
        }
        Tells::Told(months) => {
            let told = if months.is_empty() { "report-public-names" } else { "report-public-rows" };
            let value = tell_counted(figure.counted(), figure.fold(), figure.unit(), language);
            let label = value::beside(words, language, &key, figure.value);
            (label, value, visit.count("report-rows", rows), visit.t(told).into_owned(), months)
        }
    };
    let deep = if report.is_public() { "/public" } else { "" };
    let opened = Opened {
        definition: value::definition(words, language, &key),
        value,
        period: days(&report.from_on, &report.to_on, language),
        proof,
        told,
        months,
        back: visit.path(&format!("/rapports/{id}{deep}")),
        label: label.clone(),
        report,
        v: visit.clone(),
    };
    Ok(kept_awhile(&visit, visit.page(&label, &opened)?))
}

async fn tells(visit: &Visit, all: &Figures, report: &str, figure: &Frozen) -> Result<Tells, Fault> {
    if !told::tells(visit.db(), report, &figure.axis, &figure.key).await? {
        return Ok(Tells::Absent);
    }
    let people = frozen::of_people(visit.db(), all, report).await?;
    let people = people.get(&figure.key).copied().unwrap_or_default();
    if is_of_few(figure.counted(), people, figure.unit()) {
        return Ok(Tells::Few);
    }
    let months = frozen::by_month(visit.db(), report, &figure.key, Fold::Count).await?;
    let counts: Vec<i64> = months.iter().map(|(_, count)| *count).collect();
    let hidden = if people.rows == 0 { Some(vec![]) } else { hidden(&counts) };
    let Some(hidden) = hidden else { return Ok(Tells::Told(vec![])) };
    let few = visit.tf("report-few", &[("smallest", SMALLEST.into())]);
    let tell = |(i, (month, count)): (usize, (String, i64))| {
        let count = if hidden.contains(&i) { few.clone() } else { visit.number(&count) };
        (page::month(&month, visit.language()), count)
    };
    Ok(Tells::Told(months.into_iter().enumerate().map(tell).collect()))
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
