//! The front door: every room tried over HTTP, on both engines.
#![allow(clippy::unwrap_used)]
#[path = "front/accompaniment.rs"]
mod accompaniment;
#[path = "front/copies.rs"]
mod copies;
#[path = "front/doors.rs"]
mod doors;
#[path = "front/outside.rs"]
mod outside;
#[path = "front/replay.rs"]
mod replay;
#[path = "front/sign_in.rs"]
mod sign_in;
#[path = "front/upkeep.rs"]
mod upkeep;
#[path = "front/village.rs"]
mod village;
