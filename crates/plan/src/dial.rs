//! The dial: a gauge as the board sees it, drawn and said.
use crate::{
    catch_up::{self, CatchUp},
    countable,
    gauge::{self, Gauge},
    indicator::Indicator,
    objective::Objective,
    target, told,
    year::Plan,
};
use figures::{
    Counted, Figure, Figures, Only, Unit,
    chart::{self, Chart, Kind, Palette},
};
use jiff::civil::Date;
use page::Visit;

pub struct Dial {
    pub label: String,
    /// What its rows are narrowed to, or "".
    pub only: String,
    pub drawing: String,
    pub target: String,
    /// What is reached, and where its rows open; nothing before the plan begins.
    pub actual: Option<(String, String)>,
    /// The number it is compared with, and where its rows open.
    pub before: (String, String),
    /// Key of the words for what it is compared with.
    pub before_words: &'static str,
    pub forecast: Option<String>,
    pub forecast_words: &'static str,
    /// Key of the words that say whether the target is, or will be, reached.
    pub verdict: &'static str,
    /// What would make up for what is missing, and how large a part of the target that is.
    pub catch_up: Option<CatchUp>,
    /// What each month or MRC was to reach, and those that did not.
    pub each: Option<String>,
}

impl Dial {
    /// Whether its target is reached, or will be at this pace.
    pub fn is_good(&self) -> bool {
        ["plan-verdict-reached", "plan-verdict-will"].contains(&self.verdict)
    }

    /// What is counted, and what its rows are narrowed to.
    pub fn name(&self) -> String {
        if self.only.is_empty() { self.label.clone() } else { format!("{} ({})", self.label, self.only) }
    }

    /// Tells its number as `few`, and nothing else that would betray it.
    pub fn hide(&mut self, few: &str) {
        if let Some((told, _)) = &mut self.actual {
            few.clone_into(told);
        }
        self.verdict = "plan-verdict-untold";
        (self.drawing, self.forecast, self.catch_up, self.each) = (String::new(), None, None, None);
    }
}

/// The dials of an objective, as they are told to whoever is here.
pub async fn dials(
    visit: &Visit,
    all: &Figures,
    plan: &Plan,
    objective: &Objective,
    bound: &[Indicator],
) -> Result<Vec<Dial>, db::Fault> {
    let Some(days) = plan.days() else { return Ok(vec![]) };
    let mut dials = vec![];
    for (indicator, figure) in countable::of(visit, all, objective, bound) {
        let gauge = gauge::read(visit.db(), indicator, figure, days).await?;
        dials.push(dial(visit, &gauge, &plan.to_on).await?);
    }
    Ok(dials)
}

pub async fn dial(visit: &Visit, gauge: &Gauge, to: &str) -> Result<Dial, db::Fault> {
    let figure = gauge.figure;
    let label = visit.t(&figure.words()).into_owned();
    let amount = |value: i64| told::amount(visit, value, figure.unit);
    let opens = |(from, to): (Date, Date)| {
        let rest = gauge.indicator.query();
        let plan = &gauge.indicator.plan_id;
        visit.path(&format!("/chiffres/{}?du={from}&au={to}{rest}&de=plan-{plan}", figure.key))
    };
    let before_words = gauge::before_words(figure.span);
    let actual = gauge.actual.and_then(|actual| actual.known(figure.fold));
    let expected = gauge.forecast.value().or(actual);
    let verdict = match (expected, gauge.forecast.value()) {
        (None, _) if gauge.actual.is_some() => "plan-verdict-unknown",
        (None, _) => "plan-verdict-not-begun",
        _ if actual.is_some_and(|value| value >= gauge.indicator.target) => "plan-verdict-reached",
        (Some(value), Some(_)) if value >= gauge.indicator.target => "plan-verdict-will",
        (_, Some(_)) => "plan-verdict-short",
        (_, None) => "plan-verdict-missed",
    };
    Ok(Dial {
        only: only(visit, &gauge.indicator.only(), figure).await?,
        drawing: draw(visit, gauge, &label, before_words, to),
        target: amount(gauge.indicator.target),
        actual: gauge.actual.map(|actual| (told::counted(visit, actual, figure), opens(gauge.actual_days))),
        before: (told::counted(visit, gauge.before, figure), opens(gauge.before_days)),
        before_words,
        forecast: gauge.forecast.value().map(|value| match gauge.between {
            Some((low, high)) => {
                let things = [("low", amount(low).into()), ("high", amount(high).into())];
                format!("{} ({})", amount(value), visit.tf("plan-forecast-between", &things))
            }
            None => amount(value),
        }),
        forecast_words: gauge.forecast.words(),
        verdict,
        catch_up: catch_up::of(visit, gauge),
        each: each(visit, gauge),
        label,
    })
}

fn draw(visit: &Visit, gauge: &Gauge, label: &str, before_words: &str, to: &str) -> String {
    let unit = gauge.figure.unit;
    // Hours are drawn from their minutes, so that none is told in decimals.
    let one = if unit == Unit::Minutes { 1 } else { target::scale(unit) };
    let scaled = |value: i64| value as f64 / one as f64;
    let known = |counted: Counted| counted.known(gauge.figure.fold).map_or(f64::NAN, scaled);
    let mut points = vec![];
    if let Some(actual) = gauge.actual {
        points.push((visit.t("plan-actual").into_owned(), known(actual)));
    }
    if let Some(value) = gauge.forecast.value() {
        let words = visit.tf("plan-forecast", &[("day", visit.day(to).into())]);
        points.push((words, scaled(value)));
    }
    points.push((visit.t(before_words).into_owned(), known(gauge.before)));
    let target = scaled(gauge.indicator.target);
    let (title, unit) = (label.to_owned(), target::sign(unit).to_owned());
    let chart = Chart { kind: Kind::Progress { target }, title, unit, points };
    chart::svg(&chart, &Palette::page(), visit.language().code())
}

/// What a figure's rows are narrowed to, in words, or "".
pub async fn only(visit: &Visit, only: &Only, figure: &Figure) -> Result<String, db::Fault> {
    let kinds = figure.say_kinds(visit.db(), visit.language().code()).await?;
    let kind = kinds.of(&only.kind, |key| visit.t(key).into_owned());
    let mrc = if only.mrc.is_empty() { "" } else { told::mrc(&only.mrc) };
    let parts = [
        ("plan-kind", kind.as_str()),
        ("plan-programme", &only.programme),
        ("plan-mrc", mrc),
        ("plan-frame-action", &only.action),
    ];
    let given = parts.into_iter().filter(|(_, value)| !value.is_empty());
    let said: Vec<String> =
        given.map(|(words, value)| format!("{}{} {value}", visit.t(words), visit.t("frame-colon"))).collect();
    Ok(said.join(", "))
}

fn each(visit: &Visit, gauge: &Gauge) -> Option<String> {
    let each = gauge.each.as_ref()?;
    let by_month = gauge.indicator.each_part == "month";
    let name = |(part, _): &(String, i64)| {
        if by_month { page::month(part, visit.language()) } else { told::mrc(part).to_owned() }
    };
    let missing: Vec<String> = each.missing.iter().map(name).collect();
    let words = match (by_month, missing.is_empty()) {
        (true, true) => "plan-each-month-all",
        (true, false) => "plan-each-month-missing",
        (false, true) => "plan-each-mrc-all",
        (false, false) => "plan-each-mrc-missing",
    };
    let unit: Unit = gauge.figure.unit;
    let things = [
        ("reached", visit.number(&i64::try_from(each.reached).unwrap_or_default()).into()),
        ("of", visit.number(&i64::try_from(each.of).unwrap_or_default()).into()),
        ("target", told::amount(visit, gauge.indicator.each_target, unit).into()),
        ("missing", missing.join(", ").into()),
    ];
    Some(visit.tf(words, &things))
}
