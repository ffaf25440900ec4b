//! Reports: a year told with figures that open, signed and printed.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod home;
mod open;
pub mod period;
mod year;

use page::{EVERYONE, Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read the year and open its figures down to their rows.
pub const READ: Right = Right { name: "reports.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "report-menu", path: "/bilan", right: READ }];

pub fn routes() -> Routes {
    Routes::new().get("", EVERYONE, home::page).get("/bilan", READ, year::page).get(
        "/chiffres/{key}",
        READ,
        open::page,
    )
}
