//! Library: studies, tools, initiatives and frameworks that the pole keeps, reviews and passes on.

mod attach;
mod bring;
mod brought;
mod brought_line;
mod carer;
mod choices;
mod commit;
pub mod commitment;
pub mod document;
mod figures;
mod findable;
mod happened;
mod issue;
pub mod item;
mod list;
mod look;
mod mind;
mod open;
mod pass_on;
pub mod passing;
pub mod review;
mod see;
mod shape;
pub mod shared_role;
pub mod shelf;
pub mod version;
mod waiting;

pub use self::{figures::FIGURES, happened::TIMELINES, waiting::waiting};
use page::{EVERYONE, Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read what is kept, public or not.
pub const READ: Right = Right { name: "library.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To keep, change, review, pass on and withdraw, and to write down who commits to a framework.
pub const KEEP: Right = Right { name: "library.keep", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "library-menu", path: "/bibliotheque", right: READ }];

/// What visitors find.
pub const OPENED: [Menu; 1] = [Menu { words: "library-open", path: "/ressources", right: EVERYONE }];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 2] = [
    Menu { words: "library-add", path: "/bibliotheque/ajouter", right: KEEP },
    Menu { words: "library-bring", path: "/bibliotheque/fichier", right: KEEP },
];

/// What leans on organizations.
pub const LEANING: [page::Leaning; 3] = [
    page::Leaning::of("library_item", "source_id"),
    page::Leaning::of("library_passing", "organization_id"),
    page::Leaning::of("library_commitment", "organization_id"),
];

/// The verbs by which an organization's name changes.
const RENAMED: &[&str] =
    &["organization.edited", "organization.import-changed", "organization.merged", "organization.parted"];

/// What search finds here.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "resource",
    words: "library-menu",
    told: &[Told {
        kind: "organization",
        verbs: RENAMED,
        ids: |db, ids| Box::pin(findable::made_by(db, ids)),
    }],
    entries: |db, ids| Box::pin(findable::resources(db, ids)),
}];

pub fn routes() -> Routes {
    Routes::new()
        .get("/bibliotheque", READ, list::page)
        .get("/bibliotheque/exporter", READ, list::export)
        .get("/bibliotheque/ajouter", KEEP, shape::blank)
        .post("/bibliotheque/ajouter", KEEP, shape::add)
        .get("/bibliotheque/fichier", KEEP, bring::page)
        .upload("/bibliotheque/fichier", KEEP, bring::LARGEST, bring::send)
        .get("/bibliotheque/fichiers/{id}", KEEP, look::page)
        .post("/bibliotheque/fichiers/{id}", KEEP, look::send)
        .get("/bibliotheque/fichiers/{id}/refus.csv", KEEP, look::refused)
        .get("/bibliotheque/{id}", READ, see::page)
        .get("/bibliotheque/{id}/modifier", KEEP, shape::page)
        .post("/bibliotheque/{id}/modifier", KEEP, shape::change)
        .post("/bibliotheque/{id}/revisions", KEEP, mind::review)
        .post("/bibliotheque/{id}/retirer", KEEP, mind::withdraw)
        .post("/bibliotheque/{id}/diffusions", KEEP, pass_on::send)
        .post("/bibliotheque/diffusions/{id}/retirer", KEEP, pass_on::take_back)
        .upload("/bibliotheque/{id}/documents", KEEP, 2 * document::LARGEST, attach::send)
        .get("/bibliotheque/{id}/documents/{document}", READ, attach::open)
        .post("/bibliotheque/documents/{id}/retirer", KEEP, attach::detach)
        .post("/bibliotheque/{id}/versions", KEEP, issue::send)
        .get("/bibliotheque/versions/{id}", READ, commit::page)
        .post("/bibliotheque/versions/{id}/partenaires", KEEP, commit::join)
        .post("/bibliotheque/partenaires/{id}/fin", KEEP, commit::leave)
        .post("/bibliotheque/partenaires/{id}/retirer", KEEP, commit::unjoin)
        .post("/bibliotheque/versions/{id}/roles", KEEP, commit::name)
        .post("/bibliotheque/roles/{id}/retirer", KEEP, commit::unname)
        .public("/ressources", open::list)
        .public("/ressources/{id}", open::page)
        .get("/ressources/{id}/documents/{document}", EVERYONE, open::document)
}
