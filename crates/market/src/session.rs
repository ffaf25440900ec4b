//! The matchmaking session: a day, a place, and short meetings in rounds of so many minutes.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// Suppliers meet one another too.
const AMONG: &str = "suppliers";

#[derive(Clone, Debug, FromRow)]
pub struct Session {
    pub id: String,
    pub edition_id: String,
    pub title: String,
    pub day: String,
    pub from_time: String,
    pub rounds: i64,
    pub minutes: i64,
    pub place: String,
    pub mrc: String,
    /// `suppliers` where they meet one another too, or "".
    pub among: String,
    /// Since when each who comes is told its own schedule.
    pub settled_on: Option<String>,
    pub cancelled_on: Option<String>,
    pub cancelled_why: String,
    pub seats: i64,
    pub meetings: i64,
}

impl Session {
    /// When a round begins, as HH:MM.
    pub fn at(&self, round: i64) -> String {
        begins(&self.from_time, self.minutes, round)
    }

    /// Whether suppliers meet one another too.
    pub fn among_suppliers(&self) -> bool {
        self.among == AMONG
    }

    /// Whether one of a side may meet one of a side.
    pub fn may_meet(&self, side: &str, other: &str) -> bool {
        side != other || (side == "supplier" && self.among_suppliers())
    }
}

/// When a round of so many minutes begins, the first at a time of the day.
pub fn begins(from_time: &str, minutes: i64, round: i64) -> String {
    let (hours, rest) = from_time.split_once(':').unwrap_or(("0", "0"));
    let from = hours.parse::<i64>().unwrap_or_default() * 60 + rest.parse::<i64>().unwrap_or_default();
    let at = from + (round - 1) * minutes;
    format!("{:02}:{:02}", at / 60 % 24, at % 60)
}

/// What was typed of a session.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub edition: String,
    pub title: String,
    pub day: String,
    pub from_time: String,
    pub rounds: String,
    pub minutes: String,
    pub place: String,
    pub mrc: String,
    pub among: String,
}

impl Typed {
    fn number(text: &str) -> i64 {
        text.trim().parse().unwrap_or_default()
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(
            is_seen(&self.title) && self.title.chars().count() <= 200,
            "title",
            "market-refusal-title",
        );
        refusals.day("day", &self.day);
        let time = self.from_time.trim().split_once(':').is_some_and(|(hours, minutes)| {
            hours.len() <= 2
                && minutes.len() == 2
                && hours.parse::<u8>().is_ok_and(|hours| hours < 24)
                && minutes.parse::<u8>().is_ok_and(|minutes| minutes < 60)
        });
        refusals.unless(time, "from_time", "market-refusal-time");
        refusals.unless((1..=24).contains(&Self::number(&self.rounds)), "rounds", "market-refusal-rounds");
        refusals.unless(
            (5..=120).contains(&Self::number(&self.minutes)),
            "minutes",
            "market-refusal-minutes",
        );
        refusals.unless(
            is_seen(&self.place) && self.place.chars().count() <= 200,
            "place",
            "market-refusal-where",
        );
        let placed = self.mrc.is_empty() || territory::mrc(&self.mrc).is_some();
        refusals.unless(placed, "mrc", "market-refusal-mrc");
        refusals
    }
}

macro_rules! sessions {
    ($rest:literal) => {
        concat!(
            "select s.id, s.edition_id, s.title, s.day, s.from_time, s.rounds, s.minutes, s.place, s.mrc, s.among, \
             s.settled_on, s.cancelled_on, s.cancelled_why, (select count(*) from market_seat t where t.session_id = s.id) as seats, \
             (select count(*) from market_meeting m where m.session_id = s.id) as meetings from market_session s ",
            $rest
        )
    };
}

/// All, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Session>, Fault> {
    sqlx::query_as(sessions!("order by s.day desc, s.id desc limit 300")).fetch_all(db.rows()).await
}

/// Those to come, the soonest first.
pub async fn coming(db: &Db) -> Result<Vec<Session>, Fault> {
    sqlx::query_as(sessions!("where s.day >= $1 and s.cancelled_on is null order by s.day, s.id limit 6"))
        .bind(db.today().to_string())
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Session>, Fault> {
    sqlx::query_as(sessions!("where s.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Convenes a session, or says what is refused.
pub async fn convene(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let edition: Option<(String,)> = sqlx::query_as("select id from market_edition where id = $1")
        .bind(&typed.edition)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(edition.is_some(), "edition", "market-refusal-edition");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_session (id, edition_id, title, day, from_time, rounds, minutes, place, mrc, among, \
         cancelled_why, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', $11, $12)",
    )
    .bind(&id)
    .bind(&typed.edition)
    .bind(typed.title.trim())
    .bind(typed.day.trim())
    .bind(typed.from_time.trim())
    .bind(Typed::number(&typed.rounds))
    .bind(Typed::number(&typed.minutes))
    .bind(typed.place.trim())
    .bind(&typed.mrc)
    .bind(if typed.among.is_empty() { "" } else { AMONG })
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.session-convened", "market-session", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Says that a schedule is settled; false when it was, or when there is none to tell.
pub async fn settle(act: &mut Act, one: &Session) -> Result<bool, Fault> {
    if one.meetings == 0 || one.cancelled_on.is_some() {
        return Ok(false);
    }
    let today = act.today().to_string();
    let sql = "update market_session set settled_on = $2 where id = $1 and settled_on is null and cancelled_on is null";
    let done = sqlx::query(sql).bind(&one.id).bind(today).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record("market.session-settled", "market-session", &one.id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Calls a session off, saying why; or says what is refused.
pub async fn cancel(act: &mut Act, id: &str, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "market-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let sql = "update market_session set cancelled_on = $2, cancelled_why = $3 where id = $1 and cancelled_on is null";
    let done = sqlx::query(sql).bind(id).bind(today).bind(why.trim()).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record("market.session-cancelled", "market-session", id, "").await?;
    }
    Ok(Ok(()))
}
