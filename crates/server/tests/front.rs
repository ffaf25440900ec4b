//! The front door: every room tried over HTTP, on both engines.
#![allow(clippy::unwrap_used)]
#[path = "front/accompaniment.rs"]
mod accompaniment;
#[path = "front/doors.rs"]
mod doors;
#[path = "front/replay.rs"]
mod replay;
#[path = "front/reports.rs"]
mod reports;
#[path = "front/village.rs"]
mod village;
