//! What anyone may expect of the search, with a village of invented organizations.
#![allow(clippy::unwrap_used)]

mod finding;
mod following;
mod forgetting;
mod hostile;
mod listing;
mod stemming;
mod village;
