//! The gauge: an indicator read on a day, with its baseline, what is reached and what is to be expected.
use crate::{
    forecast::{Forecast, Known, between, forecast},
    indicator::Indicator,
};
use db::{Db, Fault};
use figures::{Counted, Figure, Part, Span};
use jiff::{ToSpan, civil::Date};

#[derive(Clone, Debug)]
pub struct Gauge {
    pub indicator: Indicator,
    pub figure: &'static Figure,
    /// The same figure over the same days a year earlier, or as of the day before the plan.
    pub before: Counted,
    /// Up to today, or to the plan's last day; nothing when the plan has not begun to be counted.
    pub actual: Option<Counted>,
    pub forecast: Forecast,
    /// Between which numbers the forecast falls eight times of ten.
    pub between: Option<(i64, i64)>,
    /// The days that `before` and `actual` were asked over.
    pub before_days: (Date, Date),
    pub actual_days: (Date, Date),
    pub each: Option<Each>,
    /// The plan's last day.
    pub last: Date,
}

/// What each month, or each MRC, was to reach.
#[derive(Clone, Debug)]
pub struct Each {
    /// How many parts reached it, of how many.
    pub reached: usize,
    pub of: usize,
    /// Those that did not: months that are over (`2021-04`), or MRC by code.
    pub missing: Vec<String>,
}

/// Reads an indicator of a plan that runs between two days.
pub async fn read(
    db: &Db,
    indicator: &Indicator,
    figure: &'static Figure,
    (from, to): (Date, Date),
) -> Result<Gauge, Fault> {
    let today = db.today();
    let until = today.min(to);
    let eve = from.checked_sub(1.day()).unwrap_or(from);
    let (actual_days, before_days) = match figure.span {
        Span::Period => ((from, until), (year_before(from), year_before(to))),
        Span::AsOf => ((from.min(until), until), (eve, eve)),
    };
    let before = indicator.ask(figure, before_days.0, before_days.1).count(db).await?;
    let counts = actual_days.0 <= actual_days.1;
    let ask = indicator.ask(figure, actual_days.0, actual_days.1);
    let actual = if counts { Some(ask.count(db).await?) } else { None };
    let known = Known {
        span: figure.span,
        fold: figure.fold,
        from,
        to,
        today,
        before: before.value,
        actual: actual.unwrap_or_default().value,
        rows: actual.unwrap_or_default().rows,
    };
    let each = match (counts, indicator.each_part.as_str()) {
        (true, "month") => Some(indicator.each(&months_over(from, until), &ask.by(db, Part::Month).await?)),
        (true, "mrc") => {
            let parts: Vec<String> = indicator.each_mrc.split_whitespace().map(str::to_owned).collect();
            Some(indicator.each(&parts, &ask.by(db, Part::Mrc).await?))
        }
        _ => None,
    };
    let forecast = match (forecast(known), actual) {
        (Forecast::Steady(_), Some(actual)) if actual.known(figure.fold).is_none() => Forecast::Unknown,
        (forecast, _) => forecast,
    };
    let (indicator, between) = (indicator.clone(), between(known, forecast));
    Ok(Gauge {
        indicator,
        figure,
        before,
        actual,
        forecast,
        between,
        before_days,
        actual_days,
        each,
        last: to,
    })
}

impl Indicator {
    fn each(&self, parts: &[String], counted: &[(String, i64)]) -> Each {
        let reached = |part: &&String| {
            counted.iter().any(|(found, value)| found == *part && *value >= self.each_target)
        };
        let missing: Vec<String> = parts.iter().filter(|part| !reached(part)).cloned().collect();
        Each { reached: parts.len() - missing.len(), of: parts.len(), missing }
    }
}

fn year_before(day: Date) -> Date {
    day.checked_sub(1.year()).unwrap_or(day)
}

/// The months that are over on a day, since another.
fn months_over(from: Date, until: Date) -> Vec<String> {
    let mut months = vec![];
    let mut first = from.first_of_month();
    while first.last_of_month() <= until {
        months.push(first.to_string()[..7].to_owned());
        match first.checked_add(1.month()) {
            Ok(next) => first = next,
            Err(_) => break,
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_is_asked_for_once_it_is_over() {
        let months = |until| months_over(date(2021, 4, 1), until);
        assert!(months(date(2021, 4, 29)).is_empty());
        assert_eq!(months(date(2021, 4, 30)), ["2021-04"]);
        assert_eq!(months(date(2022, 3, 31)).len(), 12);
    }
}
