//! Directory: what the region's enterprises tell everyone, found, mapped and taken away.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod answer;
mod api;
mod ask;
mod browse;
mod card;
mod chase;
mod complete;
mod confirm;
pub mod correction;
mod embed;
mod facet;
mod figures;
pub mod gathered;
mod happened;
mod held;
mod jobs;
mod keep;
mod letters;
pub mod link;
mod map;
pub mod offer;
mod offered;
mod open;
pub mod photo;
mod photos;
pub mod proposal;
mod propose;
mod public;
mod publish;
mod remind;
mod review;
pub mod rule;
pub mod sector;
mod send_photo;
mod settle;
mod sheet;
mod shelf;
mod show;
pub mod shown;
mod spot;
mod stop;
mod streets;
mod synonym;
mod trace;
mod trade;
mod unsubscribe;
mod waiting;
mod weigh;
mod written;

pub use self::{
    confirm::confirm,
    embed::framed,
    figures::FIGURES,
    happened::TIMELINES,
    held::HELD,
    jobs::kinds,
    sheet::{Typed, find as written_of, last_change, write},
    shelf::Shelves,
    waiting::waiting,
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
/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 2] = [
    Menu { words: "dir-waiting", path: "/fiches/propositions", right: KEEP },
    Menu { words: "dir-remind", path: "/fiches/relances", right: KEEP },
];
pub const TOOLS: [Menu; 1] = [Menu { words: "dir-settle", path: "/fiches/ouverture", right: OPEN }];

/// The largest form with a photograph, in bytes: one that is larger than is taken is refused in words.
const LARGEST_UPLOAD: usize = 2 * photo::LARGEST;

/// What leans on an organization here.
pub const LEANING: [page::Leaning; 6] = [
    page::Leaning::of("sheet", "organization_id"),
    page::Leaning::of("sheet_shown", "organization_id"),
    page::Leaning::of("offer", "organization_id"),
    page::Leaning::of("sheet_link", "organization_id"),
    page::Leaning::of("sheet_proposal", "organization_id"),
    page::Leaning::of("sheet_photo", "organization_id"),
];

pub fn routes() -> Routes {
    Routes::new()
        .public("/repertoire", browse::page)
        .get("/repertoire/suggestions", EVERYONE, browse::suggestions)
        .get("/repertoire/points", EVERYONE, streets::points)
        .get("/repertoire/contours", EVERYONE, streets::land)
        .get("/repertoire/donnees.json", EVERYONE, open::json)
        .get("/repertoire/donnees.csv", EVERYONE, open::csv)
        .get("/repertoire/donnees.geojson", EVERYONE, open::geojson)
        .get("/repertoire/openapi.json", EVERYONE, api::description)
        .get("/repertoire/integrer", EVERYONE, embed::page)
        .public("/repertoire/{id}", show::page)
        .get("/repertoire/{id}/carte.vcf", EVERYONE, show::card)
        .get("/repertoire/{id}/donnees.json", EVERYONE, open::one)
        .get("/ma-fiche/{token}", EVERYONE, answer::page)
        .post("/ma-fiche/{token}", EVERYONE, answer::send)
        .post("/ma-fiche/{token}/confirmer", EVERYONE, answer::confirm)
        .get("/ma-fiche/{token}/photo", EVERYONE, send_photo::page)
        .upload("/ma-fiche/{token}/photo", EVERYONE, LARGEST_UPLOAD, send_photo::send)
        .get("/ne-plus-recevoir/{token}", EVERYONE, unsubscribe::page)
        .post("/ne-plus-recevoir/{token}", EVERYONE, unsubscribe::send)
        .get("/fiches", KEEP, review::page)
        .post("/fiches", KEEP, review::send)
        .get("/fiches/propositions", KEEP, weigh::list)
        .get("/fiches/relances", KEEP, remind::page)
        .post("/fiches/relances", KEEP, remind::send)
        .get("/fiches/ouverture", OPEN, settle::page)
        .post("/fiches/ouverture", OPEN, settle::send)
        .get("/fiches/{id}", KEEP, keep::page)
        .post("/fiches/{id}", KEEP, keep::send)
        .get("/fiches/{id}/propositions", KEEP, weigh::page)
        .post("/fiches/{id}/propositions", KEEP, weigh::send)
        .post("/fiches/{id}/lien", KEEP, ask::send)
        .post("/fiches/{id}/lien/revoquer", KEEP, ask::revoke)
        .post("/fiches/{id}/confirmer", KEEP, confirm::send)
        .post("/fiches/{id}/publier", KEEP, publish::send)
        .post("/fiches/{id}/retirer", KEEP, publish::withdraw)
        .get("/fiches/{id}/offres", KEEP, propose::page)
        .post("/fiches/{id}/offres", KEEP, propose::send)
        .post("/fiches/{id}/offres/modifier", KEEP, propose::edit)
        .post("/fiches/{id}/offres/monter", KEEP, propose::raise)
        .post("/fiches/{id}/offres/retirer", KEEP, propose::withdraw)
        .get("/fiches/{id}/photos", KEEP, photos::page)
        .upload("/fiches/{id}/photos", KEEP, LARGEST_UPLOAD, photos::send)
        .post("/fiches/{id}/photos/monter", KEEP, photos::raise)
        .post("/fiches/{id}/photos/retirer", KEEP, photos::remove)
        .get("/repertoire/photos/{id}", EVERYONE, photos::large)
        .get("/repertoire/photos/{id}/petite", EVERYONE, photos::small)
}
