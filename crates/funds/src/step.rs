//! The step: what was done on a day to open a fund in an MRC. The latest one says where the fund is there.
use crate::fund::Fund;
use db::{Act, Connection, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

pub const STEPS: [&str; 4] = ["approached", "agreed", "open", "closed"];

#[derive(Clone, Debug, FromRow)]
pub struct Step {
    pub id: String,
    pub fund_id: String,
    pub mrc: String,
    pub step: String,
    pub day: String,
    pub note: String,
}

/// What was typed of a step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub mrc: String,
    pub step: String,
    pub day: String,
    pub note: String,
}

/// Where a fund is in an MRC on a day, or "" where nothing was done yet.
async fn state(rows: &mut Connection, fund: &str, mrc: &str, day: &str) -> Result<String, Fault> {
    let last: Option<(String,)> = sqlx::query_as(
        "select step from fund_step where fund_id = $1 and mrc = $2 and day <= $3 and withdrawn_at is null \
         order by day desc, id desc limit 1",
    )
    .bind(fund)
    .bind(mrc)
    .bind(day)
    .fetch_optional(rows)
    .await?;
    Ok(last.map(|(step,)| step).unwrap_or_default())
}

/// Records a step, or says what is refused: where a fund is open, it can only close.
pub async fn take(act: &mut Act, fund: &Fund, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(territory::mrc(&typed.mrc).is_some(), "mrc", "fund-refusal-mrc");
    refusals.unless(STEPS.contains(&typed.step.as_str()), "step", "fund-refusal-step");
    refusals.unless(typed.note.chars().count() <= 500, "note", "fund-refusal-long");
    if let Some(day) = refusals.day("day", &typed.day) {
        refusals.unless(day <= act.today(), "day", "fund-refusal-future");
    }
    if refusals.none() {
        let was = state(act.rows(), &fund.id, &typed.mrc, typed.day.trim()).await?;
        if typed.step == "closed" {
            refusals.unless(was == "open", "step", "fund-refusal-not-open");
        } else {
            refusals.unless(was != "open", "step", "fund-refusal-open");
        }
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into fund_step (id, fund_id, mrc, step, day, note, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&fund.id)
    .bind(&typed.mrc)
    .bind(&typed.step)
    .bind(typed.day.trim())
    .bind(typed.note.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("fund.stepped", "fund", &fund.id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Withdraws a step recorded by mistake: it stays, and says nothing more. Gives its fund, if it stood.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let (at, by) = (act.at(), act.by());
    let fund: Option<(String,)> = sqlx::query_as(
        "update fund_step set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null \
         returning fund_id",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .fetch_optional(act.rows())
    .await?;
    let Some((fund,)) = fund else { return Ok(None) };
    act.record("fund.step-withdrawn", "fund", &fund, "").await?;
    Ok(Some(fund))
}

/// The steps of a fund that stand, the latest first.
pub async fn of(db: &Db, fund: &str) -> Result<Vec<Step>, Fault> {
    sqlx::query_as(
        "select id, fund_id, mrc, step, day, note from fund_step where fund_id = $1 and withdrawn_at is null \
         order by day desc, id desc",
    )
    .bind(fund)
    .fetch_all(db.rows())
    .await
}

/// The latest step of each fund in each MRC on a day.
pub async fn latest(db: &Db, day: &str) -> Result<Vec<Step>, Fault> {
    sqlx::query_as(
        "select s.id, s.fund_id, s.mrc, s.step, s.day, s.note from fund_step s where s.id = (select t.id \
         from fund_step t where t.fund_id = s.fund_id and t.mrc = s.mrc and t.withdrawn_at is null and t.day <= $1 \
         order by t.day desc, t.id desc limit 1)",
    )
    .bind(day)
    .fetch_all(db.rows())
    .await
}
