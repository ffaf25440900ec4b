//! What an objective counts already: a figure narrowed alike is bound to one target, never to two.
use crate::indicator::Indicator;
use db::{Act, Fault};
use page::Refusals;

/// What is refused of an indicator whose objective counts the same already.
pub async fn twice(act: &mut Act, one: &Indicator) -> Result<Refusals, Fault> {
    let there: Option<(String,)> = sqlx::query_as(
        "select id from plan_indicator where objective_id = $1 and figure = $2 and only_kind = $3 \
         and only_programme = $4 and only_mrc = $5 and only_action = $6 and dropped_at is null limit 1",
    )
    .bind(&one.objective_id)
    .bind(&one.figure)
    .bind(&one.only_kind)
    .bind(&one.only_programme)
    .bind(&one.only_mrc)
    .bind(&one.only_action)
    .fetch_optional(act.rows())
    .await?;
    let mut refusals = Refusals::default();
    refusals.unless(there.is_none(), "figure", "plan-refusal-bound");
    Ok(refusals)
}
