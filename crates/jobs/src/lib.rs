//! Jobs: work kept in the database until it is done.
//!
//! A job is a row written by [`later`] in the transaction of the fact that asks for it, so a crash keeps
//! both or neither. A [`Worker`] claims it, hands it to the handler of its kind and marks it; a handler
//! that writes marks it itself, by [`done`], in the act that carries its effect. A handler may therefore
//! start twice after a crash, and be seen once.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod claim;
mod job;
mod kinds;
mod list;
mod schedule;
mod worker;

pub use job::{ATTEMPTS, Due, Job, LEASE, Outcome, delay, done, later};
pub use kinds::Kinds;
pub use list::{Kept, Tally, asked, dead, retry, sweep, tally, waiting};
pub use worker::Worker;
