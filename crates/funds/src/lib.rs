//! Funds and calls: which funds projects may ask, in which MRC, by which calls; what the pole grants and pays of its own.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod amount;
mod announce;
pub mod application;
mod ask;
pub mod call;
mod called;
mod choices;
pub mod decision;
mod figures;
mod findable;
mod follow;
pub mod fund;
mod happened;
mod list;
mod matrix;
pub mod partner;
pub mod payment;
mod public;
mod see;
mod shape;
pub mod step;

pub use self::{figures::FIGURES, happened::TIMELINES};
use page::{EVERYONE, Findable, Leaning, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read funds, where they are open, and calls.
pub const READ: Right = Right { name: "funds.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To keep funds, their steps and calls, and to record applications and payments.
pub const KEEP: Right = Right { name: "funds.keep", roles: &[DIRECTION, AGENT] };
/// To read what projects ask of the pole's own funds, and what each was granted.
pub const FOLLOW: Right = Right { name: "funds.follow", roles: &[DIRECTION, AGENT, BOARD] };
/// To record what the board decided of an application.
pub const DECIDE: Right = Right { name: "funds.decide", roles: &[DIRECTION] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "fund-menu", path: "/fonds", right: READ }];
/// What visitors are shown the way to.
pub const OPENED: [Menu; 1] =
    [Menu { words: "fund-public-calls", path: "/appels-de-projets", right: EVERYONE }];
/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 6] = [
    Menu { words: "fund-record", path: "/fonds/ajouter", right: KEEP },
    Menu { words: "fund-cover", path: "/fonds/couverture", right: READ },
    Menu { words: "fund-calls", path: "/fonds/appels", right: READ },
    Menu { words: "fund-announce", path: "/fonds/appels/ajouter", right: KEEP },
    Menu { words: "fund-applications", path: "/fonds/demandes", right: FOLLOW },
    Menu { words: "fund-ask", path: "/fonds/demandes/ajouter", right: KEEP },
];

/// What leans on organizations.
pub const LEANING: [Leaning; 3] = [
    Leaning::of("fund", "holder_id"),
    Leaning::of("fund_call_partner", "organization_id"),
    Leaning::of("fund_application", "organization_id"),
];

/// Figures that tell what single projects asked and were given.
pub const RESERVED: [(&str, Right); 3] =
    [("funds.applications", FOLLOW), ("funds.granted", FOLLOW), ("funds.paid", FOLLOW)];

/// The verbs by which an organization's name changes.
const RENAMED: &[&str] =
    &["organization.edited", "organization.import-changed", "organization.merged", "organization.parted"];

/// What search finds here.
pub const FINDABLE: [Findable; 3] = [
    Findable {
        kind: "fund",
        words: "fund-menu",
        told: &[Told {
            kind: "organization",
            verbs: RENAMED,
            ids: |db, ids| Box::pin(findable::held_by(db, ids)),
        }],
        entries: |db, ids| Box::pin(findable::funds(db, ids)),
    },
    Findable {
        kind: "fund-call",
        words: "fund-calls",
        told: &[],
        entries: |db, ids| Box::pin(findable::calls(db, ids)),
    },
    Findable {
        kind: "fund-application",
        words: "fund-applications",
        told: &[Told {
            kind: "organization",
            verbs: RENAMED,
            ids: |db, ids| Box::pin(findable::asked_by(db, ids)),
        }],
        entries: |db, ids| Box::pin(findable::applications(db, ids)),
    },
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/appels-de-projets", EVERYONE, public::list)
        .get("/appels-de-projets/{id}", EVERYONE, public::page)
        .get("/fonds", READ, list::page)
        .get("/fonds/ajouter", KEEP, shape::blank)
        .post("/fonds/ajouter", KEEP, shape::record)
        .get("/fonds/couverture", READ, matrix::page)
        .get("/fonds/couverture/exporter", READ, matrix::export)
        .get("/fonds/appels", READ, called::list)
        .get("/fonds/appels/ajouter", KEEP, announce::blank)
        .post("/fonds/appels/ajouter", KEEP, announce::announce)
        .get("/fonds/appels/{id}", READ, called::page)
        .get("/fonds/appels/{id}/modifier", KEEP, announce::page)
        .post("/fonds/appels/{id}/modifier", KEEP, announce::change)
        .post("/fonds/appels/{id}/ouvrir", KEEP, called::open)
        .post("/fonds/appels/{id}/annuler", KEEP, called::cancel)
        .post("/fonds/appels/{id}/partenaires", KEEP, called::name)
        .post("/fonds/partenaires/{id}/retirer", KEEP, called::unname)
        .get("/fonds/demandes", FOLLOW, ask::list)
        .get("/fonds/demandes/exporter", FOLLOW, ask::export)
        .get("/fonds/demandes/ajouter", KEEP, ask::blank)
        .post("/fonds/demandes/ajouter", KEEP, ask::record)
        .get("/fonds/demandes/{id}", FOLLOW, follow::page)
        .post("/fonds/demandes/{id}/decider", DECIDE, follow::decide)
        .post("/fonds/demandes/{id}/versements", KEEP, follow::pay)
        .post("/fonds/demandes/{id}/retirer", KEEP, follow::withdraw)
        .post("/fonds/decisions/{id}/retirer", DECIDE, follow::undecide)
        .post("/fonds/versements/{id}/retirer", KEEP, follow::unpay)
        .get("/fonds/{id}", READ, see::page)
        .get("/fonds/{id}/modifier", KEEP, shape::page)
        .post("/fonds/{id}/modifier", KEEP, shape::change)
        .post("/fonds/{id}/demarches", KEEP, see::take)
        .post("/fonds/demarches/{id}/retirer", KEEP, see::withdraw)
}
