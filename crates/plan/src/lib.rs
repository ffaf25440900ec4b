//! Plan: objectives, actions, indicators and how far along they are.
#![cfg_attr(test, allow(clippy::unwrap_used))]

use figures::Figure;
use page::{Menu, Routes};

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 0] = [];

pub const FIGURES: [Figure; 0] = [];

pub fn routes() -> Routes {
    Routes::new()
}
