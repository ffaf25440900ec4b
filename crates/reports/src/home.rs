//! The pole's door: staff see their day, visitors are greeted.
use crate::{
    READ,
    period::Period,
    report::{self, Report},
    value,
    year::{lately, tell_counted},
};
use askama::Template;
use axum::Extension;
use figures::{Counted, Figure, Figures};
use page::{Answer, Menu, Newest, Visit, days, redirect};
use std::sync::Arc;

/// A number told on the home page, and where it opens.
struct Number {
    label: String,
    value: String,
    path: String,
}

/// Something that waits, told in words.
struct Task {
    told: String,
    path: String,
    late: bool,
}

/// A first step of a new pole.
struct First {
    label: String,
    path: String,
    done: bool,
}

struct Deed {
    label: String,
    path: String,
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    v: Visit,
    name: String,
    /// Those that everyone may read.
    reports: Vec<Report>,
    /// The latest news.
    news: Vec<Newest>,
    deeds: Vec<Deed>,
    steps: Vec<First>,
}

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    v: Visit,
    deeds: Vec<Deed>,
    tasks: Vec<Task>,
    year_words: &'static str,
    year: String,
    numbers: Vec<Number>,
    steps: Vec<First>,
}

/// How many of the year's numbers are told: the first of each axis that are not nought.
const NUMBERS: usize = 8;

pub async fn page(visit: Visit, Extension(all): Extension<Arc<Figures>>) -> Answer {
    let bound = visit.account().is_some_and(|account| account.roles.iter().any(|(_, of)| !of.is_empty()));
    if let Some(own) =
        visit.house().homes.iter().find(|home| bound && !visit.may(READ) && visit.may(home.right))
    {
        return Ok(redirect(&visit.path(own.path)));
    }
    if !visit.may(READ) {
        let name = visit.pole().name();
        let reports = report::all(visit.db()).await?.into_iter().filter(Report::is_public).collect();
        let steps = first_steps(&visit).await?;
        let deeds = deeds(&visit, &visit.house().open);
        let mut news = vec![];
        for told in &visit.house().news {
            news.extend(told(visit.clone()).await?);
        }
        let home = Home { v: visit.clone(), name, reports, news, deeds, steps };
        return visit.page(&visit.t("report-home"), &home);
    }
    let mut tasks = vec![];
    for waits in &visit.house().waits {
        for waiting in
            waits(visit.db().clone()).await?.into_iter().filter(|w| w.count > 0 && visit.may(w.right))
        {
            let told = visit.count(waiting.words, waiting.count);
            tasks.push(Task { told, path: visit.path(&waiting.path), late: waiting.late });
        }
    }
    tasks.sort_by_key(|task| !task.late);
    let (period, counted) = lately(&visit, &all).await?;
    let current = period == Period::year_of(&visit.pole().settings(), visit.db().today());
    let year_words = if current { "report-year-so-far" } else { "report-year-counted" };
    let page = Today {
        v: visit.clone(),
        deeds: deeds(&visit, &visit.house().deeds),
        tasks,
        year_words,
        year: days(&period.from.to_string(), &period.to.to_string(), visit.language()),
        numbers: numbers(&visit, counted, period),
        steps: first_steps(&visit).await?,
    };
    visit.page(&visit.t("report-today"), &page)
}

/// What may be done from here, as the visitor's rights go.
fn deeds(visit: &Visit, menu: &[Menu]) -> Vec<Deed> {
    let deeds = menu.iter().filter(|deed| visit.may(deed.right));
    deeds.map(|deed| Deed { label: visit.t(deed.words).into_owned(), path: visit.path(deed.path) }).collect()
}

/// The first steps that this person may take; none once all are done.
async fn first_steps(visit: &Visit) -> Result<Vec<First>, db::Fault> {
    let mut first = vec![];
    for steps in &visit.house().steps {
        for step in steps(visit.db().clone()).await?.into_iter().filter(|step| visit.may(step.right)) {
            let label = visit.t(step.words).into_owned();
            first.push(First { label, path: visit.path(step.path), done: step.done });
        }
    }
    if first.iter().all(|step| step.done) {
        first.clear();
    }
    Ok(first)
}

/// The first figures of a year that are not nought, told.
fn numbers(visit: &Visit, counted: Vec<(&'static Figure, Counted)>, period: Period) -> Vec<Number> {
    let told = counted.into_iter().take(NUMBERS).map(|(figure, counted)| Number {
        label: value::beside(&visit.house().words, visit.language(), figure.key, counted.value),
        value: tell_counted(counted, figure.fold, figure.unit, visit.language()),
        path: visit.path(&format!("/chiffres/{}?{}", figure.key, period.query())),
    });
    told.collect()
}
