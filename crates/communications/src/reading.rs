//! The reading: how many followed a channel on a day; a day that nobody read is missing, never nought.
use crate::channel::Channel;
use db::{Act, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::Refusals;
use serde::Deserialize;

/// The most that a channel is followed by.
const MOST: i64 = 1_000_000_000;

#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Reading {
    pub id: String,
    pub channel_id: String,
    pub day: String,
    pub followers: i64,
}

/// What was typed of a reading.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub followers: String,
}

/// Where a channel stands over a period.
#[derive(Clone, Debug)]
pub struct Standing {
    pub channel: Channel,
    /// What growth is told from: the last reading before the period, or the first within it of a channel that opened
    /// then.
    pub base: Option<Reading>,
    /// The last within the period.
    pub last: Option<Reading>,
    /// Each month of the period that has begun and in which the channel lived, `2021-04`, with its last reading.
    pub months: Vec<(String, Option<i64>)>,
}

impl Standing {
    /// How many more follow it; none when one of both readings is missing.
    pub fn gained(&self) -> Option<i64> {
        match (&self.base, &self.last) {
            (Some(base), Some(last)) if base.id != last.id => Some(last.followers - base.followers),
            _ => None,
        }
    }

    /// The months without a reading.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        self.months.iter().filter(|(_, read)| read.is_none()).map(|(month, _)| month.as_str())
    }

    /// Where a channel stands between two days, by all readings in the order of their days.
    pub fn of(channel: &Channel, readings: &[Reading], from: Date, to: Date, today: Date) -> Standing {
        let (first, end) = (from.to_string(), to.min(today).to_string());
        let own: Vec<&Reading> = readings.iter().filter(|one| one.channel_id == channel.id).collect();
        let mut within = own.iter().filter(|one| *one.day >= *first && *one.day <= *end);
        let before = own.iter().rev().find(|one| *one.day < *first);
        let base = before.or_else(|| within.clone().next().filter(|_| *channel.from_on >= *first));
        let months = months(from, to.min(today))
            .filter(|month| channel.lives(&format!("{month}-01"), &format!("{month}-31")))
            .map(|month| {
                let read = own
                    .iter()
                    .rev()
                    .find(|one| one.day.starts_with(&*month) && *one.day >= *first && *one.day <= *end);
                (month, read.map(|one| one.followers))
            });
        Standing {
            base: base.map(|one| (*one).clone()),
            months: months.collect(),
            last: within.next_back().map(|one| (*one).clone()),
            channel: channel.clone(),
        }
    }
}

/// The months from one day to another, `2021-04`.
pub fn months(from: Date, to: Date) -> impl Iterator<Item = String> {
    let first = from.first_of_month();
    first.series(1.months()).take_while(move |day| *day <= to).map(|day| day.to_string()[..7].to_owned())
}

/// A number of people as it is written: `1 234`.
pub(crate) fn number(typed: &str) -> Option<i64> {
    let kept: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = !kept.is_empty() && kept.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| kept.parse().ok()).flatten().filter(|number| *number <= MOST)
}

/// Notes a reading, or says what is refused. One channel is read once a day; the same number again changes nothing.
pub async fn note(
    act: &mut Act,
    channel: &Channel,
    typed: &Typed,
) -> Result<Result<Option<String>, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let followers = number(&typed.followers);
    refusals.unless(followers.is_some(), "followers", "com-refusal-number");
    if let Some(day) = refusals.day("day", &typed.day) {
        let day = day.to_string();
        refusals.unless(*day <= *act.today().to_string(), "day", "people-refusal-past");
        refusals.unless(channel.lives(&day, &day), "day", "com-refusal-channel-day");
    }
    let (Some(followers), true) = (followers, refusals.none()) else { return Ok(Err(refusals)) };
    let known: Option<(i64,)> = sqlx::query_as(
        "select followers from channel_reading where channel_id = $1 and day = $2 and withdrawn_at is null",
    )
    .bind(&channel.id)
    .bind(typed.day.trim())
    .fetch_optional(act.rows())
    .await?;
    match known {
        Some((same,)) if same == followers => return Ok(Ok(None)),
        Some(_) => {
            refusals.refuse("day", "com-refusal-read-already");
            return Ok(Err(refusals));
        }
        None => {}
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into channel_reading (id, channel_id, day, followers, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&channel.id)
    .bind(typed.day.trim())
    .bind(followers)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("channel.read", "channel", &channel.id, typed.day.trim()).await?;
    Ok(Ok(Some(id)))
}

/// Every reading that stands, by day.
pub async fn all(db: &Db) -> Result<Vec<Reading>, Fault> {
    sqlx::query_as(
        "select id, channel_id, day, followers from channel_reading where withdrawn_at is null order by day, id",
    )
    .fetch_all(db.rows())
    .await
}

/// The readings of a channel, by day.
pub async fn of(db: &Db, channel: &str) -> Result<Vec<Reading>, Fault> {
    sqlx::query_as(
        "select id, channel_id, day, followers from channel_reading where withdrawn_at is null and channel_id = $1 \
         order by day, id",
    )
    .bind(channel)
    .fetch_all(db.rows())
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_without_a_reading_is_missing_and_growth_is_told_from_the_eve_of_the_period() {
        let channel = Channel { id: "a".into(), from_on: "2020-01-01".into(), ..Channel::default() };
        let read = |id: &str, day: &str, followers| Reading {
            id: id.into(),
            channel_id: "a".into(),
            day: day.into(),
            followers,
        };
        let (from, to) = (day("2021-04-01"), day("2022-03-31"));
        let stands =
            |readings: &[Reading], today: &str| Standing::of(&channel, readings, from, to, day(today));
        let readings = [
            read("1", "2021-03-31", 100),
            read("2", "2021-04-01", 110),
            read("3", "2021-06-30", 150),
            read("4", "2022-04-01", 900),
        ];
        let standing = stands(&readings, "2021-07-02");
        assert_eq!(standing.gained(), Some(50));
        assert_eq!(standing.missing().collect::<Vec<_>>(), ["2021-05", "2021-07"]);
        assert_eq!(stands(&readings, "2022-06-01").gained(), Some(50), "the day after is another year's");
        assert_eq!(
            stands(&readings[1..], "2021-07-02").gained(),
            None,
            "without a reading before, none is told"
        );
        assert_eq!(stands(&readings[..1], "2021-07-02").gained(), None, "and none without one since");
        let opened = Channel { from_on: "2021-04-01".into(), ..channel.clone() };
        let standing = Standing::of(&opened, &readings[1..], from, to, day("2021-07-02"));
        assert_eq!(standing.gained(), Some(40), "a channel that opens then grows from its first reading");
        assert_eq!(number("1\u{a0}234"), Some(1234));
        assert_eq!((number("-1"), number("")), (None, None));
    }
}
