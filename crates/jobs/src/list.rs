//! Staff's view of jobs: what waits, what is dead and why, and trying a dead one again.
use crate::{Job, Outcome, job::told};
use db::{Act, Db, Fault, FromRow};
use jiff::SignedDuration;

/// How long a job that is done stays readable.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A job as it is kept. Moments are UTC, ISO, to the millisecond.
#[derive(Clone, Debug, FromRow)]
pub struct Kept {
    pub id: String,
    pub kind: String,
    /// JSON.
    pub body: String,
    pub due_at: String,
    /// Set while a worker has it in hand.
    pub claimed_until: Option<String>,
    pub attempts: i64,
    /// What went wrong at the last try.
    pub fault: Option<String>,
    pub dead_at: Option<String>,
}

/// How many jobs wait (in hand included), and how many are dead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Tally {
    pub waiting: i64,
    pub dead: i64,
}

/// Jobs not yet done, soonest due first.
pub async fn waiting(db: &Db, most: i64) -> Result<Vec<Kept>, Fault> {
    sqlx::query_as(
        "select id, kind, body, due_at, claimed_until, attempts, fault, dead_at from job \
         where done_at is null and dead_at is null order by due_at, id limit $1",
    )
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// The job of a key that was asked for once, until it is done; dead included.
pub async fn asked(db: &Db, once: &str) -> Result<Option<Kept>, Fault> {
    sqlx::query_as(
        "select id, kind, body, due_at, claimed_until, attempts, fault, dead_at from job \
         where once = $1 and done_at is null",
    )
    .bind(once)
    .fetch_optional(db.rows())
    .await
}

/// Dead jobs, latest first.
pub async fn dead(db: &Db, most: i64) -> Result<Vec<Kept>, Fault> {
    sqlx::query_as(
        "select id, kind, body, due_at, claimed_until, attempts, fault, dead_at from job \
         where done_at is null and dead_at is not null order by dead_at desc, id desc limit $1",
    )
    .bind(most)
    .fetch_all(db.rows())
    .await
}

pub async fn tally(db: &Db) -> Result<Tally, Fault> {
    sqlx::query_as(
        "select count(*) filter (where dead_at is null) as waiting, \
         count(*) filter (where dead_at is not null) as dead from job where done_at is null",
    )
    .fetch_one(db.rows())
    .await
}

/// Gives a dead job all its tries again, from now. False when no such job is dead.
pub async fn retry(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let revived = sqlx::query(
        "update job set dead_at = null, due_at = $1, attempts = 0 where id = $2 and dead_at is not null",
    )
    .bind(told(act.moment()))
    .bind(id)
    .execute(&mut *act.rows())
    .await?;
    if revived.rows_affected() != 1 {
        return Ok(false);
    }
    act.record("job.retried", "job", id, "").await?;
    Ok(true)
}

/// The handler that forgets jobs done thirty days ago or more:
/// `.every("jobs.sweep", "20 4 * * *", jobs::sweep)`.
pub async fn sweep(db: Db, _job: Job) -> anyhow::Result<Outcome> {
    let mut rows = db.upkeep().await?;
    sqlx::query("delete from job where done_at <= $1")
        .bind(told(db.clock().now() - REMEMBERED))
        .execute(&mut *rows)
        .await?;
    rows.commit().await?;
    Ok(Outcome::Done)
}
