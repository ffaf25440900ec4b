//! The application: what a project asks of a fund that the pole holds, what was decided of it, and what was paid.
use crate::amount;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::organization;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Application {
    pub id: String,
    pub fund_id: String,
    pub fund: String,
    /// Whose project it is, or "" where the pole knows no such organization yet.
    pub organization_id: String,
    pub organization: String,
    pub project: String,
    /// What is asked.
    pub cents: i64,
    pub day: String,
    pub withdrawn_at: Option<String>,
    /// What was decided and stands: granted, refused, or waiting.
    pub outcome: String,
    pub granted: i64,
    pub paid: i64,
}

impl Application {
    pub fn stands(&self) -> bool {
        self.withdrawn_at.is_none()
    }

    /// What may still be paid.
    pub fn left(&self) -> i64 {
        self.granted - self.paid
    }
}

/// What was typed of an application.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub fund: String,
    pub who: String,
    pub organization: Vec<String>,
    pub project: String,
    pub amount: String,
    pub day: String,
}

/// Records an application, or says what is refused.
pub async fn record(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let own: Option<(String,)> = sqlx::query_as("select id from fund where id = $1 and holder_id is null")
        .bind(&typed.fund)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(own.is_some(), "fund", "fund-refusal-own");
    if let Some(organization) = typed.organization.last() {
        let known = organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "fund-refusal-holder");
    }
    refusals.unless(is_seen(&typed.project), "project", "fund-refusal-project");
    refusals.unless(typed.project.chars().count() <= 500, "project", "fund-refusal-long");
    let cents = amount::cents(&typed.amount);
    refusals.unless(cents.is_some(), "amount", "fund-refusal-amount");
    if let Some(day) = refusals.day("day", &typed.day) {
        refusals.unless(day <= act.today(), "day", "fund-refusal-future");
    }
    let (Some(cents), true) = (cents, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into fund_application (id, fund_id, organization_id, project, cents, day, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&typed.fund)
    .bind(typed.organization.last())
    .bind(typed.project.trim())
    .bind(cents)
    .bind(typed.day.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("fund-application.recorded", "fund-application", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Withdraws an application of which nothing stands decided. False when there is none such.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update fund_application set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null \
         and not exists (select 1 from fund_decision d where d.application_id = fund_application.id \
         and d.withdrawn_at is null)",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    act.record("fund-application.withdrawn", "fund-application", id, "").await?;
    Ok(true)
}

macro_rules! applications {
    ($rest:literal) => {
        concat!(
            "select a.id, a.fund_id, f.name as fund, coalesce(o.id, '') as organization_id, \
             coalesce(o.name, '') as organization, a.project, a.cents, a.day, a.withdrawn_at, \
             coalesce(d.outcome, 'waiting') as outcome, coalesce(d.cents, 0) as granted, \
             (select cast(coalesce(sum(p.cents), 0) as bigint) from fund_payment p where p.application_id = a.id \
             and p.withdrawn_at is null) as paid \
             from fund_application a join fund f on f.id = a.fund_id \
             left join fund_decision d on d.application_id = a.id and d.withdrawn_at is null \
             left join organization o on o.id = ",
            people::keeper!("a.organization_id"),
            $rest
        )
    };
}

/// The applications that stand, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Application>, Fault> {
    sqlx::query_as(applications!(" where a.withdrawn_at is null order by a.day desc, a.id desc"))
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Application>, Fault> {
    sqlx::query_as(applications!(" where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The same, within an act: no other payment comes between.
pub async fn within(act: &mut Act, id: &str) -> Result<Option<Application>, Fault> {
    sqlx::query_as(applications!(" where a.id = $1")).bind(id).fetch_optional(act.rows()).await
}
