//! The decision of a meeting, numbered within its body and its year.
use crate::meeting::Meeting;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

pub const OUTCOMES: [&str; 3] = ["adopted", "rejected", "tabled"];

#[derive(Clone, Debug, FromRow)]
pub struct Decision {
    pub id: String,
    pub meeting_id: String,
    pub year: i64,
    pub number: i64,
    pub text: String,
    pub outcome: String,
    pub withdrawn_at: Option<String>,
}

impl Decision {
    /// As minutes name it: `2021-03`.
    pub fn told(&self) -> String {
        format!("{}-{:02}", self.year, self.number)
    }
}

/// What was typed of a decision.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub decision: String,
    pub outcome: String,
}

pub async fn of_meeting(db: &Db, meeting: &str) -> Result<Vec<Decision>, Fault> {
    sqlx::query_as(
        "select id, meeting_id, year, number, text, outcome, withdrawn_at from concertation_decision \
         where meeting_id = $1 order by year, number",
    )
    .bind(meeting)
    .fetch_all(db.rows())
    .await
}

/// The latest decisions of a body that were not withdrawn.
pub async fn of_body(db: &Db, body: &str, most: i64) -> Result<Vec<Decision>, Fault> {
    sqlx::query_as(
        "select id, meeting_id, year, number, text, outcome, withdrawn_at from concertation_decision \
         where body_id = $1 and withdrawn_at is null order by year desc, number desc limit $2",
    )
    .bind(body)
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// Writes a decision under the next number of its year, or says what is refused.
pub async fn decide(
    act: &mut Act,
    meeting: &Meeting,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(&typed.decision) && typed.decision.chars().count() <= 5_000;
    refusals.unless(sound, "decision", "concertation-refusal-decision");
    let known = OUTCOMES.contains(&typed.outcome.as_str());
    refusals.unless(known, "outcome", "concertation-refusal-outcome");
    let today = act.today().to_string();
    let held = !meeting.is_off() && meeting.day <= today;
    refusals.unless(held, "decision", "concertation-refusal-coming");
    let year: i64 = meeting.day[..4].parse().unwrap_or_default();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    let (number,): (i64,) = sqlx::query_as(
        "select cast(coalesce(max(number), 0) + 1 as bigint) from concertation_decision where body_id = $1 and year = $2",
    )
    .bind(&meeting.body_id)
    .bind(year)
    .fetch_one(act.rows())
    .await?;
    sqlx::query(
        "insert into concertation_decision (id, meeting_id, body_id, year, number, text, outcome, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(&meeting.id)
    .bind(&meeting.body_id)
    .bind(year)
    .bind(number)
    .bind(typed.decision.trim())
    .bind(&typed.outcome)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("meeting.decided", "meeting", &meeting.id, &id).await?;
    Ok(Ok(id))
}

/// Withdraws a decision that was written by mistake; its number stays taken. Gives its meeting.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update concertation_decision set withdrawn_at = $2 where id = $1 and withdrawn_at is null returning meeting_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    if let Some((meeting,)) = &found {
        act.record("meeting.decision-withdrawn", "meeting", meeting, id).await?;
    }
    Ok(found.map(|(meeting,)| meeting))
}
