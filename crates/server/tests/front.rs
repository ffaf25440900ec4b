//! The front door: every room tried over HTTP, on both engines.
#![allow(clippy::unwrap_used)]
#[path = "front/accompaniment.rs"]
mod accompaniment;
#[path = "front/doors.rs"]
mod doors;
#[path = "front/import.rs"]
mod import;
#[path = "front/import_files.rs"]
mod import_files;
#[path = "front/import_kill.rs"]
mod import_kill;
#[path = "front/replay.rs"]
mod replay;
#[path = "front/village.rs"]
mod village;
