//! The pole's own actions: what it adds to the frame, under an axis, from a day on.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Own {
    pub id: String,
    pub axis: String,
    /// The axis, a point, `L` and a rank: `2.L1`.
    pub code: String,
    pub french: String,
    pub english: String,
    pub from_on: String,
    pub until_on: Option<String>,
}

/// What was typed of one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub axis: String,
    pub french: String,
    pub english: String,
}

/// Adds an action of the pole's own under an axis in force, and gives it the next code.
pub async fn add(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known = frame::AXES.iter().any(|axis| axis.code == typed.axis);
    refusals.unless(known, "axis", "plan-refusal-axis");
    for (field, text) in [("french", &typed.french), ("english", &typed.english)] {
        refusals.unless(is_seen(text), field, "plan-refusal-empty");
        refusals.unless(text.chars().count() <= 200, field, "plan-refusal-long");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (already,): (i64,) =
        sqlx::query_as("select cast(count(*) as bigint) from plan_own_action where axis = $1")
            .bind(&typed.axis)
            .fetch_one(act.rows())
            .await?;
    let (id, today, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    let code = format!("{}.L{}", typed.axis, already + 1);
    sqlx::query(
        "insert into plan_own_action (id, axis, code, french, english, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&typed.axis)
    .bind(&code)
    .bind(typed.french.trim())
    .bind(typed.english.trim())
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("own-action.added", "own-action", &id, &code).await?;
    Ok(Ok(id))
}

/// Ends one of the pole's own actions: from tomorrow on nothing new is planned under it. False when none ends.
pub async fn end(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let done = sqlx::query("update plan_own_action set until_on = $2 where id = $1 and until_on is null")
        .bind(id)
        .bind(today)
        .execute(act.rows())
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    act.record("own-action.ended", "own-action", id, "").await?;
    Ok(true)
}

/// Every action of the pole's own, ended ones too, by axis and rank.
pub async fn all(db: &Db) -> Result<Vec<Own>, Fault> {
    sqlx::query_as(
        "select id, axis, code, french, english, from_on, until_on from plan_own_action order by axis, id",
    )
    .fetch_all(db.rows())
    .await
}

/// Whether a code is one of the pole's own under an axis, today.
pub(crate) async fn is_known(act: &mut Act, axis: &str, code: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select id from plan_own_action where axis = $1 and code = $2 and (until_on is null or until_on >= $3)",
    )
    .bind(axis)
    .bind(code)
    .bind(act.today().to_string())
    .fetch_optional(act.rows())
    .await?;
    Ok(found.is_some())
}
