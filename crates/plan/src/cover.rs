//! Coverage: what was done in each MRC over some months, by every room; and which MRC had nothing.
use askama::Template;
use axum::Extension;
use figures::{Figures, cover};
use jiff::{ToSpan, civil::Date};
use page::{Answer, Form, Refusals, Visit, days, sort_by_text};
use people::organization;
use serde::Deserialize;
use std::{collections::BTreeSet, sync::Arc};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    du: String,
    au: String,
}

/// One figure in one MRC: its name, its number, and where its rows are.
struct Done {
    name: String,
    count: String,
    path: String,
}

struct Line {
    name: String,
    done: Vec<Done>,
}

/// Some months of the pole's year that are led to.
struct Quarter {
    name: String,
    from: String,
    to: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "cover.html")]
struct Cover {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    quarters: Vec<Quarter>,
    lines: Vec<Line>,
    /// The MRC that had nothing.
    none: String,
    covered: usize,
}

/// The quarters of the pole's year of a day, and the year whole.
fn quarters(visit: &Visit) -> Vec<(Date, Date)> {
    let (from, to) = visit.pole().settings().year_of(visit.db().today());
    let quarter = |n: i64| {
        let begins = from.saturating_add((3 * n).months());
        (begins, from.saturating_add((3 * n + 3).months()).saturating_sub(1.day()).min(to))
    };
    (0..4).map(quarter).chain([(from, to)]).collect()
}

pub async fn page(visit: Visit, all: Extension<Arc<Figures>>, Form(mut asked): Form<Asked>) -> Answer {
    let today = visit.db().today();
    let all_quarters = quarters(&visit);
    let current = all_quarters.iter().find(|(from, to)| *from <= today && today <= *to);
    if let Some((from, to)) = current.filter(|_| asked.du.trim().is_empty() && asked.au.trim().is_empty()) {
        (asked.du, asked.au) = (from.to_string(), to.to_string());
    }
    let mut refusals = Refusals::default();
    let (from, to) = (refusals.day("du", &asked.du), refusals.day("au", &asked.au));
    let mut lines = vec![];
    if let (Some(from), Some(to)) = (from, to) {
        refusals.unless(from <= to, "au", "day-refusal-order");
        if refusals.none() {
            lines = told(&visit, &all, (from, to)).await?;
        }
    }
    let quarter = |(n, (from, to)): (usize, (Date, Date))| {
        let (from, to) = (from.to_string(), to.to_string());
        let name =
            if n == 4 { visit.t("plan-cover-year").into_owned() } else { days(&from, &to, visit.language()) };
        Quarter { here: from == asked.du && to == asked.au, name, from, to }
    };
    let bare: Vec<&str> =
        lines.iter().filter(|one| one.done.is_empty()).map(|one| one.name.as_str()).collect();
    let cover = Cover {
        quarters: all_quarters.into_iter().enumerate().map(quarter).collect(),
        none: bare.join(", "),
        covered: lines.len() - bare.len(),
        v: visit.clone(),
        asked: asked.clone(),
        refusals,
        lines,
    };
    visit.page(&visit.t("plan-cover"), &cover)
}

/// Each MRC of the territory, or that the plan of these days names, with what was done there, as far as whoever is here may count it.
async fn told(visit: &Visit, all: &Figures, (from, to): (Date, Date)) -> Result<Vec<Line>, page::Fault> {
    let mut covered = cover(visit.db(), all, from, to).await?;
    covered.remove("");
    let places = organization::places(visit.db()).await?;
    let mut codes: BTreeSet<String> = places.into_iter().chain(covered.keys().cloned()).collect();
    // Those that the plan names count too, even where the pole has nobody.
    for aim in all.aims(visit.db(), from, to).await? {
        codes.extend(aim.places().map(str::to_owned));
    }
    let line = |code: String| {
        let done = covered.remove(&code).unwrap_or_default().into_iter();
        let done = done.filter(|(figure, _)| visit.may_count(figure.key)).map(|(figure, count)| Done {
            name: visit.t(&format!("figure-{}", figure.key.replace('.', "-"))).into_owned(),
            path: visit.path(&format!("/chiffres/{}?du={from}&au={to}&mrc={code}", figure.key)),
            count: crate::told::amount(visit, count, figure.unit),
        });
        Line { done: done.collect(), name: crate::told::mrc(&code).to_owned() }
    };
    let mut lines: Vec<Line> = codes.into_iter().map(line).collect();
    sort_by_text(&mut lines, |line| &line.name);
    Ok(lines)
}
