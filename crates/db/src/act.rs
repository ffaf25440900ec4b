//! The act: nothing is written without who and when.
use crate::{Connection, Db, Id, Upkeep, history};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Who writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A person who signed in, by the id of their account.
    Person(String),
    /// Someone who did not sign in: a public form.
    Visitor,
    /// A job of the house, by its kind.
    Job(&'static str),
    /// An import, by its id.
    Import(String),
    /// The installation itself: the command line, the demonstration.
    House,
}

impl Who {
    /// How history tells it: a kind, and an id where there is one.
    pub fn told(&self) -> (&'static str, &str) {
        match self {
            Who::Person(id) => ("person", id),
            Who::Visitor => ("visitor", ""),
            Who::Job(kind) => ("job", kind),
            Who::Import(id) => ("import", id),
            Who::House => ("house", ""),
        }
    }
}

/// A transaction with who and when: the only way to write. Dropped without `commit`, it leaves nothing.
///
/// Acts of one pole follow one another on both engines (SQLite has one writer; PostgreSQL takes an
/// advisory lock), so history's sequence has no hole that a reader could step over; `turn.rs` says how.
pub struct Act {
    rows: Upkeep,
    who: Who,
    at: Timestamp,
    zone: TimeZone,
}

impl Db {
    /// Begins an act.
    pub async fn act(&self, who: Who) -> Result<Act, crate::Fault> {
        Ok(self.begun(self.upkeep().await?, who))
    }

    /// Begins an act of those that many come for in the same second: they are made durable together. What it reads of
    /// the others may not be durable yet.
    pub async fn act_in_crowd(&self, who: Who) -> Result<Act, crate::Fault> {
        Ok(self.begun(self.upkeep_in_crowd().await?, who))
    }

    fn begun(&self, rows: Upkeep, who: Who) -> Act {
        Act { rows, who, at: self.clock().now(), zone: self.zone().clone() }
    }
}

impl Act {
    /// Where nouns write, and read what this act has written.
    pub fn rows(&mut self) -> &mut Connection {
        &mut self.rows
    }

    pub fn who(&self) -> &Who {
        &self.who
    }

    /// The id of the account that writes, or "" when it is not a person.
    pub fn by(&self) -> String {
        match &self.who {
            Who::Person(id) => id.clone(),
            _ => String::new(),
        }
    }

    /// The moment of the act, as rows keep it.
    pub fn at(&self) -> String {
        crate::written(self.at)
    }

    pub fn moment(&self) -> Timestamp {
        self.at
    }

    /// The day of the act at the pole.
    pub fn today(&self) -> Date {
        self.at.to_zoned(self.zone.clone()).date()
    }

    /// The day at the pole of a moment as rows keep it, ISO.
    pub fn day_of(&self, at: &str) -> String {
        crate::day_of(&self.zone, at)
    }

    /// A new id of this act's moment.
    pub fn id(&self) -> String {
        Id::at(self.at)
    }

    /// Leaves the history line of what was done to a subject: `act.record("member.admitted", "member", &id, "")`.
    /// `note` holds ids, days and amounts only, never a person's words or name.
    pub async fn record(&mut self, verb: &str, kind: &str, id: &str, note: &str) -> Result<(), crate::Fault> {
        history::write(self, verb, kind, &[id], note).await
    }

    /// Leaves one history line for each of many subjects.
    pub async fn record_all(&mut self, verb: &str, kind: &str, ids: &[&str]) -> Result<(), crate::Fault> {
        history::write(self, verb, kind, ids, "").await
    }

    /// Makes everything written durable, history and all.
    pub async fn commit(self) -> Result<(), crate::Fault> {
        self.rows.commit().await
    }
}
