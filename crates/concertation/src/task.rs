//! The task that somebody took on at a meeting, by which day, and how it ended.
use crate::meeting::Meeting;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::pick;
use serde::Deserialize;

/// How a task ends.
pub const ENDS: [&str; 2] = ["done", "dropped"];

#[derive(Clone, Debug, FromRow)]
pub struct Task {
    pub id: String,
    pub meeting_id: String,
    pub body: String,
    pub text: String,
    pub person_id: String,
    pub person: String,
    pub due_by: String,
    pub ended_on: Option<String>,
    pub ended_as: String,
}

impl Task {
    pub fn is_late(&self, today: &str) -> bool {
        self.ended_on.is_none() && self.due_by.as_str() < today
    }

    /// `open`, `done` or `dropped`.
    pub fn state(&self) -> &str {
        if self.ended_on.is_none() { "open" } else { &self.ended_as }
    }
}

/// What was typed of a task.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub task: String,
    pub name: String,
    pub person: Vec<String>,
    pub due_by: String,
}

macro_rules! tasks {
    ($rest:literal) => {
        concat!(
            "select t.id, t.meeting_id, b.name as body, t.text, t.person_id, ",
            people::name_of!("p"),
            " as person, t.due_by, t.ended_on, t.ended_as \
             from concertation_task t join concertation_meeting m on m.id = t.meeting_id \
             join concertation_body b on b.id = m.body_id join person p on p.id = t.person_id ",
            $rest
        )
    };
}

pub async fn of_meeting(db: &Db, meeting: &str) -> Result<Vec<Task>, Fault> {
    sqlx::query_as(tasks!("where t.meeting_id = $1 order by t.due_by, t.id"))
        .bind(meeting)
        .fetch_all(db.rows())
        .await
}

/// The open tasks of every body, the most urgent first.
pub async fn open(db: &Db) -> Result<Vec<Task>, Fault> {
    sqlx::query_as(tasks!("where t.ended_on is null order by t.due_by, t.id limit 5000"))
        .fetch_all(db.rows())
        .await
}

/// How many open tasks should have been done before today.
pub async fn late(db: &Db) -> Result<i64, Fault> {
    let (late,): (i64,) =
        sqlx::query_as("select count(*) from concertation_task where ended_on is null and due_by < $1")
            .bind(db.today().to_string())
            .fetch_one(db.rows())
            .await?;
    Ok(late)
}

/// Entrusts a task to somebody, or says what is refused.
pub async fn entrust(
    act: &mut Act,
    meeting: &Meeting,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(&typed.task) && typed.task.chars().count() <= 500;
    refusals.unless(sound, "task", "concertation-refusal-task");
    if refusals.day("due_by", &typed.due_by).is_some() {
        refusals.unless(typed.due_by.trim() >= meeting.day.as_str(), "due_by", "day-refusal-order");
    }
    refusals.unless(!meeting.is_off(), "task", "concertation-refusal-off");
    let person = pick::meet(act, &typed.name, &typed.person, &mut refusals).await?;
    let (Some(person), true) = (person, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into concertation_task (id, meeting_id, text, person_id, due_by, ended_as, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, '', $6, $7)",
    )
    .bind(&id)
    .bind(&meeting.id)
    .bind(typed.task.trim())
    .bind(&person)
    .bind(typed.due_by.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("meeting.task-entrusted", "meeting", &meeting.id, &id).await?;
    Ok(Ok(id))
}

/// Ends an open task, done or dropped. False when none is open.
pub async fn end(act: &mut Act, id: &str, how: &str) -> Result<bool, Fault> {
    let how = if how == ENDS[1] { ENDS[1] } else { ENDS[0] };
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update concertation_task set ended_on = $2, ended_as = $3 where id = $1 and ended_on is null \
         returning meeting_id",
    )
    .bind(id)
    .bind(today)
    .bind(how)
    .fetch_optional(act.rows())
    .await?;
    if let Some((meeting,)) = &found {
        act.record(&format!("meeting.task-{how}"), "meeting", meeting, id).await?;
    }
    Ok(found.is_some())
}
