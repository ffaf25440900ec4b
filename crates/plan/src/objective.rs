//! The objective: what a plan aims at under an axis.
use crate::{change, year::Plan};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Objective {
    pub id: String,
    pub plan_id: String,
    pub axis: String,
    pub text: String,
}

/// What was typed of an objective.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub axis: String,
    pub text: String,
}

impl Typed {
    /// What is wrong with it in this plan.
    pub fn judge(&self, plan: &Plan) -> Refusals {
        let mut refusals = Refusals::default();
        let known = plan.axes().iter().any(|axis| axis.code == self.axis);
        refusals.unless(known, "axis", "plan-refusal-axis");
        refusals.unless(is_seen(&self.text), "text", "plan-refusal-empty");
        refusals.unless(self.text.chars().count() <= 500, "text", "plan-refusal-long");
        refusals
    }
}

/// Sets an objective in a plan.
pub async fn set(act: &mut Act, plan: &Plan, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(plan);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into plan_objective (id, plan_id, axis, text, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&plan.id)
    .bind(&typed.axis)
    .bind(typed.text.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    change::note(act, &plan.id, "objective", "added", "", typed.text.trim()).await?;
    act.record("objective.set", "objective", &id, &plan.id).await?;
    Ok(Ok(id))
}

/// Puts an objective in other words; what it said is kept where the plan was adopted.
pub async fn reword(
    act: &mut Act,
    plan: &Plan,
    objective: &Objective,
    text: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let text = text.trim();
    let refusals = Typed { axis: objective.axis.clone(), text: text.to_owned() }.judge(plan);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let sql = "update plan_objective set text = $2 where id = $1 and dropped_at is null and text <> $2";
    let done = sqlx::query(sql).bind(&objective.id).bind(text).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        change::note(act, &plan.id, "objective", "changed", &objective.text, text).await?;
        act.record("objective.reworded", "objective", &objective.id, &plan.id).await?;
    }
    Ok(Ok(()))
}

/// Drops an objective that nothing rests on; false when an action or an indicator still does.
pub async fn drop(act: &mut Act, objective: &Objective) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update plan_objective set dropped_at = $2 where id = $1 and dropped_at is null \
         and not exists (select 1 from plan_action a where a.objective_id = $1) \
         and not exists (select 1 from plan_indicator i where i.objective_id = $1 and i.dropped_at is null)",
    )
    .bind(&objective.id)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    change::note(act, &objective.plan_id, "objective", "dropped", &objective.text, "").await?;
    act.record("objective.dropped", "objective", &objective.id, &objective.plan_id).await?;
    Ok(true)
}

/// The objectives a plan holds, in the order they were set.
pub async fn of_plan(db: &Db, plan: &str) -> Result<Vec<Objective>, Fault> {
    sqlx::query_as(
        "select id, plan_id, axis, text from plan_objective where plan_id = $1 and dropped_at is null order by id",
    )
    .bind(plan)
    .fetch_all(db.rows())
    .await
}

/// One that stands, or that was dropped.
pub async fn find_ever(db: &Db, id: &str) -> Result<Option<Objective>, Fault> {
    sqlx::query_as("select id, plan_id, axis, text from plan_objective where id = $1")
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Objective>, Fault> {
    sqlx::query_as("select id, plan_id, axis, text from plan_objective where id = $1 and dropped_at is null")
        .bind(id)
        .fetch_optional(db.rows())
        .await
}
