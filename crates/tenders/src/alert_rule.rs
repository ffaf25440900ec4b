//! The rule of alerts: on which day of the week letters go, from how many points a notice is told, and how many at most.
use db::{Act, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::Refusals;
use serde::Deserialize;

/// The most points and the most notices that can be said.
const HIGHEST: i64 = 10_000;
const MOST: i64 = 50;

/// A rule, and who decided it.
#[derive(Clone, Debug, Default, FromRow, PartialEq, Eq)]
pub struct Rule {
    pub from_on: String,
    /// 1 is Monday, 7 is Sunday.
    pub weekday: i64,
    /// Hundredths of a point.
    pub points: i64,
    pub most: i64,
    pub recorder: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub weekday: String,
    pub points: String,
    pub most: String,
    pub from_on: String,
}

impl Rule {
    /// The last day, up to today, on which letters were due; none where none was due since the rule holds.
    pub fn due(&self, today: Date) -> Option<Date> {
        let ago = (i64::from(today.weekday().to_monday_one_offset()) - self.weekday).rem_euclid(7);
        let due = today.saturating_sub(ago.days());
        (due.to_string() >= self.from_on).then_some(due)
    }
}

const RULES: &str = "select r.from_on, r.weekday, r.points, r.most, coalesce(a.name, '') as recorder \
     from alert_rule r left join account a on a.id = r.recorded_by ";

/// The rule that holds on a day; without one no letter goes.
pub async fn on(db: &Db, day: Date) -> Result<Option<Rule>, Fault> {
    let day = day.to_string();
    Ok(all(db).await?.into_iter().find(|rule| rule.from_on <= day))
}

/// Every rule decided, the latest day first.
pub async fn all(db: &Db) -> Result<Vec<Rule>, Fault> {
    let sql = sqlx::AssertSqlSafe(format!("{RULES} order by r.from_on desc, r.id desc"));
    sqlx::query_as(sql).fetch_all(db.rows()).await
}

/// Hundredths of what is typed: `1,5` is 150.
fn hundredths(typed: &str) -> Option<i64> {
    let typed = typed.trim().replace(',', ".");
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let sound = digits(whole) && whole.len() < 6 && part.len() <= 2 && (part.is_empty() || digits(part));
    if !sound {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?)
}

/// Decides a rule from a day on, or says what is refused.
pub async fn decide(act: &mut Act, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let weekday = typed.weekday.parse::<i64>().ok().filter(|day| (1..=7).contains(day));
    refusals.unless(weekday.is_some(), "weekday", "tender-refusal-weekday");
    let points = hundredths(&typed.points).filter(|points| *points <= HIGHEST);
    refusals.unless(points.is_some(), "points", "tender-refusal-points");
    let most = typed.most.trim().parse::<i64>().ok().filter(|most| (1..=MOST).contains(most));
    refusals.unless(most.is_some(), "most", "tender-refusal-most");
    let from = refusals.day("from_on", &typed.from_on);
    let (Some(weekday), Some(points), Some(most), Some(from)) = (weekday, points, most, from) else {
        return Ok(Err(refusals));
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into alert_rule (id, from_on, weekday, points, most, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(from.to_string())
    .bind(weekday)
    .bind(points)
    .bind(most)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("alert.ruled", "alert-rule", &id, &from.to_string()).await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn letters_are_due_on_their_day_and_made_up_for_until_the_next() {
        let rule = |from: &str| Rule { from_on: from.into(), weekday: 1, ..Rule::default() };
        let monday = date(2021, 6, 14);
        assert_eq!(rule("2021-06-01").due(monday), Some(monday));
        assert_eq!(rule("2021-06-01").due(date(2021, 6, 20)), Some(monday));
        assert_eq!(rule("2021-06-01").due(date(2021, 6, 21)), Some(date(2021, 6, 21)));
        assert_eq!(rule("2021-06-15").due(date(2021, 6, 20)), None, "it did not hold yet");
    }

    #[test]
    fn points_are_read_to_the_hundredth() {
        assert_eq!(
            ["1,5", "0.25", "2", "1,555", "-1", "x", ""].map(hundredths),
            [Some(150), Some(25), Some(200), None, None, None, None]
        );
    }
}
