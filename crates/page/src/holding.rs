//! What is held of persons: each room declares its tables that hold something of one, what becomes of it when the
//! person is forgotten, and what it forgets by itself after a time.
use crate::Visit;
use db::{Act, Db, Fault};
use std::{fmt, pin::Pin};

/// What a table holds of a person. A test fails when a table that names a person is declared by no room.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    pub table: &'static str,
    /// What is read of it, and given to the person who asks.
    pub columns: &'static [&'static str],
    /// SQL: which rows are of the person whose id is bound at `$1`.
    pub of: &'static str,
    pub fate: Fate,
}

/// What becomes of rows when their person is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They go.
    Deleted,
    /// These texts go; the rows stay, of nobody. Why they stay is a member of the family `privacy-why`.
    Emptied(&'static [&'static str], &'static str),
    /// They stay as they are, and so the family `privacy-why` says.
    Kept(&'static str),
}

/// Something that has been kept long enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Old {
    pub id: String,
    /// The day from which its time ran, ISO.
    pub day: String,
    /// Where it opens within the pole, or "".
    pub path: String,
}

pub type Olds<'a> = Pin<Box<dyn Future<Output = Result<Vec<Old>, Fault>> + Send + 'a>>;
pub type Forgets<'a> = Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>>;

/// A kind of rows that a pole keeps for some months, and then forgets by itself.
#[derive(Clone, Copy)]
pub struct Retention {
    /// A member of the family of words `privacy-kind`.
    pub kind: &'static str,
    /// What is usual, in months.
    pub usual: i64,
    /// Those whose time ran from before a day, the oldest first, so many at most.
    pub old: for<'a> fn(&'a Db, &'a str, i64) -> Olds<'a>,
    pub forget: for<'a> fn(&'a mut Act, &'a str) -> Forgets<'a>,
}

impl fmt::Debug for Retention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Retention({})", self.kind)
    }
}

/// Leaves in history that the file of a person was read, once a day for each reader. It is told on the page of
/// privacy alone: no work is counted from it.
pub async fn note_reading(visit: &Visit, person: &str) -> Result<(), Fault> {
    let Some(account) = visit.account() else { return Ok(()) };
    let today = visit.db().today().to_string();
    let read: Option<(i64,)> = sqlx::query_as(
        "select seq from history where kind = 'reading' and id = $1 and by_id = $2 and note = $3 limit 1",
    )
    .bind(person)
    .bind(&account.id)
    .bind(&today)
    .fetch_optional(visit.db().rows())
    .await?;
    if read.is_none() {
        let mut act = visit.db().act(db::Who::Person(account.id.clone())).await?;
        act.record("person.read", "reading", person, &today).await?;
        act.commit().await?;
    }
    Ok(())
}
