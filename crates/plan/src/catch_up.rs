//! Catching up: what is still missing of a target, and the shortest way to it.
use crate::{
    gauge::{Each, Gauge},
    told,
};
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
    let left = (indicator.target - actual).max(0);
    // What will be reached at the present pace needs no catching up.
    let late = left > 0 && gauge.forecast.value().is_none_or(|value| value < indicator.target);
    let lacking = gauge.each.as_ref().filter(|each| !each.missing.is_empty());
    let by_mrc = indicator.each_part == "mrc";
    let mut said = vec![];
    let mut missing: i64 = 0;
    if let Some(each) = lacking.filter(|_| by_mrc) {
        missing = each.missing.iter().map(|(_, lacks)| lacks).sum();
        said.push(behind(visit, gauge, each, |code| told::mrc(code).to_owned()));
    }
    // What MRC lack is part of what the whole lacks: only a larger gap is told beside it.
    if late && left > missing {
        missing = left;
        let months = months_left(today, last);
        let things = [
            ("left", amount(left).into()),
            ("each", amount((left + months - 1) / months).into()),
            ("day", visit.day(&last.to_string()).into()),
        ];
        let words = if months > 1 { "plan-catch-up-month" } else { "plan-catch-up-left" };
        said.push(visit.tf(words, &things));
        if let Some(each) = lacking.filter(|_| !by_mrc) {
            said.push(behind(visit, gauge, each, |month| page::month(month, visit.language())));
        }
    }
    (!said.is_empty())
        .then(|| CatchUp { told: said.join(" "), missing: missing * 1_000 / indicator.target.max(1) })
}

/// The MRC, or the months gone by, that have not their share, and what each that has some of it lacks: those that lack
/// the least first.
fn behind(visit: &Visit, gauge: &Gauge, each: &Each, name: impl Fn(&str) -> String) -> String {
    let indicator = &gauge.indicator;
    let amount = |value: i64| told::amount(visit, value, gauge.figure.unit);
    let mut parts: Vec<&(String, i64)> = each.missing.iter().collect();
    if indicator.each_part == "mrc" {
        parts.sort_by_key(|(_, lacks)| *lacks);
    }
    let told = |(part, lacks): &&(String, i64)| match *lacks == indicator.each_target {
        true => name(part),
        false => {
            let things = [("name", name(part).into()), ("left", amount(*lacks).into())];
            visit.tf("plan-catch-up-lacks", &things)
        }
    };
    let names: Vec<String> = parts.iter().map(told).collect();
    let count = i64::try_from(names.len()).unwrap_or_default();
    let things = [
        ("count", count.into()),
        ("told", visit.number(&count).into()),
        ("each", amount(indicator.each_target).into()),
        ("names", names.join(", ").into()),
    ];
    let words = if indicator.each_part == "mrc" { "plan-catch-up-mrc" } else { "plan-catch-up-behind" };
    visit.tf(words, &things)
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
