//! Letters as those who post them, read them and get them meet them, on each engine.
#![allow(clippy::unwrap_used)]

mod fate;
mod posted;
#[path = "../../../jobs/tests/jobs/rows.rs"]
mod rows;
mod taken;
