//! A job: what is to be done, when, and how often it may be tried.
use anyhow::{Context, bail};
use db::{Act, Fault};
use jiff::{SignedDuration, Timestamp};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// How many times a job is tried before it is dead. A process that stops in the middle counts as a try.
pub const ATTEMPTS: i64 = 8;

/// How long a claim holds without being renewed. A worker renews it three times as often, so only a
/// process that stopped loses it.
pub const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// How long a job waits after its nth try: 30 s, 2 min, 8 min, 32 min, 2 h 8, 8 h 32, 34 h 8. The last try
/// comes about 45 hours after the first. Never by chance, so that tests and people know when.
pub fn delay(attempts: i64) -> SignedDuration {
    let grown = u32::try_from(attempts.clamp(1, ATTEMPTS) - 1).unwrap_or(0);
    SignedDuration::from_secs(30 * 4_i64.pow(grown))
}

/// When a job is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Now,
    At(Timestamp),
}

/// A job in a worker's hand.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: String,
    pub kind: String,
    /// JSON, as [`later`] was given it.
    pub body: String,
    /// This try included: 1 at the first.
    pub attempts: i64,
    pub(crate) claim: String,
}

impl Job {
    /// The body, in the shape that its kind gives it.
    pub fn read<T: DeserializeOwned>(&self) -> anyhow::Result<T> {
        serde_json::from_str(&self.body).with_context(|| format!("reading the body of a job {}", self.kind))
    }

    /// Whether nothing follows this try: a `Retry` now would end it dead.
    pub fn last_try(&self) -> bool {
        self.attempts >= ATTEMPTS
    }
}

/// What a handler says of a job. An error or a panic is a `Retry` with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Not now: again after [`delay`], for this reason.
    Retry(String),
    /// Never: dead at once, for this reason.
    Fail(String),
}

/// Asks for a job in the transaction of the fact. With `once`, a second job of the same key is not written
/// as long as the first is kept (thirty days after it is done): the answer is then `None`, else its id.
pub async fn later(
    act: &mut Act,
    kind: &str,
    body: &Value,
    due: Due,
    once: Option<&str>,
) -> Result<Option<String>, Fault> {
    let id = act.id();
    let due_at = match due {
        Due::Now => act.moment(),
        Due::At(moment) => moment,
    };
    let written = sqlx::query(
        "insert into job (id, kind, body, once, due_at, attempts) values ($1, $2, $3, $4, $5, 0) \
         on conflict (once) do nothing",
    )
    .bind(&id)
    .bind(kind)
    .bind(body.to_string())
    .bind(once)
    .bind(told(due_at))
    .execute(act.rows())
    .await?;
    Ok((written.rows_affected() == 1).then_some(id))
}

/// Marks a job done within the act that carries its effect: both are kept or neither. An error means that
/// the claim ran out and another worker may have the job: the act must then be dropped.
pub async fn done(act: &mut Act, job: &Job) -> anyhow::Result<()> {
    let marked = sqlx::query(
        "update job set done_at = $1, claim = null, claimed_until = null, fault = null \
         where id = $2 and claim = $3 and done_at is null",
    )
    .bind(told(act.moment()))
    .bind(&job.id)
    .bind(&job.claim)
    .execute(act.rows())
    .await?;
    if marked.rows_affected() != 1 {
        bail!("the claim on this job {} ran out before it was done", job.kind);
    }
    Ok(())
}

/// A moment as job rows keep it: always to the millisecond, so that texts sort as moments do.
pub(crate) fn told(moment: Timestamp) -> String {
    format!("{moment:.3}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_fourfold_over_two_days() {
        let minutes: Vec<f64> = (1..ATTEMPTS).map(|n| delay(n).as_secs_f64() / 60.0).collect();
        assert_eq!(minutes, [0.5, 2.0, 8.0, 32.0, 128.0, 512.0, 2048.0]);
    }

    #[test]
    fn moments_sort_as_texts() {
        let whole: Timestamp = "2026-11-24T00:00:00Z".parse().unwrap();
        let after: Timestamp = "2026-11-24T00:00:00.5Z".parse().unwrap();
        assert!(told(whole) < told(after), "{} {}", told(whole), told(after));
    }
}
