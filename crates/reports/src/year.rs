//! The year by axis: each figure with its number, and every number opens.
use crate::{
    period::{self, Asked, Period},
    told::beside,
};
use askama::Template;
use axum::Extension;
use figures::{Counted, Figures, Fold, Unit, count_all};
use page::{Answer, Form, Language, Visit, days, duration, money, number, percent};
use std::sync::Arc;

pub struct Told {
    pub label: String,
    pub value: String,
    pub path: String,
}

struct Axis {
    name: &'static str,
    figures: Vec<Told>,
}

#[derive(Template)]
#[template(path = "year.html")]
struct Year {
    v: Visit,
    period: Period,
    told: String,
    before: String,
    axes: Vec<Axis>,
}

/// A value in its unit, as people read it.
pub fn tell(value: i64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Count => number(value, language),
        Unit::Minutes => duration(value, language),
        Unit::Cents => money(value, language),
        Unit::Percent => percent(value, language),
    }
}

/// A counted value; a share of nothing is no nought.
pub fn tell_counted(counted: Counted, fold: Fold, unit: Unit, language: Language) -> String {
    counted.known(fold).map_or_else(|| "–".to_owned(), |value| tell(value, unit, language))
}

pub async fn page(visit: Visit, Extension(all): Extension<Arc<Figures>>, Form(asked): Form<Asked>) -> Answer {
    let period = match Period::asked(&asked, &visit.pole().settings(), visit.db().today()) {
        Ok(period) => period,
        Err(refusals) => return period::refuse(&visit, &visit.t("report-year"), asked, refusals),
    };
    let language = visit.language();
    let counted = count_all(visit.db(), &all.0, period.from, period.to).await?;
    let mut axes = vec![];
    for axis in frame::AXES {
        let mine = counted.iter().filter(|(figure, _)| figure.axis == axis.code);
        let figures = mine.map(|(figure, counted)| Told {
            label: beside(&visit.house().words, language, figure.key, counted.value),
            value: tell_counted(*counted, figure.fold, figure.unit, language),
            path: visit.path(&format!("/chiffres/{}?{}", figure.key, period.query())),
        });
        let name = if language == Language::French { axis.french } else { axis.english };
        axes.push(Axis { name, figures: figures.collect() });
    }
    let told = days(&period.from.to_string(), &period.to.to_string(), language);
    let before = period.year_before().map(Period::query).unwrap_or_default();
    visit.page(&visit.t("report-year"), &Year { v: visit.clone(), period, told, before, axes })
}
