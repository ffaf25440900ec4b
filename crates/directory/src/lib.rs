//! Directory: what the region's enterprises tell everyone, found, mapped and taken away.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod api;
mod browse;
mod complete;
mod embed;
mod facet;
mod figures;
mod keep;
mod map;
pub mod offer;
mod open;
mod propose;
mod public;
mod publish;
mod review;
pub mod sector;
mod settle;
mod sheet;
mod shelf;
mod show;
pub mod shown;
mod written;

pub use self::{
    figures::FIGURES,
    sheet::{Typed, last_change, write},
    shelf::Shelves,
};
use page::{EVERYONE, Menu, Right, Routes};
use people::role::{ADMINISTRATOR, AGENT, COMMUNICATIONS, DIRECTION};

/// To write sheets and offers, choose what is shown, publish and withdraw.
pub const KEEP: Right = Right { name: "directory.keep", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// To say under which licence the directory is taken away, and which sites may hold it.
pub const OPEN: Right = Right { name: "directory.open", roles: &[DIRECTION, ADMINISTRATOR] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "dir-menu", path: "/fiches", right: KEEP }];
/// What visitors are shown the way to.
pub const OPENED: [Menu; 1] = [Menu { words: "dir-title", path: "/repertoire", right: EVERYONE }];
pub const TOOLS: [Menu; 1] = [Menu { words: "dir-settle", path: "/fiches/ouverture", right: OPEN }];

pub fn routes() -> Routes {
    Routes::new()
        .public("/repertoire", browse::page)
        .get("/repertoire/suggestions", EVERYONE, browse::suggestions)
        .get("/repertoire/donnees.json", EVERYONE, open::json)
        .get("/repertoire/donnees.csv", EVERYONE, open::csv)
        .get("/repertoire/donnees.geojson", EVERYONE, open::geojson)
        .get("/repertoire/openapi.json", EVERYONE, api::description)
        .get("/repertoire/integrer", EVERYONE, embed::page)
        .public("/repertoire/{id}", show::page)
        .get("/repertoire/{id}/carte.vcf", EVERYONE, show::card)
        .get("/fiches", KEEP, review::page)
        .get("/fiches/ouverture", OPEN, settle::page)
        .post("/fiches/ouverture", OPEN, settle::send)
        .get("/fiches/{id}", KEEP, keep::page)
        .post("/fiches/{id}", KEEP, keep::send)
        .post("/fiches/{id}/publier", KEEP, publish::send)
        .post("/fiches/{id}/retirer", KEEP, publish::withdraw)
        .post("/fiches/{id}/offres", KEEP, propose::send)
        .post("/fiches/{id}/offres/retirer", KEEP, propose::withdraw)
}
