//! What happened: each room tells what it knows of an organization or of a person, by its day.
use crate::{Right, Visit};
use db::{Db, Fault, FromRow};
use sqlx::any::AnyRow;
use std::{fmt, pin::Pin};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// Day, ISO.
    pub day: String,
    /// Its row, which also orders the things of one day.
    pub id: String,
    /// What it was: a member of the family of words `happened`.
    pub what: String,
    pub details: Vec<Detail>,
    /// Where it opens within the pole, or "".
    pub path: String,
}

/// What is said of it beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    Text(String),
    /// A family of words, and which of them.
    Word(&'static str, String),
    Minutes(i64),
    Cents(i64),
    Day(String),
}

/// What a room tells, read from rows.
pub type Happenings<'a> = Pin<Box<dyn Future<Output = Result<Vec<Happened>, Fault>> + Send + 'a>>;

/// One kind of things that a room tells. It is told only to those who hold the right, and tells each of them
/// no more than they may read.
#[derive(Clone, Copy)]
pub struct Timeline {
    /// As addresses ask for it: `acts`.
    pub kind: &'static str,
    /// Key of its words.
    pub words: &'static str,
    /// Whose it is: `organization` or `person`.
    pub of: &'static str,
    pub right: Right,
    /// The latest things of a subject by its id, so many at most.
    pub tell: for<'a> fn(&'a Visit, &'a str, i64) -> Happenings<'a>,
}

impl Happened {
    /// What happened, read from rows: the SQL asks of whom at `$1`, until which day at `$2`, and how many at most at
    /// `$3`; what is dated to come has not happened.
    pub async fn read<R>(
        db: &Db,
        sql: &'static str,
        whose: &str,
        most: i64,
        told: impl Fn(R) -> Happened,
    ) -> Result<Vec<Happened>, Fault>
    where
        R: for<'r> FromRow<'r, AnyRow> + Send + Unpin,
    {
        let rows: Vec<R> = sqlx::query_as(sql)
            .bind(whose)
            .bind(db.today().to_string())
            .bind(most)
            .fetch_all(db.rows())
            .await?;
        Ok(rows.into_iter().map(told).collect())
    }

    /// A thing without details, which opens nowhere.
    pub fn new(day: &str, id: &str, what: &str) -> Happened {
        Happened { day: day.into(), id: id.into(), what: what.into(), details: vec![], path: String::new() }
    }

    pub fn with(mut self, detail: Detail) -> Happened {
        if !matches!(&detail, Detail::Text(text) if text.is_empty()) {
            self.details.push(detail);
        }
        self
    }

    pub fn at(mut self, path: String) -> Happened {
        self.path = path;
        self
    }
}

impl fmt::Debug for Timeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timeline({})", self.kind)
    }
}
