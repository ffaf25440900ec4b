//! Expenses: what is spent, under which action of the frame, where, and who pays for it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod amount;
mod bring;
mod brought;
mod brought_line;
mod choices;
mod correct;
pub mod expense;
mod figures;
mod findable;
pub mod funder;
mod happened;
pub mod ledger;
mod list;
mod look;
mod see;
mod spend;
mod withdraw;

pub use self::{figures::FIGURES, happened::TIMELINES};
use page::{Beside, Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read expenses: whoever reads a number opens it on its rows.
pub const READ: Right = Right { name: "expenses.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To record an expense, correct or withdraw it, and bring a file of them.
pub const KEEP: Right = Right { name: "expenses.keep", roles: &[DIRECTION, AGENT] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "expense-menu", path: "/depenses", right: READ }];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 2] = [
    Menu { words: "expense-record", path: "/depenses/ajouter", right: KEEP },
    Menu { words: "expense-bring", path: "/depenses/fichier", right: KEEP },
];

/// Offered beside the page of an organization.
pub const BESIDE: Beside =
    Beside { words: "expense-record", path: "/depenses/ajouter?organization={id}", right: KEEP };

/// What leans on organizations.
pub const LEANING: [page::Leaning; 2] =
    [page::Leaning::of("expense", "supplier_id"), page::Leaning::of("expense", "funder_id")];

/// The verbs by which an organization's name changes.
const RENAMED: &[&str] =
    &["organization.edited", "organization.import-changed", "organization.merged", "organization.parted"];

/// What search finds here.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "expense",
    words: "expense-menu",
    told: &[Told {
        kind: "organization",
        verbs: RENAMED,
        ids: |db, ids| Box::pin(findable::paid_to(db, ids)),
    }],
    entries: |db, ids| Box::pin(findable::expenses(db, ids)),
}];

pub fn routes() -> Routes {
    Routes::new()
        .get("/depenses", READ, list::page)
        .get("/depenses/exporter", READ, list::export)
        .get("/depenses/ajouter", KEEP, spend::page)
        .post("/depenses/ajouter", KEEP, spend::send)
        .get("/depenses/fichier", KEEP, bring::page)
        .upload("/depenses/fichier", KEEP, bring::LARGEST, bring::send)
        .get("/depenses/fichiers/{id}", KEEP, look::page)
        .post("/depenses/fichiers/{id}", KEEP, look::send)
        .get("/depenses/fichiers/{id}/refus.csv", KEEP, look::refused)
        .get("/depenses/{id}", READ, see::page)
        .get("/depenses/{id}/corriger", KEEP, correct::page)
        .post("/depenses/{id}/corriger", KEEP, correct::send)
        .post("/depenses/{id}/retirer", KEEP, withdraw::send)
}
