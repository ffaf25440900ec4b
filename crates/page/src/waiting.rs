//! What waits for someone, and the first steps of a new pole: told on the home page by the rooms that know.
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

/// A first step of a new pole, done when rows show it.
#[derive(Clone, Debug)]
pub struct Step {
    /// Key of the words that tell it.
    pub words: &'static str,
    /// Path within the pole where it is done.
    pub path: &'static str,
    /// Who may take it.
    pub right: Right,
    pub done: bool,
}

/// How a room is asked which first steps it knows.
pub type Steps = fn(Db) -> Pin<Box<dyn Future<Output = Result<Vec<Step>, Fault>> + Send>>;
