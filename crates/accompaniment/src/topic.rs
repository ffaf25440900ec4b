//! The topic: what an act or a request is about, among eight that every pole has and those it adds for itself.
use crate::rule;
use db::{Act, Db, Fault, FromRow, Id};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;
use sqlx::{Any, Executor};

/// What acts are about, and the action of the frame each falls under where the pole has not decided otherwise.
pub const TOPICS: [(&str, &str); 8] = [
    ("governance", "2.5"),
    ("finance", "2.5"),
    ("workforce", "2.8"),
    ("marketing", "2.7"),
    ("legal-model", "3.4"),
    ("start-up", "3.4"),
    ("referral", "3.3"),
    ("other", "2.5"),
];

/// The longest name, in letters.
const LONGEST: usize = 100;

/// A pole's own topics by id, each with its name in French and in English: the latest it was given.
macro_rules! names {
    ($rest:literal) => {
        concat!(
            "select t.id, n.french, n.english, t.from_on, t.until_on from own_topic t join own_topic_name n \
             on n.id = (select max(m.id) from own_topic_name m where m.topic_id = t.id) ",
            $rest
        )
    };
}

/// How figures say the kinds that the interface has no words for.
pub const NAMES: &str = "select t.id, n.french, n.english from own_topic t join own_topic_name n \
     on n.id = (select max(m.id) from own_topic_name m where m.topic_id = t.id)";

/// A topic of the pole's own.
#[derive(Clone, Debug, FromRow)]
pub struct Own {
    pub id: String,
    pub french: String,
    pub english: String,
    pub from_on: String,
    pub until_on: Option<String>,
}

impl Own {
    pub fn name(&self, language: Language) -> &str {
        if language == Language::French { &self.french } else { &self.english }
    }

    /// Whether something of a day may be about it.
    pub fn is_on(&self, day: &str) -> bool {
        self.from_on.as_str() <= day && self.until_on.as_ref().is_none_or(|until| day <= until.as_str())
    }
}

/// What was typed of a topic, to add it, rename it or end it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub french: String,
    pub english: String,
    /// The action of the frame it falls under, and its first day.
    pub action: String,
    pub from_on: String,
    /// Its last day.
    pub until_on: String,
}

impl Typed {
    fn judge_names(&self) -> Refusals {
        let mut refusals = Refusals::default();
        for (field, text) in [("french", &self.french), ("english", &self.english)] {
            let fits = is_seen(text) && text.trim().chars().count() <= LONGEST;
            refusals.unless(fits, field, "act-refusal-topic-name");
        }
        refusals
    }
}

/// Whether a text can be a topic at all: one that every pole has, or the id of one of its own.
pub fn may_be_one(topic: &str) -> bool {
    is_common(topic) || Id::is_one(topic)
}

fn is_common(topic: &str) -> bool {
    TOPICS.iter().any(|(known, _)| *known == topic)
}

/// Whether something of a day may be about a topic.
pub async fn holds<'e>(
    rows: impl Executor<'e, Database = Any>,
    topic: &str,
    day: &str,
) -> Result<bool, Fault> {
    Ok(is_common(topic) || find(rows, topic).await?.is_some_and(|own| own.is_on(day)))
}

/// Whether a topic is one of every pole or of this one, on whichever day.
pub async fn is_known<'e>(rows: impl Executor<'e, Database = Any>, topic: &str) -> Result<bool, Fault> {
    Ok(is_common(topic) || find(rows, topic).await?.is_some())
}

async fn find<'e>(rows: impl Executor<'e, Database = Any>, id: &str) -> Result<Option<Own>, Fault> {
    sqlx::query_as(names!("where t.id = $1")).bind(id).fetch_optional(rows).await
}

/// Every topic of the pole's own, ended ones too, oldest first.
pub async fn all(db: &Db) -> Result<Vec<Own>, Fault> {
    sqlx::query_as(names!("order by t.from_on, t.id")).fetch_all(db.rows()).await
}

/// Adds a topic under an action of the frame from a day on, or says what is refused.
pub async fn add(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge_names();
    refusals.unless(frame::find(&typed.action).is_some(), "action", "act-refusal-action");
    let from = refusals.day("from_on", &typed.from_on);
    let (Some(from), true) = (from, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query("insert into own_topic (id, from_on, recorded_at, recorded_by) values ($1, $2, $3, $4)")
        .bind(&id)
        .bind(from.to_string())
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    name(act, &id, typed).await?;
    let ruled = rule::Typed {
        topic: id.clone(),
        action: typed.action.clone(),
        from_on: from.to_string(),
        ..Default::default()
    };
    if let Err(refusals) = rule::decide_topic(act, &ruled).await? {
        return Ok(Err(refusals));
    }
    act.record("topic.added", "topic", &id, &from.to_string()).await?;
    Ok(Ok(id))
}

async fn name(act: &mut Act, topic: &str, typed: &Typed) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into own_topic_name (id, topic_id, french, english, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(topic)
    .bind(typed.french.trim())
    .bind(typed.english.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Gives a topic another name, or says what is refused; the names before are kept. None when there is no such topic.
pub async fn rename(act: &mut Act, id: &str, typed: &Typed) -> Result<Option<Refusals>, Fault> {
    if find(act.rows(), id).await?.is_none() {
        return Ok(None);
    }
    let refusals = typed.judge_names();
    if refusals.none() {
        name(act, id, typed).await?;
        act.record("topic.renamed", "topic", id, "").await?;
    }
    Ok(Some(refusals))
}

/// Ends a topic after a last day, or says what is refused. None when there is no such topic, or it has ended already.
pub async fn end(act: &mut Act, id: &str, typed: &Typed) -> Result<Option<Refusals>, Fault> {
    let Some(own) = find(act.rows(), id).await?.filter(|own| own.until_on.is_none()) else { return Ok(None) };
    let mut refusals = Refusals::default();
    let Some(until) = refusals.day("until_on", &typed.until_on) else { return Ok(Some(refusals)) };
    refusals.unless(until.to_string() >= own.from_on, "until_on", "day-refusal-order");
    if refusals.none() {
        sqlx::query("update own_topic set until_on = $2 where id = $1")
            .bind(id)
            .bind(until.to_string())
            .execute(act.rows())
            .await?;
        act.record("topic.ended", "topic", id, &until.to_string()).await?;
    }
    Ok(Some(refusals))
}
