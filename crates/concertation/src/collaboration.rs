//! The collaboration: something done together with a partner, and its concrete result, on the day it came.
use crate::body::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Collaboration {
    pub id: String,
    pub organization_id: String,
    pub organization: String,
    pub what: String,
    pub begun_on: String,
    /// What came of it, or "".
    pub result: String,
    pub result_on: Option<String>,
    pub action: String,
    pub mrc: String,
    pub withdrawn_at: Option<String>,
}

/// What was typed of a collaboration.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The partner: a name still to be found, or those chosen, of whom the last counts.
    pub who: String,
    pub organization: Vec<String>,
    pub what: String,
    pub begun_on: String,
    pub result: String,
    pub result_on: String,
    pub action: String,
    pub mrc: String,
}

impl Typed {
    pub fn of(kept: &Collaboration) -> Typed {
        Typed {
            who: String::new(),
            organization: vec![kept.organization_id.clone()],
            what: kept.what.clone(),
            begun_on: kept.begun_on.clone(),
            result: kept.result.clone(),
            result_on: kept.result_on.clone().unwrap_or_default(),
            action: kept.action.clone(),
            mrc: kept.mrc.clone(),
        }
    }

    fn result_on(&self) -> Option<&str> {
        Some(self.result_on.trim()).filter(|day| !day.is_empty())
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        let organization = self.organization.last().map(String::as_str).unwrap_or_default();
        let known = people::organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "concertation-refusal-partner");
        let sound = |text: &str| text.chars().count() <= 1_000;
        refusals.unless(is_seen(&self.what) && sound(&self.what), "what", "concertation-refusal-what");
        refusals.unless(sound(&self.result), "result", "concertation-refusal-long");
        judge_place(&self.mrc, &self.action, &mut refusals);
        let begun = refusals.day("begun_on", &self.begun_on);
        refusals.unless(
            begun.is_none_or(|day| day <= act.today()),
            "begun_on",
            "concertation-refusal-future",
        );
        if self.result_on().is_some()
            && let Some(day) = refusals.day("result_on", &self.result_on)
        {
            refusals.unless(day <= act.today(), "result_on", "concertation-refusal-future");
            refusals.unless(begun.is_none_or(|begun| begun <= day), "result_on", "day-refusal-order");
            refusals.unless(is_seen(&self.result), "result", "concertation-refusal-result");
        } else {
            refusals.unless(!is_seen(&self.result), "result_on", "concertation-refusal-result-day");
        }
        Ok(refusals)
    }
}

macro_rules! collaborations {
    ($rest:literal) => {
        concat!(
            "select c.id, o.id as organization_id, o.name as organization, c.what, c.begun_on, c.result, c.result_on, \
             c.action, c.mrc, c.withdrawn_at from collaboration c join organization o on o.id = ",
            people::keeper!("c.organization_id"),
            $rest
        )
    };
}

/// Those that stand, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Collaboration>, Fault> {
    sqlx::query_as(collaborations!(
        " where c.withdrawn_at is null order by coalesce(c.result_on, '9') desc, c.begun_on desc, c.id desc limit 5000"
    ))
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Collaboration>, Fault> {
    sqlx::query_as(collaborations!(" where c.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Notes a collaboration, or says what is refused.
pub async fn note(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into collaboration (id, organization_id, what, begun_on, result, result_on, action, mrc, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(typed.organization.last())
    .bind(typed.what.trim())
    .bind(typed.begun_on.trim())
    .bind(typed.result.trim())
    .bind(typed.result_on())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("collaboration.noted", "collaboration", &id, typed.begun_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes a collaboration, most often by its result; or says what is refused.
pub async fn change(
    act: &mut Act,
    kept: &Collaboration,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update collaboration set organization_id = $2, what = $3, begun_on = $4, result = $5, result_on = $6, \
         action = $7, mrc = $8 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.organization.last())
    .bind(typed.what.trim())
    .bind(typed.begun_on.trim())
    .bind(typed.result.trim())
    .bind(typed.result_on())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    let came = typed.result_on().filter(|_| kept.result_on.is_none());
    let verb = if came.is_some() { "collaboration.concluded" } else { "collaboration.changed" };
    act.record(verb, "collaboration", &kept.id, came.unwrap_or_default()).await?;
    Ok(Ok(()))
}

/// Withdraws a collaboration noted by mistake; false when there is none.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done =
        sqlx::query("update collaboration set withdrawn_at = $2 where id = $1 and withdrawn_at is null")
            .bind(id)
            .bind(at)
            .execute(act.rows())
            .await?;
    if done.rows_affected() > 0 {
        act.record("collaboration.withdrawn", "collaboration", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
