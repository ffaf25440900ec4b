//! The task that makes a cohort ready: what, who does it, by when, and how it ended.
use crate::cohort::Cohort;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// How a task ends.
pub const ENDS: [&str; 2] = ["done", "dropped"];

#[derive(Clone, Debug, FromRow)]
pub struct Task {
    pub id: String,
    pub text: String,
    pub account: String,
    pub due_by: String,
    pub ended_on: Option<String>,
    pub ended_as: String,
}

impl Task {
    /// `open`, `late`, `done` or `dropped`.
    pub fn state(&self, today: &str) -> &str {
        match self.ended_on {
            Some(_) => &self.ended_as,
            None if self.due_by.as_str() < today => "late",
            None => "open",
        }
    }
}

/// What was typed of a task.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub task: String,
    pub account: String,
    pub due_by: String,
}

/// The tasks of a cohort, the most urgent first, open or not.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Task>, Fault> {
    sqlx::query_as(
        "select t.id, t.text, a.name as account, t.due_by, t.ended_on, t.ended_as from cohort_task t \
         join account a on a.id = t.account_id where t.cohort_id = $1 order by t.due_by, t.id",
    )
    .bind(cohort)
    .fetch_all(db.rows())
    .await
}

/// Entrusts a task to an account, or says what is refused.
pub async fn entrust(
    act: &mut Act,
    cohort: &Cohort,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(&typed.task) && typed.task.chars().count() <= 300;
    refusals.unless(sound, "task", "cohort-refusal-task");
    refusals.unless(!cohort.is_off(), "task", "cohort-refusal-off");
    refusals.day("due_by", &typed.due_by);
    let known: Option<(String,)> =
        sqlx::query_as("select id from account where id = $1 and closed_at is null")
            .bind(&typed.account)
            .fetch_optional(act.rows())
            .await?;
    refusals.unless(known.is_some(), "account", "cohort-refusal-account");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort_task (id, cohort_id, text, account_id, due_by, ended_as, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, '', $6, $7)",
    )
    .bind(&id)
    .bind(&cohort.id)
    .bind(typed.task.trim())
    .bind(&typed.account)
    .bind(typed.due_by.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.task-entrusted", "cohort", &cohort.id, &id).await?;
    Ok(Ok(id))
}

/// Ends an open task, done or dropped. Gives the cohort; none when it ended already.
pub async fn end(act: &mut Act, id: &str, how: &str) -> Result<Option<String>, Fault> {
    let how = if how == ENDS[1] { ENDS[1] } else { ENDS[0] };
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update cohort_task set ended_on = $2, ended_as = $3 where id = $1 and ended_on is null returning cohort_id",
    )
    .bind(id)
    .bind(today)
    .bind(how)
    .fetch_optional(act.rows())
    .await?;
    if let Some((cohort,)) = &found {
        act.record(&format!("cohort.task-{how}"), "cohort", cohort, id).await?;
    }
    Ok(found.map(|(cohort,)| cohort))
}
