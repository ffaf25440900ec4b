//! Accompaniment: what was done for an enterprise, and where it was referred.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod act;
mod figures;
mod journal;
mod log;
mod withdraw;

pub use self::figures::FIGURES;
use page::{Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read the journal of service acts.
pub const READ: Right =
    Right { name: "accompaniment.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To log a service act, or withdraw a wrong one.
pub const LOG: Right = Right { name: "accompaniment.log", roles: &[DIRECTION, AGENT] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "act-menu", path: "/accompagnement", right: READ }];

/// What an agent does most.
pub const DEED: Menu = Menu { words: "act-log", path: "/accompagnement/consigner", right: LOG };

pub fn routes() -> Routes {
    Routes::new()
        .get("/accompagnement", READ, journal::page)
        .get("/accompagnement/consigner", LOG, log::page)
        .post("/accompagnement/consigner", LOG, log::send)
        .post("/accompagnement/{id}/retirer", LOG, withdraw::send)
}
