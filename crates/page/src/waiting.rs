//! What waits for someone: told on the home page by the rooms that know.
use crate::Right;
use db::{Db, Fault};
use std::{future::Future, pin::Pin};

/// Some things that wait to be done, and where.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Key of the words that tell them, with `$count` and `$told` in them.
    pub words: &'static str,
    pub count: usize,
    /// Path within the pole where they are done.
    pub path: String,
    /// Whom it concerns.
    pub right: Right,
    /// Whether it should have been done already.
    pub late: bool,
}

/// How a room is asked what waits.
pub type Waits = fn(Db) -> Pin<Box<dyn Future<Output = Result<Vec<Waiting>, Fault>> + Send>>;
