//! The obligation of an agreement: what it asks by a day, how much is owed and by which party, and the day it was done.
use crate::agreement::{Agreement, cents};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Obligation {
    pub id: String,
    pub text: String,
    pub due_by: String,
    pub done_on: Option<String>,
    /// What is owed; 0 where it is no amount.
    pub cents: i64,
    /// The party that owes it, or "".
    pub organization_id: String,
    pub organization: String,
}

impl Obligation {
    pub fn is_late(&self, today: &str) -> bool {
        self.done_on.is_none() && self.due_by.as_str() < today
    }
}

/// What was typed of an obligation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub obligation: String,
    pub due_by: String,
    /// In dollars; "" for none.
    pub owed: String,
    /// The organization that owes it, or "".
    pub owed_by: String,
}

/// The obligations of an agreement, the nearest first.
pub async fn of(db: &Db, agreement: &str) -> Result<Vec<Obligation>, Fault> {
    sqlx::query_as(concat!(
        "select b.id, b.text, b.due_by, b.done_on, b.cents, coalesce(o.id, '') as organization_id, \
         coalesce(o.name, '') as organization from agreement_obligation b left join organization o on o.id = ",
        people::keeper!("b.organization_id"),
        " where b.agreement_id = $1 order by b.due_by, b.id"
    ))
    .bind(agreement)
    .fetch_all(db.rows())
    .await
}

/// How many obligations should have been done before today.
pub async fn late(db: &Db) -> Result<i64, Fault> {
    let (late,): (i64,) = sqlx::query_as(
        "select count(*) from agreement_obligation o join agreement a on a.id = o.agreement_id \
         where o.done_on is null and o.due_by < $1 and a.withdrawn_at is null",
    )
    .bind(db.today().to_string())
    .fetch_one(db.rows())
    .await?;
    Ok(late)
}

/// Writes what an agreement asks by a day, or says what is refused.
pub async fn oblige(act: &mut Act, kept: &Agreement, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(&typed.obligation) && typed.obligation.chars().count() <= 500;
    refusals.unless(sound, "obligation", "concertation-refusal-obligation");
    if refusals.day("due_by", &typed.due_by).is_some() {
        let follows = typed.due_by.trim() >= kept.signed_on.as_str();
        refusals.unless(follows, "due_by", "day-refusal-order");
    }
    let owed = cents(&typed.owed);
    refusals.unless(owed.is_some(), "owed", "concertation-refusal-amount");
    let owes = Some(typed.owed_by.as_str()).filter(|owes| !owes.is_empty());
    if let Some(owes) = owes {
        let party: Option<(String,)> = sqlx::query_as(concat!(
            "select p.id from agreement_party p where p.agreement_id = $1 and ",
            people::keeper!("p.organization_id"),
            " = $2 limit 1"
        ))
        .bind(&kept.id)
        .bind(owes)
        .fetch_optional(act.rows())
        .await?;
        refusals.unless(party.is_some(), "owed_by", "concertation-refusal-owed-by");
    }
    let (Some(owed), true) = (owed, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into agreement_obligation (id, agreement_id, text, due_by, cents, organization_id, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&kept.id)
    .bind(typed.obligation.trim())
    .bind(typed.due_by.trim())
    .bind(owed)
    .bind(owes)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.obliged", "agreement", &kept.id, &id).await?;
    Ok(Ok(()))
}

/// Says that an obligation is done today. Gives its agreement; none when none is open.
pub async fn fulfil(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update agreement_obligation set done_on = $2 where id = $1 and done_on is null returning agreement_id",
    )
    .bind(id)
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    if let Some((agreement,)) = &found {
        act.record("agreement.fulfilled", "agreement", agreement, id).await?;
    }
    Ok(found.map(|(agreement,)| agreement))
}
