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

impl Gauge {
    /// Whether the plan's last day has come: the number is what it is.
    pub fn is_over(&self) -> bool {
        self.forecast == Forecast::Over
    }
}

/// What each month, or each MRC, was to reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Each {
    /// How many parts reached it, of how many.
    pub reached: usize,
    pub of: usize,
    /// Those that did not, and what each still lacks: months that are over (`2021-04`), or MRC by code.
    pub missing: Vec<(String, i64)>,
    /// The least that one of them was to reach.
    pub least: i64,
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
    let before_days = before_days(figure.span, (from, to));
    let actual_days = match figure.span {
        Span::Period => (from, until),
        Span::AsOf => (from.min(until), until),
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
        (true, "month") => {
            let asked = months_over((from, to), until, indicator.each_target);
            Some(reached(&asked, &ask.by(db, Part::Month).await?))
        }
        (true, "mrc") => {
            let of = |code: &str| (code.to_owned(), indicator.each_target);
            let asked: Vec<_> = indicator.each_mrc.split_whitespace().map(of).collect();
            Some(reached(&asked, &ask.by(db, Part::Mrc).await?))
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

/// Which parts reached what each was asked for.
fn reached(asked: &[(String, i64)], counted: &[(String, i64)]) -> Each {
    let lacks = |(part, share): &(String, i64)| {
        let found = counted.iter().find(|(found, _)| found == part).map_or(0, |(_, value)| *value);
        (found < *share).then(|| (part.clone(), share - found))
    };
    let missing: Vec<_> = asked.iter().filter_map(lacks).collect();
    let least = asked.iter().map(|(_, share)| *share).min().unwrap_or_default();
    Each { reached: asked.len() - missing.len(), of: asked.len(), missing, least }
}

/// What a plan between two days is compared with: the same days a year earlier, or the day before its first.
pub fn before_days(span: Span, (from, to): (Date, Date)) -> (Date, Date) {
    let eve = from.checked_sub(1.day()).unwrap_or(from);
    match span {
        Span::Period => (year_before(from), year_before(to)),
        Span::AsOf => (eve, eve),
    }
}

/// The key of the words that say so.
pub fn before_words(span: Span) -> &'static str {
    match span {
        Span::Period => "plan-before-year",
        Span::AsOf => "plan-before-start",
    }
}

fn year_before(day: Date) -> Date {
    day.checked_sub(1.year()).unwrap_or(day)
}

/// The months of a plan that are over on a day, and what each was to reach. A month that the plan begins or ends within
/// owes its part by its days, to the nearest; one that owes nothing is not asked for.
fn months_over((from, to): (Date, Date), until: Date, each: i64) -> Vec<(String, i64)> {
    let mut months = vec![];
    let mut first = from.first_of_month();
    while first <= to && first.last_of_month().min(to) <= until {
        let whole = i64::from(first.days_in_month());
        let begins = i64::from(first.max(from).day());
        let ends = i64::from(first.last_of_month().min(to).day());
        let share = (2 * each * (ends - begins + 1) + whole) / (2 * whole);
        if share > 0 {
            months.push((first.to_string()[..7].to_owned(), share));
        }
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
        let months = |until| months_over((date(2021, 4, 1), date(2022, 3, 31)), until, 2);
        assert!(months(date(2021, 4, 29)).is_empty());
        assert_eq!(months(date(2021, 4, 30)), [("2021-04".to_owned(), 2)]);
        assert_eq!(months(date(2022, 3, 31)).len(), 12);
    }

    #[test]
    fn a_month_that_the_plan_cuts_owes_its_part_and_is_judged_on_the_plan_s_last_day() {
        let months = |until| months_over((date(2021, 4, 16), date(2021, 6, 10)), until, 4);
        assert_eq!(months(date(2021, 4, 30)), [("2021-04".to_owned(), 2)], "fifteen days of thirty");
        assert_eq!(months(date(2021, 6, 9)).len(), 2, "not over yet");
        assert_eq!(months(date(2021, 6, 10))[2], ("2021-06".to_owned(), 1), "a third of four");
        let short = months_over((date(2021, 4, 30), date(2021, 5, 31)), date(2021, 5, 31), 4);
        assert_eq!(short, [("2021-05".to_owned(), 4)], "one day owes nothing");
        let one = months_over((date(2021, 4, 10), date(2021, 4, 24)), date(2021, 4, 24), 4);
        assert_eq!(one, [("2021-04".to_owned(), 2)], "a plan within one month");
    }

    #[test]
    fn what_a_part_lacks_is_less_what_it_has() {
        let asked = [("690".to_owned(), 3), ("680".to_owned(), 3), ("020".to_owned(), 1)];
        let counted = [("690".to_owned(), 2), ("020".to_owned(), 5)];
        let each = reached(&asked, &counted);
        assert_eq!((each.reached, each.of, each.least), (1, 3, 1));
        assert_eq!(each.missing, [("690".to_owned(), 1), ("680".to_owned(), 3)]);
    }
}
