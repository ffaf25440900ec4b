//! The payment: what a project was paid on a day of what it was granted, never more.
use crate::{amount, application};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Payment {
    pub id: String,
    pub cents: i64,
    pub day: String,
    pub withdrawn_at: Option<String>,
}

/// What was typed of a payment.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub paid: String,
    pub paid_on: String,
}

/// Records a payment, or says what is refused. None when there is no application to pay.
pub async fn pay(act: &mut Act, id: &str, typed: &Typed) -> Result<Option<Refusals>, Fault> {
    let Some(kept) = application::within(act, id).await?.filter(|kept| kept.stands()) else {
        return Ok(None);
    };
    let mut refusals = Refusals::default();
    let cents = amount::cents(&typed.paid);
    refusals.unless(kept.outcome == "granted", "paid", "fund-refusal-not-granted");
    refusals.unless(cents.is_some(), "paid", "fund-refusal-amount");
    refusals.unless(cents.is_none_or(|cents| cents <= kept.left()), "paid", "fund-refusal-beyond");
    if let Some(day) = refusals.day("paid_on", &typed.paid_on) {
        refusals.unless(day <= act.today(), "paid_on", "fund-refusal-future");
        refusals.unless(kept.day <= day.to_string(), "paid_on", "fund-refusal-before");
    }
    let (Some(cents), true) = (cents, refusals.none()) else { return Ok(Some(refusals)) };
    let (payment, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into fund_payment (id, application_id, cents, day, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&payment)
    .bind(id)
    .bind(cents)
    .bind(typed.paid_on.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("fund-application.paid", "fund-application", id, typed.paid_on.trim()).await?;
    Ok(Some(refusals))
}

/// Withdraws a payment recorded by mistake: it stays, and counts no more. Gives its application, if it stood.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let (at, by) = (act.at(), act.by());
    let application: Option<(String,)> = sqlx::query_as(
        "update fund_payment set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null \
         returning application_id",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .fetch_optional(act.rows())
    .await?;
    let Some((application,)) = application else { return Ok(None) };
    act.record("fund-application.payment-withdrawn", "fund-application", &application, "").await?;
    Ok(Some(application))
}

/// The payments of an application, those withdrawn too, in their order.
pub async fn of(db: &Db, application: &str) -> Result<Vec<Payment>, Fault> {
    sqlx::query_as(
        "select id, cents, day, withdrawn_at from fund_payment where application_id = $1 order by day, id",
    )
    .bind(application)
    .fetch_all(db.rows())
    .await
}
