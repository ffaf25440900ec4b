//! The annual assembly: which year it looks back on, and by when the rule has it held; told, never held against anyone.
use crate::{assembly::Assembly, rule::Rule};
use db::Settings;
use jiff::{ToSpan, civil::Date};
use page::Visit;

/// The last day of the year that ended before a day, the first of the one it is in, and by when the annual assembly of
/// the former is held, where the rule says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub ended: Date,
    pub since: Date,
    pub by: Option<Date>,
}

impl Limit {
    pub fn on(settings: &Settings, rule: &Rule, day: Date) -> Limit {
        let (since, _) = settings.year_of(day);
        let months = Some(rule.annual_months).filter(|months| *months > 0);
        let by = months.map(|months| since.saturating_add(months.months()).saturating_sub(1.day()));
        Limit { ended: since.saturating_sub(1.day()), since, by }
    }

    fn said(self, visit: &Visit, rule: &Rule, words: &str) -> String {
        let day = |day: Date| visit.day(&day.to_string());
        let by = self.by.map(day).unwrap_or_default();
        let things = [
            ("ended", day(self.ended).into()),
            ("by", by.into()),
            ("source", rule.annual_source.as_str().into()),
        ];
        visit.tf(words, &things)
    }
}

/// What is told of an annual assembly's day; nothing where the rule says nothing of it.
pub fn of(visit: &Visit, one: &Assembly, rule: &Rule) -> Option<String> {
    let told = one.kind == "annual" && !["closed", "off"].contains(&one.state());
    let day = page::read_day(&one.day).ok().filter(|_| told && !rule.annual_source.is_empty())?;
    let limit = Limit::on(&visit.pole().settings(), rule, day);
    let words = match limit.by {
        None => "assembly-annual-yearly",
        Some(by) if day <= by => "assembly-annual-by",
        Some(_) => "assembly-annual-after",
    };
    Some(limit.said(visit, rule, words))
}

/// What is told while no annual assembly is prepared or held since the end of the year; nothing where the rule has no
/// limit.
pub fn awaited(visit: &Visit, all: &[Assembly], rule: &Rule) -> Option<String> {
    let limit = Limit::on(&visit.pole().settings(), rule, visit.db().today());
    limit.by?;
    let since = limit.since.to_string();
    let of_year = |one: &Assembly| one.kind == "annual" && one.state() != "off" && one.day >= since;
    (!all.iter().any(of_year)).then(|| limit.said(visit, rule, "assembly-annual-awaited"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn six_months_after_the_year_run_to_the_last_day_of_a_month() {
        let mut rule = Rule::of_days(10);
        rule.annual_months = 6;
        let limit = |rule: &Rule| Limit::on(&Settings::default(), rule, date(2021, 6, 25));
        let told = limit(&rule);
        assert_eq!((told.ended, told.since), (date(2021, 3, 31), date(2021, 4, 1)));
        assert_eq!(told.by, Some(date(2021, 9, 30)));
        rule.annual_months = 0;
        assert_eq!(limit(&rule).by, None);
    }
}
