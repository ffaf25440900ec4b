//! Catching up: what is still missing of a target, and the shortest way to it.
use crate::{gauge::Gauge, told};
use jiff::civil::Date;
use page::Visit;

/// What would make up for what is missing.
pub struct CatchUp {
    pub told: String,
    /// What is missing, in thousandths of the target: the smaller, the cheaper.
    pub missing: i64,
}

/// The shortest way to a target that is not reached, while there is still time.
pub fn of(visit: &Visit, gauge: &Gauge) -> Option<CatchUp> {
    let (figure, indicator) = (gauge.figure, &gauge.indicator);
    let actual = gauge.actual?.known(figure.fold)?;
    let today = visit.db().today();
    let last = gauge.last;
    if figure.fold.is_rate() || today >= last {
        return None;
    }
    let amount = |value: i64| told::amount(visit, value, figure.unit);
    let missing = |left: i64| left * 1_000 / indicator.target.max(1);
    let places = gauge.each.as_ref().filter(|each| indicator.each_part == "mrc" && !each.missing.is_empty());
    if let Some(each) = places {
        let names: Vec<&str> = each.missing.iter().map(|code| told::mrc(code)).collect();
        let count = i64::try_from(names.len()).unwrap_or_default();
        let things = [
            ("count", count.into()),
            ("told", visit.number(&count).into()),
            ("each", amount(indicator.each_target).into()),
            ("names", names.join(", ").into()),
        ];
        return Some(CatchUp {
            told: visit.tf("plan-catch-up-mrc", &things),
            missing: missing(count * indicator.each_target),
        });
    }
    let left = indicator.target - actual;
    // What will be reached at the present pace needs no catching up.
    if left <= 0 || gauge.forecast.value().is_some_and(|value| value >= indicator.target) {
        return None;
    }
    let months = months_left(today, last);
    let things = [
        ("left", amount(left).into()),
        ("each", amount((left + months - 1) / months).into()),
        ("day", visit.day(&last.to_string()).into()),
    ];
    let words = if months > 1 { "plan-catch-up-month" } else { "plan-catch-up-left" };
    Some(CatchUp { told: visit.tf(words, &things), missing: missing(left) })
}

/// How many months, one that has begun included, are left after a day.
fn months_left(today: Date, last: Date) -> i64 {
    let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
    months(last) - months(today) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_that_has_begun_is_still_left() {
        assert_eq!(months_left(date(2020, 3, 30), date(2020, 3, 31)), 1);
        assert_eq!(months_left(date(2019, 12, 31), date(2020, 3, 31)), 4);
    }
}
