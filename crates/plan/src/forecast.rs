//! The forecast: where a number will be on the plan's last day, should the present pace hold.
use figures::{Fold, Span};
use jiff::civil::Date;

/// What is known of a number on a day of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub span: Span,
    pub fold: Fold,
    pub from: Date,
    pub to: Date,
    pub today: Date,
    /// As of the day before the plan began; used for a number told as of a day.
    pub before: i64,
    pub actual: i64,
    /// How many rows the number comes from.
    pub rows: i64,
}

/// How the forecast was made: its words say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forecast {
    /// The plan has not begun: nothing to go by.
    NotBegun,
    /// The plan is over: the number is what it is.
    Over,
    /// As much a day until the end as since the beginning.
    Pace(i64),
    /// The same, of things that count once however often they come back: rather high.
    PaceAtMost(i64),
    /// The change since the day before the plan began, carried on.
    Trend(i64),
    /// A share, which has no pace: it stays.
    Steady(i64),
    /// A share of nothing, which is not known.
    Unknown,
}

impl Forecast {
    pub fn value(self) -> Option<i64> {
        match self {
            Forecast::NotBegun | Forecast::Over | Forecast::Unknown => None,
            Forecast::Pace(value)
            | Forecast::PaceAtMost(value)
            | Forecast::Trend(value)
            | Forecast::Steady(value) => Some(value),
        }
    }

    /// The key of the words that say how it was made.
    pub fn words(self) -> &'static str {
        match self {
            Forecast::NotBegun => "plan-forecast-not-begun",
            Forecast::Over => "plan-forecast-over",
            Forecast::Pace(_) => "plan-forecast-pace",
            Forecast::PaceAtMost(_) => "plan-forecast-pace-at-most",
            Forecast::Trend(_) => "plan-forecast-trend",
            Forecast::Steady(_) => "plan-forecast-steady",
            Forecast::Unknown => "plan-forecast-unknown",
        }
    }
}

/// The forecast on a day, both ends of the plan included: the first day is one day gone.
pub fn forecast(known: Known) -> Forecast {
    let Known { span, fold, from, to, today, before, actual, .. } = known;
    if today < from {
        return Forecast::NotBegun;
    }
    if today >= to {
        return Forecast::Over;
    }
    let days = |a: Date, b: Date| i64::from((b - a).get_days()) + 1;
    let (gone, whole) = (days(from, today), days(from, to));
    let carried = |change: i64| (change as f64 * whole as f64 / gone as f64).round() as i64;
    match (span, fold) {
        (_, Fold::Share | Fold::Mean) => Forecast::Steady(actual),
        (Span::AsOf, _) => Forecast::Trend((before + carried(actual - before)).max(0)),
        (Span::Period, Fold::Count | Fold::Sum) => Forecast::Pace(carried(actual)),
        (Span::Period, _) => Forecast::PaceAtMost(carried(actual)),
    }
}

/// How many standard deviations hold eight outcomes of ten.
const EIGHT_OF_TEN: f64 = 1.2816;

/// Between which numbers a forecast falls eight times of ten, were things to come as irregularly as they did; none
/// where too little came to say.
///
/// Rows are taken to come one by one, each of the mean amount so far (a Poisson process): what came and what is to
/// come are both uncertain. What counts once however often it comes back is at least what it already is.
pub fn between(known: Known, forecast: Forecast) -> Option<(i64, i64)> {
    let Known { from, to, today, before, actual, .. } = known;
    let days = |a: Date, b: Date| f64::from((b - a).get_days()) + 1.0;
    let ahead = days(from, to) / days(from, today) - 1.0;
    let (value, came, rows, least) = match forecast {
        Forecast::Pace(value) | Forecast::PaceAtMost(value) => (value, actual, known.rows, actual),
        Forecast::Trend(value) => (value, actual - before, (actual - before).abs(), 0),
        _ => return None,
    };
    if rows < LEAST {
        return None;
    }
    let each = came.abs() as f64 / rows as f64;
    let wide = EIGHT_OF_TEN * each * (rows as f64 * ahead * (1.0 + ahead)).sqrt();
    let low = match forecast {
        Forecast::PaceAtMost(_) => actual,
        _ => ((value as f64 - wide).round() as i64).max(least),
    };
    let high = (value as f64 + wide).round() as i64;
    (low < high).then_some((low, high))
}

/// Fewer rows than these have no pace.
const LEAST: i64 = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn known(today: Date, span: Span, fold: Fold, before: i64, actual: i64) -> Known {
        let (from, to) = (date(2021, 4, 1), date(2022, 3, 31));
        Known { span, fold, from, to, today, before, actual, rows: actual }
    }

    fn on(today: Date, span: Span, fold: Fold, before: i64, actual: i64) -> Forecast {
        forecast(known(today, span, fold, before, actual))
    }

    #[test]
    fn the_interval_narrows_as_the_year_goes_and_holds_what_is_already_there() {
        let told = |today, fold, actual| {
            let known = known(today, Span::Period, fold, 0, actual);
            between(known, forecast(known))
        };
        // Twenty in half the days: forty, give or take 1.28 × √(20 × 0.995 × 1.995).
        assert_eq!(told(date(2021, 9, 30), Fold::Count, 20), Some((32, 48)));
        let (low, high) = told(date(2022, 1, 31), Fold::Count, 30).unwrap();
        assert!(high - low < 16 && low >= 30, "{low} {high}");
        assert_eq!(told(date(2021, 9, 30), Fold::Organizations, 20), Some((20, 48)));
        assert_eq!(told(date(2021, 9, 30), Fold::Count, 2), None, "two rows have no pace");
        assert_eq!(told(date(2022, 3, 31), Fold::Count, 20), None, "the plan is over");
        assert_eq!(told(date(2021, 9, 30), Fold::Share, 20), None);
    }

    #[test]
    fn half_the_days_forecast_twice_the_number() {
        // 1 April to 30 September is 183 days of 365.
        let half = date(2021, 9, 30);
        assert_eq!(on(half, Span::Period, Fold::Count, 0, 20), Forecast::Pace(40));
        assert_eq!(on(half, Span::Period, Fold::Organizations, 0, 20), Forecast::PaceAtMost(40));
        assert_eq!(on(half, Span::AsOf, Fold::Count, 50, 60), Forecast::Trend(70));
        assert_eq!(on(half, Span::AsOf, Fold::Count, 10, 0), Forecast::Trend(0), "never under nothing");
        assert_eq!(on(half, Span::AsOf, Fold::Share, 0, 5_000), Forecast::Steady(5_000));
    }

    #[test]
    fn before_the_first_day_and_from_the_last_on_nothing_is_forecast() {
        assert_eq!(on(date(2021, 3, 31), Span::Period, Fold::Count, 0, 0), Forecast::NotBegun);
        assert_eq!(on(date(2021, 4, 1), Span::Period, Fold::Count, 0, 1), Forecast::Pace(365));
        assert_eq!(on(date(2022, 3, 31), Span::Period, Fold::Count, 0, 9), Forecast::Over);
    }
}
