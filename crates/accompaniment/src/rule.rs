//! The rule: under which action of the frame a topic falls, and within how many days an urgency is answered, as
//! the pole decides from a day on.
use crate::{
    request::URGENCIES,
    topic::{self, TOPICS},
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;
use sqlx::{Any, Executor};

/// The longest promise, in days.
const LONGEST: i64 = 365;

/// What was typed of a rule: of a topic its action, or of an urgency its days.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub topic: String,
    pub action: String,
    pub urgency: String,
    pub days: String,
    pub from_on: String,
    /// Of the days, from which day on.
    pub since: String,
}

/// A rule that was decided: of which topic or urgency, what it says, from which day, by whom.
#[derive(Clone, Debug, FromRow)]
pub struct Rule {
    pub about: String,
    pub says: String,
    pub from_on: String,
    pub recorder: String,
}

/// The action under which a topic falls on a day: as the pole decided, or as the frame is usually read.
pub async fn action<'e>(
    rows: impl Executor<'e, Database = Any>,
    topic: &str,
    day: &str,
) -> Result<String, Fault> {
    let decided: Option<(String,)> = sqlx::query_as(
        "select action from topic_action where topic = $1 and from_on <= $2 order by from_on desc, id desc limit 1",
    )
    .bind(topic)
    .bind(day)
    .fetch_optional(rows)
    .await?;
    let usual = || TOPICS.iter().find(|(known, _)| *known == topic).map(|(_, action)| (*action).to_owned());
    Ok(decided.map(|(action,)| action).or_else(usual).unwrap_or_default())
}

/// Within how many days a request of an urgency, received on a day, is answered. None of what is no urgency.
pub async fn days<'e>(
    rows: impl Executor<'e, Database = Any>,
    urgency: &str,
    day: &str,
) -> Result<Option<i64>, Fault> {
    let Some((_, usual)) = URGENCIES.iter().find(|(known, _)| *known == urgency) else { return Ok(None) };
    let decided: Option<(i64,)> = sqlx::query_as(
        "select days from answer_promise where urgency = $1 and from_on <= $2 order by from_on desc, id desc limit 1",
    )
    .bind(urgency)
    .bind(day)
    .fetch_optional(rows)
    .await?;
    Ok(Some(decided.map_or(*usual, |(days,)| days)))
}

/// Decides under which action a topic falls from a day on, or says what is refused.
pub async fn decide_topic(act: &mut Act, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known = topic::is_known(act.rows(), &typed.topic).await?;
    refusals.unless(known, "topic", "act-refusal-topic");
    refusals.unless(frame::find(&typed.action).is_some(), "action", "act-refusal-action");
    let from = refusals.day("from_on", &typed.from_on);
    let (Some(from), true) = (from, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into topic_action (id, topic, action, from_on, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&typed.topic)
    .bind(&typed.action)
    .bind(from.to_string())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("topic.ruled", "topic", &typed.topic, &format!("{} {from}", typed.action)).await?;
    Ok(Ok(()))
}

/// Promises to answer an urgency within so many days from a day on, or says what is refused.
pub async fn decide_days(act: &mut Act, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let urgency = URGENCIES.iter().any(|(known, _)| *known == typed.urgency);
    refusals.unless(urgency, "urgency", "act-refusal-urgency");
    let days = typed.days.trim().parse::<i64>().ok().filter(|days| (1..=LONGEST).contains(days));
    refusals.unless(days.is_some(), "days", "act-refusal-days");
    let from = refusals.day("since", &typed.since);
    let (Some(days), Some(from), true) = (days, from, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into answer_promise (id, urgency, days, from_on, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&typed.urgency)
    .bind(days)
    .bind(from.to_string())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("promise.ruled", "promise", &typed.urgency, &format!("{days} {from}")).await?;
    Ok(Ok(()))
}

/// Every rule of topics, then of urgencies, the latest day first.
pub async fn all(db: &Db) -> Result<(Vec<Rule>, Vec<Rule>), Fault> {
    let topics = sqlx::query_as(
        "select t.topic as about, t.action as says, t.from_on, coalesce(c.name, '') as recorder \
         from topic_action t left join account c on c.id = t.recorded_by order by t.from_on desc, t.id desc",
    )
    .fetch_all(db.rows())
    .await?;
    let days = sqlx::query_as(
        "select p.urgency as about, cast(p.days as text) as says, p.from_on, coalesce(c.name, '') as recorder \
         from answer_promise p left join account c on c.id = p.recorded_by order by p.from_on desc, p.id desc",
    )
    .fetch_all(db.rows())
    .await?;
    Ok((topics, days))
}
