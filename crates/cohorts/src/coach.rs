//! The coach: an account that accompanies a cohort from a day to a last day, and reads its notes.
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Coach {
    pub id: String,
    pub cohort_id: String,
    pub account_id: String,
    pub name: String,
    pub from_on: String,
    pub until_on: Option<String>,
}

/// What was typed of a coach.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub account: String,
    pub from_on: String,
}

/// Those who coach a cohort, or did, the latest first.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Coach>, Fault> {
    sqlx::query_as(
        "select k.id, k.cohort_id, k.account_id, a.name, k.from_on, k.until_on from cohort_coach k \
         join account a on a.id = k.account_id where k.cohort_id = $1 order by k.from_on desc, k.id desc",
    )
    .bind(cohort)
    .fetch_all(db.rows())
    .await
}

/// Whether an account coaches a cohort today.
pub async fn coaches(db: &Db, cohort: &str, account: &str) -> Result<bool, Fault> {
    let today = db.today().to_string();
    let all = of(db, cohort).await?;
    Ok(all.iter().any(|one| {
        one.account_id == account
            && one.from_on <= today
            && one.until_on.as_ref().is_none_or(|until| *until >= today)
    }))
}

/// The accounts that may be coaches: those of the team and of partners, by id and name.
pub async fn likely(db: &Db) -> Result<Vec<(String, String)>, Fault> {
    sqlx::query_as(
        "select distinct a.id, a.name from account a join account_role r on r.account_id = a.id \
         where r.role in ('direction', 'agent', 'partner') and a.closed_at is null and r.from_on <= $1 \
         and (r.until_on is null or r.until_on >= $1) order by a.name, a.id",
    )
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Entrusts a cohort to a coach, or says what is refused.
pub async fn entrust(act: &mut Act, cohort: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.day("from_on", &typed.from_on);
    let known: Option<(String,)> =
        sqlx::query_as("select id from account where id = $1 and closed_at is null")
            .bind(&typed.account)
            .fetch_optional(act.rows())
            .await?;
    refusals.unless(known.is_some(), "account", "cohort-refusal-account");
    let there: Option<(String,)> = sqlx::query_as(
        "select id from cohort_coach where cohort_id = $1 and account_id = $2 and until_on is null",
    )
    .bind(cohort)
    .bind(&typed.account)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(there.is_none(), "account", "cohort-refusal-coach-there");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort_coach (id, cohort_id, account_id, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(cohort)
    .bind(&typed.account)
    .bind(typed.from_on.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.coach-named", "cohort", cohort, &typed.account).await?;
    Ok(Ok(()))
}

/// Ends a coach's part: from now on they read the notes no more. Gives the cohort; none when it ended already.
pub async fn end(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let eve = act.today().saturating_sub(jiff::ToSpan::days(1)).to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update cohort_coach set until_on = $2 where id = $1 and until_on is null returning cohort_id",
    )
    .bind(id)
    .bind(eve)
    .fetch_optional(act.rows())
    .await?;
    if let Some((cohort,)) = &found {
        act.record("cohort.coach-ended", "cohort", cohort, id).await?;
    }
    Ok(found.map(|(cohort,)| cohort))
}
