//! What happened: each room tells what it knows of an organization or of a person, by its day.
use crate::{Right, Visit};
use db::FromRow;
use std::fmt;

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

/// One thing as the rows of a room give it: its kind, and what its columns hold. Every room has the same ones, so that all
/// are asked at once; what the last five mean is the room's own.
#[derive(Clone, Debug, FromRow)]
pub struct Fact {
    /// Of the timeline that tells it.
    pub kind: String,
    pub id: String,
    /// ISO; a moment where the room tells it by its day at the pole.
    pub day: String,
    pub what: String,
    pub said: String,
    pub also: String,
    /// Cents or minutes.
    pub amount: i64,
    /// Where it opens within the pole, or "".
    pub place: String,
}

/// One kind of things that a room tells. It is told only to those who hold the right, and tells each of them
/// no more than they may read.
#[derive(Clone, Copy)]
pub struct Timeline {
    /// As addresses ask for it, another for each kind of one subject: `acts`.
    pub kind: &'static str,
    /// Key of its words.
    pub words: &'static str,
    /// Whose it is: `organization` or `person`.
    pub of: &'static str,
    pub right: Right,
    /// SQL of its rows as `Fact` has them, without the kind, in no order and without a limit; none is null. It asks of
    /// whom, and until which day at `$2`, for what is dated to come has not happened; who reads is at `$3`.
    ///
    /// It is part of one query about a person at `$1`, or about an organization whose ids `people::whose!()` gives. Of
    /// SQL put together, each part gives a column as the others do, a text made up as `cast(… as text)` beside one that is
    /// kept: SQLite otherwise makes all of it before it looks whose it is.
    pub sql: fn(&Visit) -> &'static str,
    /// Puts a row in words.
    pub told: fn(&Visit, Fact) -> Happened,
}

impl Fact {
    /// The thing without its details.
    pub fn bare(&self) -> Happened {
        Happened::new(&self.day, &self.id, &self.what).at(self.place.clone())
    }

    /// The thing of which nothing is told but what is said of it, if anything is.
    pub fn plain(_: &Visit, fact: Fact) -> Happened {
        fact.bare().with(Detail::Text(fact.said))
    }
}

impl Happened {
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
