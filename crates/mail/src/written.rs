//! Letters written so far, and what became of each.
use db::{Db, Fault, FromRow};

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It will be tried, or tried again.
    Waiting,
    /// The relay took it.
    Sent,
    /// There was no relay: it is read where it is kept.
    Kept,
    /// It will not be tried again.
    Failed,
}

/// A letter without its text. Moments are UTC, ISO.
#[derive(Clone, Debug, FromRow)]
pub struct Envelope {
    pub id: String,
    pub recipient: String,
    pub subject: String,
    pub written_at: String,
    pub sent_at: Option<String>,
    pub kept_at: Option<String>,
    pub failed_at: Option<String>,
    /// The relay's words at the last try; or `address` or `reply-to`, when one cannot be an address.
    pub fault: Option<String>,
}

/// A letter, whole.
#[derive(Clone, Debug, FromRow)]
pub struct Written {
    #[sqlx(flatten)]
    pub envelope: Envelope,
    pub plain: String,
    pub html: String,
    pub reply_to: Option<String>,
    pub unsubscribe: Option<String>,
}

impl Envelope {
    pub fn state(&self) -> State {
        match (&self.sent_at, &self.failed_at, &self.kept_at) {
            (Some(_), _, _) => State::Sent,
            (_, Some(_), _) => State::Failed,
            (_, _, Some(_)) => State::Kept,
            _ => State::Waiting,
        }
    }
}

/// Letters, latest first, written before the letter of this id ("" for the very latest).
pub async fn letters(db: &Db, before: &str, most: i64) -> Result<Vec<Envelope>, Fault> {
    sqlx::query_as(
        "select id, recipient, subject, written_at, sent_at, kept_at, failed_at, fault from letter \
         where $1 = '' or id < $1 order by id desc limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// One letter, whole.
pub async fn letter(db: &Db, id: &str) -> Result<Option<Written>, Fault> {
    sqlx::query_as(
        "select id, recipient, subject, written_at, sent_at, kept_at, failed_at, fault, \
         plain, html, reply_to, unsubscribe from letter where id = $1",
    )
    .bind(id)
    .fetch_optional(db.rows())
    .await
}

/// How many letters are in each state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Tally {
    pub waiting: i64,
    pub sent: i64,
    pub kept: i64,
    pub failed: i64,
}

pub async fn tally(db: &Db) -> Result<Tally, Fault> {
    sqlx::query_as(
        "select count(*) filter (where sent_at is null and failed_at is null and kept_at is null) as waiting, \
         count(*) filter (where sent_at is not null) as sent, \
         count(*) filter (where sent_at is null and failed_at is null and kept_at is not null) as kept, \
         count(*) filter (where sent_at is null and failed_at is not null) as failed from letter",
    )
    .fetch_one(db.rows())
    .await
}
