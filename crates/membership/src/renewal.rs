//! The renewal: by a dated rule, on which days before and after a year begins a member is written to.
use crate::ledger::Ledger;
use db::{Act, Db, Fault, FromRow};
use jiff::civil::Date;
use page::Refusals;
use serde::Deserialize;
use std::collections::HashSet;

/// The furthest day of a notice from the year's first, before or after.
const FURTHEST: i64 = 366;
/// The most notices of a year.
const MOST: usize = 12;
/// For how many days a notice that nobody sent may still be: then the next one tells more.
const LATE: i64 = 14;

#[derive(Clone, Debug, Default, FromRow)]
pub struct Rule {
    pub from_on: String,
    /// Days from the year's first, parted by spaces: `-60 -30 0 30`.
    pub days: String,
    /// Days after grace at which a membership lapses; none for never.
    pub lapse_days: Option<i64>,
    /// 1 when a notice brings its invoice.
    pub invoices: i64,
}

/// What was typed of a rule.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub rule_on: String,
    /// Days, parted by spaces or commas; "" for no notice from then on.
    pub days: String,
    /// "" for never.
    pub lapse_days: String,
    pub invoices: String,
}

/// A notice sent.
#[derive(Clone, Debug, FromRow)]
pub struct Notice {
    pub membership_id: String,
    pub year_on: String,
    pub days: i64,
    pub sent_on: String,
}

impl Rule {
    /// The days of its notices, in order.
    pub fn offsets(&self) -> Vec<i64> {
        self.days.split_whitespace().filter_map(|day| day.parse().ok()).collect()
    }

    /// The notice that is due of a year that begins on a day: the latest that has come, unless its time is long over.
    pub fn due(&self, begins: Date, today: Date) -> Option<i64> {
        let since = i64::from((today - begins).get_days());
        self.offsets().into_iter().filter(|day| *day <= since && since - day <= LATE).max()
    }
}

/// Reads days as people write them, or none when some are no days of a notice.
fn read(typed: &str) -> Option<Vec<i64>> {
    let parts = typed.split([' ', ',', ';', '\u{a0}']).filter(|part| !part.is_empty());
    let mut days = vec![];
    for part in parts {
        let day: i64 = part.replace(['−', '–'], "-").trim_start_matches('+').parse().ok()?;
        if !(-FURTHEST..=FURTHEST).contains(&day) {
            return None;
        }
        days.push(day);
    }
    days.sort_unstable();
    days.dedup();
    (days.len() <= MOST).then_some(days)
}

/// Says how renewals go from a day on, or what is refused.
pub async fn set(act: &mut Act, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let days = read(&typed.days);
    refusals.unless(days.is_some(), "days", "member-refusal-notices");
    let lapse = typed.lapse_days.trim();
    let after = lapse.parse::<i64>().ok().filter(|days| (0..=FURTHEST).contains(days));
    refusals.unless(lapse.is_empty() || after.is_some(), "lapse_days", "member-refusal-lapse");
    let from = refusals.day("rule_on", &typed.rule_on);
    let (Some(days), Some(from), true) = (days, from, refusals.none()) else { return Ok(Err(refusals)) };
    let days: Vec<String> = days.iter().map(i64::to_string).collect();
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into renewal_rule (id, from_on, days, lapse_days, invoices, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(from.to_string())
    .bind(days.join(" "))
    .bind(after)
    .bind(i64::from(typed.invoices == "1"))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("renewal.rule-set", "renewal", &id, &from.to_string()).await?;
    Ok(Ok(()))
}

/// Every rule, oldest first.
pub async fn rules(db: &Db) -> Result<Vec<Rule>, Fault> {
    sqlx::query_as("select from_on, days, lapse_days, invoices from renewal_rule order by from_on, id")
        .fetch_all(db.rows())
        .await
}

/// The rule in force on a day.
pub async fn on(db: &Db, day: Date) -> Result<Option<Rule>, Fault> {
    let day = day.to_string();
    Ok(rules(db).await?.into_iter().rfind(|rule| rule.from_on <= day))
}

/// Every notice sent, the latest first.
pub async fn notices(db: &Db) -> Result<Vec<Notice>, Fault> {
    sqlx::query_as(
        "select membership_id, year_on, days, sent_on from renewal_notice order by sent_on desc, id desc",
    )
    .fetch_all(db.rows())
    .await
}

/// Keeps that a notice was sent. False when it was already: then nothing more is to be.
pub async fn keep(
    act: &mut Act,
    ledger: &Ledger,
    year_on: &str,
    days: i64,
    letter: &str,
) -> Result<bool, Fault> {
    let (id, at, today) = (act.id(), act.at(), act.today().to_string());
    let done = sqlx::query(
        "insert into renewal_notice (id, membership_id, year_on, days, sent_on, letter_id, recorded_at) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (membership_id, year_on, days) do nothing",
    )
    .bind(id)
    .bind(&ledger.member.id)
    .bind(year_on)
    .bind(days)
    .bind(&today)
    .bind(letter)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let note = format!("{year_on} {days}");
    act.record("membership.notice-sent", "membership", &ledger.member.id, &note).await?;
    Ok(true)
}

/// The members and years that were told of by an update.
pub async fn updated(db: &Db) -> Result<HashSet<(String, String)>, Fault> {
    let all: Vec<(String, String)> =
        sqlx::query_as("select distinct membership_id, year_on from member_update")
            .fetch_all(db.rows())
            .await?;
    Ok(all.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_latest_notice_that_has_come_is_due_for_a_fortnight() {
        let rule = Rule { days: "-60 -30 0 30".into(), ..Rule::default() };
        let begins = date(2021, 4, 1);
        for (today, due) in [
            (date(2021, 1, 30), None),
            (date(2021, 1, 31), Some(-60)),
            (date(2021, 2, 14), Some(-60)),
            (date(2021, 2, 15), None),
            (date(2021, 3, 2), Some(-30)),
            (date(2021, 4, 1), Some(0)),
            (date(2021, 5, 1), Some(30)),
            (date(2021, 6, 1), None),
        ] {
            assert_eq!(rule.due(begins, today), due, "{today}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        assert_eq!(read("30, 0 −30; -60 30"), Some(vec![-60, -30, 0, 30]));
        assert_eq!(read(""), Some(vec![]));
        for wrong in ["abc", "400", "1 2 3 4 5 6 7 8 9 10 11 12 13", "1.5"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
