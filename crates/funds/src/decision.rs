//! The decision: what is granted to a project of what it asked, or why it is refused; by whom, on which day.
use crate::{amount, application};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

pub const OUTCOMES: [&str; 2] = ["granted", "refused"];

#[derive(Clone, Debug, FromRow)]
pub struct Decision {
    pub id: String,
    pub outcome: String,
    pub cents: i64,
    pub because: String,
    pub resolution: String,
    pub day: String,
    pub withdrawn_at: Option<String>,
}

/// What was typed of a decision.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub outcome: String,
    pub granted: String,
    pub because: String,
    pub resolution: String,
    pub decided_on: String,
}

/// Decides of an application, or says what is refused. None when there is none to decide of.
pub async fn decide(act: &mut Act, id: &str, typed: &Typed) -> Result<Option<Refusals>, Fault> {
    let Some(kept) = application::within(act, id).await?.filter(|kept| kept.stands()) else {
        return Ok(None);
    };
    let mut refusals = Refusals::default();
    refusals.unless(kept.outcome == "waiting", "outcome", "fund-refusal-decided");
    refusals.unless(OUTCOMES.contains(&typed.outcome.as_str()), "outcome", "fund-refusal-outcome");
    let granted = typed.outcome == "granted";
    let cents = if granted { amount::cents(&typed.granted) } else { Some(0) };
    refusals.unless(cents.is_some(), "granted", "fund-refusal-amount");
    refusals.unless(cents.is_none_or(|cents| cents <= kept.cents), "granted", "fund-refusal-more");
    refusals.unless(granted || is_seen(&typed.because), "because", "fund-refusal-because");
    refusals.unless(is_seen(&typed.resolution), "resolution", "fund-refusal-resolution");
    for (field, text) in [("because", &typed.because), ("resolution", &typed.resolution)] {
        refusals.unless(text.chars().count() <= 500, field, "fund-refusal-long");
    }
    if let Some(day) = refusals.day("decided_on", &typed.decided_on) {
        refusals.unless(day <= act.today(), "decided_on", "fund-refusal-future");
        refusals.unless(kept.day <= day.to_string(), "decided_on", "fund-refusal-before");
    }
    let (Some(cents), true) = (cents, refusals.none()) else { return Ok(Some(refusals)) };
    let (decision, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into fund_decision (id, application_id, outcome, cents, because, resolution, day, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&decision)
    .bind(id)
    .bind(&typed.outcome)
    .bind(cents)
    .bind(typed.because.trim())
    .bind(typed.resolution.trim())
    .bind(typed.decided_on.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("fund-application.decided", "fund-application", id, typed.decided_on.trim()).await?;
    Ok(Some(refusals))
}

/// Withdraws a decision of which nothing was paid, so that another may stand for it. Gives its application and whether
/// it was withdrawn; none when no such decision stands.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<(String, bool)>, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select application_id from fund_decision where id = $1 and withdrawn_at is null")
            .bind(id)
            .fetch_optional(act.rows())
            .await?;
    let Some((application,)) = found else { return Ok(None) };
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update fund_decision set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null \
         and not exists (select 1 from fund_payment p where p.application_id = fund_decision.application_id \
         and p.withdrawn_at is null)",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let withdrawn = done.rows_affected() > 0;
    if withdrawn {
        act.record("fund-application.reopened", "fund-application", &application, "").await?;
    }
    Ok(Some((application, withdrawn)))
}

/// The decisions of an application, those withdrawn too, in their order.
pub async fn of(db: &Db, application: &str) -> Result<Vec<Decision>, Fault> {
    sqlx::query_as(
        "select id, outcome, cents, because, resolution, day, withdrawn_at from fund_decision \
         where application_id = $1 order by id",
    )
    .bind(application)
    .fetch_all(db.rows())
    .await
}
