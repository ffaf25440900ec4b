//! The rule: after how many months a sheet is no longer fresh, and on which days its owner is then written to.
use db::{Act, Connection, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::Refusals;
use serde::Deserialize;

/// Months for which a sheet stays fresh where the pole has not said; `FRESH` of the figures says the same.
pub const MONTHS: i64 = 12;
/// The longest time, in months and in days, and the most letters.
const LONGEST: i64 = 60;
const LATEST: i64 = 365;
const MOST: usize = 6;

/// What holds on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub months: i64,
    /// Days after a sheet is no longer fresh on which a letter goes, in order; none where the pole sends none.
    pub days: Vec<i64>,
}

/// A rule that was decided, and by whom.
#[derive(Clone, Debug, FromRow)]
pub struct Decided {
    pub from_on: String,
    pub months: i64,
    pub days: String,
    pub recorder: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub months: String,
    pub days: String,
    pub from_on: String,
}

impl Rule {
    /// The first day on which what was last confirmed on a day is no longer fresh. What was said on a day that
    /// the month then lacks holds to the end of that month.
    pub fn due(&self, since: Date) -> Date {
        let due = since.saturating_add(self.months.months());
        if due.day() < since.day() { due.saturating_add(1.day()) } else { due }
    }
}

/// The rule that holds on a day.
pub async fn on(rows: &mut Connection, day: &str) -> Result<Rule, Fault> {
    let found: Option<(i64, String)> = sqlx::query_as(
        "select months, days from chase_rule where from_on <= $1 order by from_on desc, id desc limit 1",
    )
    .bind(day)
    .fetch_optional(rows)
    .await?;
    let (months, days) = found.unwrap_or((MONTHS, String::new()));
    Ok(Rule { months, days: days.split_whitespace().filter_map(|day| day.parse().ok()).collect() })
}

/// Every rule decided, the latest day first.
pub async fn all(db: &Db) -> Result<Vec<Decided>, Fault> {
    sqlx::query_as(
        "select r.from_on, r.months, r.days, coalesce(a.name, '') as recorder from chase_rule r \
         left join account a on a.id = r.recorded_by order by r.from_on desc, r.id desc",
    )
    .fetch_all(db.rows())
    .await
}

/// Decides a rule from a day on, or says what is refused.
pub async fn decide(act: &mut Act, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let months = typed.months.trim().parse::<i64>().ok().filter(|months| (1..=LONGEST).contains(months));
    refusals.unless(months.is_some(), "months", "dir-refusal-months");
    let days = read(&typed.days);
    refusals.unless(days.is_some(), "days", "dir-refusal-days");
    let from = refusals.day("from_on", &typed.from_on);
    let (Some(months), Some(days), Some(from)) = (months, days, from) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into chase_rule (id, from_on, months, days, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(from.to_string())
    .bind(months)
    .bind(days)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("chase.ruled", "chase", &id, &from.to_string()).await?;
    Ok(Ok(()))
}

/// Days as rows keep them: `0, 14, 30` is `0 14 30`. None when one is no day, or there are too many.
fn read(typed: &str) -> Option<String> {
    let parts = typed.split([',', ';', ' ', '\u{a0}']).map(str::trim).filter(|part| !part.is_empty());
    let mut days: Vec<i64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    days.sort_unstable();
    days.dedup();
    let sound = days.len() <= MOST && days.iter().all(|day| (0..=LATEST).contains(day));
    sound.then(|| days.iter().map(i64::to_string).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_sheet_is_fresh_to_the_eve_of_the_same_day_of_a_later_month() {
        let rule = |months| Rule { months, days: vec![] };
        assert_eq!(rule(12).due(date(2021, 4, 1)), date(2022, 4, 1));
        assert_eq!(rule(1).due(date(2021, 1, 31)), date(2021, 3, 1));
        assert_eq!(rule(12).due(date(2024, 2, 29)), date(2025, 3, 1));
    }

    #[test]
    fn days_are_read_in_order_and_only_days() {
        assert_eq!(read("30, 0; 14 14").as_deref(), Some("0 14 30"));
        assert_eq!(read("").as_deref(), Some(""));
        for wrong in ["demain", "-1", "366", "1 2 3 4 5 6 7", "1.5"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
