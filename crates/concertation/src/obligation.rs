//! The obligation of an agreement: what it asks by a day, how much is owed and by which party, and the day it was done.
use crate::agreement::{Agreement, cents, written};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Obligation {
    pub id: String,
    pub agreement_id: String,
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

impl Typed {
    pub fn of(kept: &Obligation) -> Typed {
        Typed {
            obligation: kept.text.clone(),
            due_by: kept.due_by.clone(),
            owed: written(kept.cents),
            owed_by: kept.organization_id.clone(),
        }
    }

    fn owes(&self) -> Option<&str> {
        Some(self.owed_by.as_str()).filter(|owes| !owes.is_empty())
    }
}

macro_rules! obligations {
    ($rest:literal) => {
        concat!(
            "select b.id, b.agreement_id, b.text, b.due_by, b.done_on, b.cents, \
             coalesce(o.id, '') as organization_id, coalesce(o.name, '') as organization \
             from agreement_obligation b left join organization o on o.id = ",
            people::keeper!("b.organization_id"),
            $rest
        )
    };
}

/// The obligations of an agreement, the nearest first.
pub async fn of(db: &Db, agreement: &str) -> Result<Vec<Obligation>, Fault> {
    sqlx::query_as(obligations!(
        " where b.agreement_id = $1 and b.withdrawn_at is null order by b.due_by, b.id"
    ))
    .bind(agreement)
    .fetch_all(db.rows())
    .await
}

/// An obligation that was not taken out.
pub async fn find(db: &Db, id: &str) -> Result<Option<Obligation>, Fault> {
    sqlx::query_as(obligations!(" where b.id = $1 and b.withdrawn_at is null"))
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// How many obligations should have been done before today.
pub async fn late(db: &Db) -> Result<i64, Fault> {
    let (late,): (i64,) = sqlx::query_as(
        "select count(*) from agreement_obligation o join agreement a on a.id = o.agreement_id \
         where o.done_on is null and o.due_by < $1 and o.withdrawn_at is null and a.withdrawn_at is null",
    )
    .bind(db.today().to_string())
    .fetch_one(db.rows())
    .await?;
    Ok(late)
}

/// What is owed by what is typed of an obligation, in cents, or what is refused.
async fn read(act: &mut Act, kept: &Agreement, typed: &Typed) -> Result<Result<i64, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(kept.withdrawn_at.is_none(), "obligation", "concertation-refusal-withdrawn");
    let sound = is_seen(&typed.obligation) && typed.obligation.chars().count() <= 500;
    refusals.unless(sound, "obligation", "concertation-refusal-obligation");
    if refusals.day("due_by", &typed.due_by).is_some() {
        let follows = typed.due_by.trim() >= kept.signed_on.as_str();
        refusals.unless(follows, "due_by", "concertation-refusal-unsigned");
    }
    let owed = cents(&typed.owed);
    refusals.unless(owed.is_some(), "owed", "concertation-refusal-amount");
    if let Some(owes) = typed.owes() {
        let party: Option<(String,)> = sqlx::query_as(concat!(
            "select p.id from agreement_party p where p.agreement_id = $1 and p.withdrawn_at is null and ",
            people::keeper!("p.organization_id"),
            " = $2 limit 1"
        ))
        .bind(&kept.id)
        .bind(owes)
        .fetch_optional(act.rows())
        .await?;
        refusals.unless(party.is_some(), "owed_by", "concertation-refusal-owed-by");
    }
    Ok(owed.filter(|_| refusals.none()).ok_or(refusals))
}

/// Writes what an agreement asks by a day, or says what is refused.
pub async fn oblige(act: &mut Act, kept: &Agreement, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let owed = match read(act, kept, typed).await? {
        Ok(owed) => owed,
        Err(refusals) => return Ok(Err(refusals)),
    };
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
    .bind(typed.owes())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.obliged", "agreement", &kept.id, &id).await?;
    Ok(Ok(()))
}

/// Corrects an obligation, or says what is refused; history keeps the day it bore.
pub async fn correct(
    act: &mut Act,
    kept: &Agreement,
    one: &Obligation,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let owed = match read(act, kept, typed).await? {
        Ok(owed) => owed,
        Err(refusals) => return Ok(Err(refusals)),
    };
    sqlx::query(
        "update agreement_obligation set text = $2, due_by = $3, cents = $4, organization_id = $5 where id = $1",
    )
    .bind(&one.id)
    .bind(typed.obligation.trim())
    .bind(typed.due_by.trim())
    .bind(owed)
    .bind(typed.owes())
    .execute(act.rows())
    .await?;
    let was = format!("{} {} {}", one.id, one.due_by, written(one.cents));
    act.record("agreement.obligation-corrected", "agreement", &kept.id, &was).await?;
    Ok(Ok(()))
}

/// Takes an obligation written by mistake out of an agreement that stands; false when there is none.
pub async fn withdraw(act: &mut Act, one: &Obligation) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update agreement_obligation set withdrawn_at = $2 where id = $1 and withdrawn_at is null \
         and agreement_id in (select a.id from agreement a where a.withdrawn_at is null)",
    )
    .bind(&one.id)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("agreement.obligation-withdrawn", "agreement", &one.agreement_id, &one.id).await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Says that an obligation is done today; false when it was already, or is of an agreement that is withdrawn.
pub async fn fulfil(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update agreement_obligation set done_on = $2 where id = $1 and done_on is null and withdrawn_at is null \
         and agreement_id in (select a.id from agreement a where a.withdrawn_at is null) returning agreement_id",
    )
    .bind(id)
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    if let Some((agreement,)) = &found {
        act.record("agreement.fulfilled", "agreement", agreement, id).await?;
    }
    Ok(found.is_some())
}

/// Says that an obligation said to be done is not yet; false when it is open, or its agreement is withdrawn. History
/// keeps the day it bore.
pub async fn reopen(act: &mut Act, one: &Obligation) -> Result<bool, Fault> {
    let done = sqlx::query(
        "update agreement_obligation set done_on = null where id = $1 and done_on is not null \
         and withdrawn_at is null and agreement_id in (select a.id from agreement a where a.withdrawn_at is null)",
    )
    .bind(&one.id)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        let was = format!("{} {}", one.id, one.done_on.as_deref().unwrap_or_default());
        act.record("agreement.reopened", "agreement", &one.agreement_id, &was).await?;
    }
    Ok(done.rows_affected() > 0)
}
