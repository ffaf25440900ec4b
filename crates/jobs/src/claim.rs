//! A claim: one worker takes a job for a while, renews it, and says how it ended.
use crate::job::{ATTEMPTS, Job, LEASE, Outcome, delay, told};
use db::{Db, Fault, Id};
use sqlx::AssertSqlSafe;

const LONGEST_FAULT: usize = 2_000;
const STOPPED: &str = "the process stopped before the job was done, at every try";

/// The condition for a job to be free now, `$1`, among these kinds, `$2` and on.
fn free(kinds: &[&'static str]) -> String {
    let places: Vec<String> = (0..kinds.len()).map(|i| format!("${}", i + 2)).collect();
    format!(
        "done_at is null and dead_at is null and due_at <= $1 \
         and (claimed_until is null or claimed_until <= $1) and kind in ({})",
        places.join(", ")
    )
}

/// Claims the job that has been due longest, if any of these kinds is due now.
pub(crate) async fn next(db: &Db, kinds: &[&'static str]) -> Result<Option<Job>, Fault> {
    if kinds.is_empty() {
        return Ok(None);
    }
    let condition = free(kinds);
    // A reading first: an idle worker must not hold up those who write.
    let mut any = sqlx::query(AssertSqlSafe(format!("select id from job where {condition} limit 1")))
        .bind(told(db.clock().now()));
    for kind in kinds {
        any = any.bind(*kind);
    }
    if any.fetch_optional(db.rows()).await?.is_none() {
        return Ok(None);
    }
    let sql =
        format!("select id, kind, body, attempts from job where {condition} order by due_at, id limit 1");
    let mut rows = db.upkeep().await?;
    let now = db.clock().now();
    let claimed = loop {
        let mut first = sqlx::query_as(AssertSqlSafe(sql.clone())).bind(told(now));
        for kind in kinds {
            first = first.bind(*kind);
        }
        let first: Option<(String, String, String, i64)> = first.fetch_optional(&mut *rows).await?;
        let Some((id, kind, body, attempts)) = first else { break None };
        if attempts >= ATTEMPTS {
            // Every try ended with its process: no handler was left to say so.
            sqlx::query(
                "update job set dead_at = $1, fault = $2, claim = null, claimed_until = null where id = $3",
            )
            .bind(told(now))
            .bind(STOPPED)
            .bind(&id)
            .execute(&mut *rows)
            .await?;
            tracing::error!(job = id, kind, STOPPED);
            continue;
        }
        let (claim, attempts) = (Id::at(now), attempts + 1);
        sqlx::query("update job set claim = $1, claimed_until = $2, attempts = $3 where id = $4")
            .bind(&claim)
            .bind(told(now + LEASE))
            .bind(attempts)
            .bind(&id)
            .execute(&mut *rows)
            .await?;
        break Some(Job { id, kind, body, attempts, claim });
    };
    rows.commit().await?;
    Ok(claimed)
}

/// Renews a claim while its job is in hand.
pub(crate) async fn renew(db: &Db, job: &Job) -> Result<(), Fault> {
    let mut rows = db.upkeep().await?;
    sqlx::query("update job set claimed_until = $1 where id = $2 and claim = $3")
        .bind(told(db.clock().now() + LEASE))
        .bind(&job.id)
        .bind(&job.claim)
        .execute(&mut *rows)
        .await?;
    rows.commit().await
}

/// Says how a job ended. Where its handler marked it already, or the claim ran out, nothing changes.
pub(crate) async fn settle(db: &Db, job: &Job, outcome: Outcome) -> Result<(), Fault> {
    let now = db.clock().now();
    let (done_at, dead_at, due_at, fault) = match outcome {
        Outcome::Done => (Some(now), None, None, None),
        Outcome::Retry(fault) if !job.last_try() => {
            (None, None, Some(now + delay(job.attempts)), Some(fault))
        }
        Outcome::Retry(fault) | Outcome::Fail(fault) => (None, Some(now), None, Some(fault)),
    };
    if let Some(fault) = &fault {
        tracing::warn!(
            job = job.id,
            kind = job.kind,
            attempts = job.attempts,
            dead = dead_at.is_some(),
            fault
        );
    }
    let mut rows = db.upkeep().await?;
    sqlx::query(
        "update job set done_at = $1, dead_at = $2, due_at = coalesce($3, due_at), fault = $4, \
         claim = null, claimed_until = null where id = $5 and claim = $6 and done_at is null",
    )
    .bind(done_at.map(told))
    .bind(dead_at.map(told))
    .bind(due_at.map(told))
    .bind(fault.map(|text| text.chars().take(LONGEST_FAULT).collect::<String>()))
    .bind(&job.id)
    .bind(&job.claim)
    .execute(&mut *rows)
    .await?;
    rows.commit().await
}
