//! The year by axis: each figure with its number, and every number opens.
use crate::{
    period::{self, Asked, Period},
    value::{beside, label},
};
use askama::Template;
use axum::Extension;
use figures::{Ask, Counted, Figure, Figures, Fold, Span, Unit, count_all};
use page::{Answer, Form, Language, Visit, days, duration, money, number, percent, tenths};
use std::{iter, sync::Arc};

/// Figures, and what was counted of each.
type Numbers = Vec<(&'static Figure, Counted)>;

pub struct Told {
    pub label: String,
    pub value: String,
    pub path: String,
}

struct Axis {
    name: &'static str,
    figures: Vec<Told>,
    /// Those of which no row is counted, which are only named.
    silent: Vec<Told>,
}

#[derive(Template)]
#[template(path = "year.html")]
struct Year {
    v: Visit,
    period: Period,
    told: String,
    before: String,
    /// The year of today, told and where it is shown, when nothing is counted in it and none was asked for.
    passed: Option<(String, String)>,
    axes: Vec<Axis>,
}

/// A value in its unit, as people read it.
pub fn tell(value: i64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Count => number(value, language),
        Unit::Minutes => duration(value, language),
        Unit::Cents => money(value, language),
        Unit::Percent => percent(value, language),
        Unit::Grade => tenths(value, language),
    }
}

/// A counted value; a share of nothing is no nought.
pub fn tell_counted(counted: Counted, fold: Fold, unit: Unit, language: Language) -> String {
    counted.known(fold).map_or_else(|| "–".to_owned(), |value| tell(value, unit, language))
}

/// How many years before this one are looked into, at most.
const YEARS: usize = 6;

/// How many rows of a figure are looked at, for one of the year.
const LOOKED_AT: i64 = 50;

/// The latest year in which something was counted, and its numbers of a period that are not nought; the year of
/// today and none, where it is long ago. A year may have just begun.
pub async fn lately(visit: &Visit, all: &Figures) -> Result<(Period, Numbers), db::Fault> {
    let mut of_a_period = all.0.clone();
    of_a_period.retain(|figure| figure.span == Span::Period && visit.may_count(figure.key));
    let current = Period::year_of(&visit.pole().settings(), visit.db().today());
    for period in iter::successors(Some(current), |period| period.year_before()).take(YEARS + 1) {
        let mut counted = count_all(visit.db(), &of_a_period, period.from, period.to).await?;
        counted.retain(|(_, counted)| counted.rows > 0);
        // A share alone says nothing of what was done: the members of a year not yet begun are all kept.
        let mut done = false;
        for &(figure, _) in &counted {
            done = done || (!figure.fold.is_rate() && is_dated(visit, figure, period).await?);
        }
        if done {
            return Ok((period, counted));
        }
    }
    Ok((current, vec![]))
}

/// Whether some row of a figure is of a day of the period. A channel that nobody read is counted in every year.
async fn is_dated(visit: &Visit, figure: &'static Figure, period: Period) -> Result<bool, db::Fault> {
    let rows = Ask::of(figure, period.from, period.to).rows(visit.db(), 0, LOOKED_AT).await?;
    let days = period.from.to_string()..=period.to.to_string();
    Ok(rows.iter().any(|row| days.contains(&row.day)))
}

pub async fn page(visit: Visit, Extension(all): Extension<Arc<Figures>>, Form(asked): Form<Asked>) -> Answer {
    let unasked = asked.du.is_empty() && asked.au.is_empty();
    let mut period = match Period::asked(&asked, &visit.pole().settings(), visit.db().today()) {
        Ok(period) => period,
        Err(refusals) => return period::refuse(&visit, &visit.t("report-year"), asked, refusals),
    };
    let language = visit.language();
    let say = |period: Period| days(&period.from.to_string(), &period.to.to_string(), language);
    let mut passed = None;
    if unasked {
        let (latest, _) = lately(&visit, &all).await?;
        let current = visit.path(&format!("/bilan?{}", period.query()));
        passed = (latest != period).then(|| (say(period), current));
        period = latest;
    }
    let mut told = all.0.clone();
    told.retain(|figure| visit.may_count(figure.key));
    let counted = count_all(visit.db(), &told, period.from, period.to).await?;
    let mut axes = vec![];
    for axis in frame::AXES {
        let mine = counted.iter().filter(|(figure, _)| figure.axis == axis.code);
        let (figures, silent): (Vec<_>, Vec<_>) = mine.partition(|(_, counted)| counted.rows > 0);
        let told = |(figure, counted): &(&Figure, Counted)| Told {
            label: match counted.rows {
                0 => label(&visit.house().words, language, figure.key),
                _ => beside(&visit.house().words, language, figure.key, counted.value),
            },
            value: tell_counted(*counted, figure.fold, figure.unit, language),
            path: visit.path(&format!("/chiffres/{}?{}", figure.key, period.query())),
        };
        let all_told = |some: Vec<&(&'static Figure, Counted)>| some.into_iter().map(told).collect();
        let name = if language == Language::French { axis.french } else { axis.english };
        axes.push(Axis { name, figures: all_told(figures), silent: all_told(silent) });
    }
    let told = say(period);
    let before = period.year_before().map(Period::query).unwrap_or_default();
    visit.page(&visit.t("report-year"), &Year { v: visit.clone(), period, told, before, passed, axes })
}
