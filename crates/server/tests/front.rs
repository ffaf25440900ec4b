//! The front door: every room tried over HTTP, on both engines.
#![allow(clippy::unwrap_used)]
#[path = "front/accompaniment.rs"]
mod accompaniment;
#[path = "front/copies.rs"]
mod copies;
#[path = "front/doors.rs"]
mod doors;
#[path = "front/duplicates.rs"]
mod duplicates;
#[path = "front/folds.rs"]
mod folds;
#[path = "front/front_door.rs"]
mod front_door;
#[path = "front/hostile.rs"]
mod hostile;
#[path = "front/import.rs"]
mod import;
#[path = "front/import_files.rs"]
mod import_files;
#[path = "front/import_forgotten.rs"]
mod import_forgotten;
#[path = "front/import_kill.rs"]
mod import_kill;
#[path = "front/membership.rs"]
mod membership;
#[path = "front/once.rs"]
mod once;
#[path = "front/organizations.rs"]
mod organizations;
#[path = "front/outside.rs"]
mod outside;
#[path = "front/people.rs"]
mod people;
#[path = "front/plan.rs"]
mod plan;
#[path = "front/plan_changed.rs"]
mod plan_changed;
#[path = "front/register.rs"]
mod register;
#[path = "front/replay.rs"]
mod replay;
#[path = "front/reports.rs"]
mod reports;
#[path = "front/reports_public.rs"]
mod reports_public;
#[path = "front/search.rs"]
mod search;
#[path = "front/settings.rs"]
mod settings;
#[path = "front/sign_in.rs"]
mod sign_in;
#[path = "front/upkeep.rs"]
mod upkeep;
#[path = "front/village.rs"]
mod village;
