//! Rows: one SQL text on two engines, and the act by which they are written.
//!
//! Columns are `text`, `bigint` and `double precision`; days are ISO text (`2021-04-01`), moments are
//! ISO text in UTC (`2021-04-01T13:00:00.000Z`), money is integer cents, durations are integer minutes.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod act;
mod address;
mod among;
mod clock;
mod history;
mod id;
mod migrate;
mod open;
mod scour;
mod setting;
mod turn;

pub use act::{Act, Who};
pub use address::{Address, Store};
pub use among::among;
pub use clock::{Clock, begins, day_of, written};
pub use history::{Changed, Line, changes_since, last_change, lines_about};
pub use id::Id;
pub use open::{Db, Engine};
pub use setting::{Settings, YEAR_START, is_year_start};
pub use turn::Upkeep;

/// A row read into a noun: the trait, what derives it, and the steps of a folder.
pub use sqlx::FromRow;
pub use sqlx_macros::{FromRow, migrate as steps};

/// The one kind of connection that nouns speak to, whatever the engine.
pub type Connection = sqlx::AnyConnection;

/// What went wrong with the rows themselves: never a person's mistake.
pub type Fault = sqlx::Error;

/// Whether a write was refused because such a row is already there.
pub fn already_there(fault: &Fault) -> bool {
    fault.as_database_error().is_some_and(|told| told.is_unique_violation())
}
