//! Reports: a year told with figures that open, signed and printed.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod aimed;
mod arrange;
mod aside;
mod back;
pub mod compose;
mod differences;
mod drawing;
mod export;
mod findable;
pub mod frozen;
mod home;
mod list;
pub mod live;
mod moved;
mod number;
mod open;
pub mod paged;
mod partners;
pub mod past;
pub mod period;
pub mod photo;
mod photos;
mod print;
mod public;
mod rename;
pub mod report;
mod seen;
mod show;
mod sign;
pub mod table;
mod tables;
pub mod text;
pub mod told;
mod uncovered;
mod value;
mod versions;
mod write;
mod year;

pub use year::tell_counted;

use page::{EVERYONE, Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION, FUNDER};

/// To read the year and open its figures down to their rows.
pub const READ: Right = Right { name: "reports.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To read reports; a funder reads those that are signed.
pub const SEE: Right =
    Right { name: "reports.see", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD, FUNDER] };
/// To open drafts, and write their texts and photographs.
pub const WRITE: Right = Right { name: "reports.write", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// To sign a report, and to show it to everyone.
pub const SIGN: Right = Right { name: "reports.sign", roles: &[DIRECTION] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 2] = [
    Menu { words: "report-menu", path: "/bilan", right: READ },
    Menu { words: "report-menu-reports", path: "/rapports", right: SEE },
];

/// What search finds here.
pub const FINDABLE: [Findable; 2] = [
    Findable {
        kind: "report",
        words: "report-menu-reports",
        told: &[],
        entries: |db, ids| Box::pin(findable::reports(db, ids)),
    },
    Findable {
        kind: "report-text",
        words: "report-found-texts",
        told: &[Told { kind: "report", verbs: &[], ids: |db, ids| Box::pin(findable::texts_of(db, ids)) }],
        entries: |db, ids| Box::pin(findable::texts(db, ids)),
    },
];

/// The largest form with a photograph, in bytes.
const LARGEST_PHOTO: usize = 12 * 1024 * 1024;

pub fn routes() -> Routes {
    let year = Routes::new().public("", home::page).get("/bilan", READ, year::page);
    year.get("/chiffres/{key}", READ, open::page)
        .get("/chiffres/{key}/exporter", READ, export::page)
        .get("/rapports", SEE, list::page)
        .post("/rapports", WRITE, list::send)
        .get("/rapports/{id}", SEE, show::page)
        .post("/rapports/{id}/titre", WRITE, rename::send)
        .post("/rapports/{id}/textes", WRITE, write::send)
        .get("/rapports/{id}/textes/{section}", READ, versions::page)
        .post("/rapports/{id}/textes/{section}/reprendre", WRITE, versions::take_back)
        .get("/rapports/{id}/composer", WRITE, arrange::page)
        .get("/rapports/{id}/composer/{section}", WRITE, arrange::section)
        .post("/rapports/{id}/composer/{section}", WRITE, arrange::send)
        .post("/rapports/{id}/composer/{section}/monter", WRITE, arrange::raise)
        .upload("/rapports/{id}/tableaux", WRITE, tables::LARGEST, tables::send)
        .post("/rapports/tableaux/{id}/retirer", WRITE, tables::remove)
        .upload("/rapports/{id}/photos", WRITE, LARGEST_PHOTO, photos::send)
        .get("/rapports/photos/{id}", EVERYONE, photos::picture)
        .post("/rapports/photos/{id}/monter", WRITE, photos::raise)
        .post("/rapports/photos/{id}/retirer", WRITE, photos::remove)
        .get("/rapports/{id}/signer", SIGN, sign::page)
        .post("/rapports/{id}/signer", SIGN, sign::send)
        .post("/rapports/{id}/publier", SIGN, sign::publish)
        .post("/rapports/{id}/depublier", SIGN, sign::withdraw)
        .get("/rapports/{id}/differences", READ, differences::page)
        .get("/rapports/{id}/chiffres/{key}", READ, number::page)
        .get("/rapports/{id}/rapport.pdf", SEE, print::pdf)
        .get("/rapports/{id}/rapport.docx", SEE, print::docx)
        .public("/rapports/{id}/public", public::page)
        .public("/rapports/{id}/public/{key}", public::number)
        .get("/rapports/{id}/public.pdf", EVERYONE, print::public_pdf)
}
