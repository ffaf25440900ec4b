//! The state of a plan's action: dated rows, of which the latest stands.
use crate::{action::Action, change};
use db::{Act, Fault};
use page::Refusals;

/// Where an action may stand. Late is not one of them: it follows from the day it is due.
pub const STATES: [&str; 4] = ["planned", "under-way", "done", "dropped"];
/// The states of what is still to be done.
pub const OPEN: [&str; 2] = ["planned", "under-way"];

/// Moves an action to a state from today on; dropping one says why.
pub async fn advance(
    act: &mut Act,
    action: &Action,
    state: &str,
    why: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(STATES.contains(&state), "state", "plan-refusal-state");
    refusals.unless(state != "dropped" || !why.trim().is_empty(), "why", "plan-refusal-why");
    refusals.unless(why.chars().count() <= 500, "why", "plan-refusal-long");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    // Twice the same tap is one.
    if action.state == state {
        return Ok(Ok(()));
    }
    enter(act, &action.id, state, why.trim()).await?;
    if state == "dropped" {
        change::note(act, &action.plan_id, "action", "dropped", &action.text, why.trim()).await?;
    }
    act.record("plan-action.advanced", "plan-action", &action.id, state).await?;
    Ok(Ok(()))
}

pub(crate) async fn enter(act: &mut Act, action: &str, state: &str, why: &str) -> Result<(), Fault> {
    let (id, day, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into plan_action_state (id, action_id, state, day, why, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(action)
    .bind(state)
    .bind(day)
    .bind(why)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}
