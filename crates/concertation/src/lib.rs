//! Concertation: tables, committees and boards, who sits there, what is decided and done together.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod agree;
mod agreed;
pub mod agreement;
mod attend;
pub mod body;
mod choices;
mod collaborate;
pub mod collaboration;
mod convene;
pub mod decision;
pub mod document;
mod figures;
mod findable;
pub mod gathering;
mod happened;
mod held;
pub mod hours;
mod list;
pub mod mandate;
mod meet;
pub mod meeting;
mod mend;
mod minutes;
pub mod obligation;
pub mod party;
pub mod presence;
pub mod quorum;
mod represent;
pub mod representation;
mod seat;
mod see;
mod shape;
pub mod signed;
mod spend;
pub mod task;
mod tasks;
mod unseat;
mod waiting;

pub use self::{figures::FIGURES, happened::TIMELINES, held::HELD, waiting::waiting};
use page::{Beside, Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read bodies, who sits there, meetings, decisions, hours, collaborations and representations.
pub const READ: Right =
    Right { name: "concertation.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To keep bodies, mandates, meetings, presence, hours and collaborations.
pub const KEEP: Right = Right { name: "concertation.keep", roles: &[DIRECTION, AGENT] };
/// To log where the pole spoke for the social economy.
pub const LOG: Right = Right { name: "concertation.log", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "concertation-menu", path: "/concertation", right: READ }];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 8] = [
    Menu { words: "concertation-open", path: "/concertation/ajouter", right: KEEP },
    Menu { words: "concertation-tasks", path: "/concertation/taches", right: READ },
    Menu { words: "concertation-hours", path: "/concertation/heures", right: READ },
    Menu { words: "concertation-collaborations", path: "/concertation/collaborations", right: READ },
    Menu { words: "concertation-collaborate", path: "/concertation/collaborations/ajouter", right: KEEP },
    Menu { words: "concertation-agreements", path: "/concertation/ententes", right: READ },
    Menu { words: "concertation-representations", path: "/concertation/representations", right: READ },
    Menu { words: "concertation-represent", path: "/concertation/representations/ajouter", right: LOG },
];

/// Offered beside the page of an organization.
pub const BESIDE: Beside = Beside {
    words: "concertation-collaborate",
    path: "/concertation/collaborations/ajouter?organization={id}",
    right: KEEP,
};

/// What leans on organizations.
pub const LEANING: [page::Leaning; 6] = [
    page::Leaning::of("concertation_body", "host_id"),
    page::Leaning::of("concertation_mandate", "organization_id"),
    page::Leaning::of("collaboration", "organization_id"),
    page::Leaning::of("representation", "organization_id"),
    page::Leaning::of("agreement_party", "organization_id"),
    page::Leaning::of("agreement_obligation", "organization_id"),
];

/// The verbs by which an organization's name changes.
const RENAMED: &[&str] =
    &["organization.edited", "organization.import-changed", "organization.merged", "organization.parted"];

/// What search finds here.
pub const FINDABLE: [Findable; 2] = [
    Findable {
        kind: "body",
        words: "concertation-found",
        told: &[Told {
            kind: "organization",
            verbs: RENAMED,
            ids: |db, ids| Box::pin(findable::hosted(db, ids)),
        }],
        entries: |db, ids| Box::pin(findable::bodies(db, ids)),
    },
    Findable {
        kind: "agreement",
        words: "concertation-agreements",
        told: &[Told {
            kind: "organization",
            verbs: RENAMED,
            ids: |db, ids| Box::pin(findable::agreed_by(db, ids)),
        }],
        entries: |db, ids| Box::pin(findable::agreements(db, ids)),
    },
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/concertation", READ, list::page)
        .get("/concertation/ajouter", KEEP, shape::blank)
        .post("/concertation/ajouter", KEEP, shape::open)
        .get("/concertation/{id}", READ, see::page)
        .get("/concertation/{id}/modifier", KEEP, shape::page)
        .post("/concertation/{id}/modifier", KEEP, shape::change)
        .post("/concertation/{id}/quorum", KEEP, see::rule)
        .get("/concertation/{id}/mandats", KEEP, seat::page)
        .post("/concertation/{id}/mandats", KEEP, seat::send)
        .get("/concertation/mandats/{id}", KEEP, unseat::page)
        .post("/concertation/mandats/{id}", KEEP, unseat::send)
        .get("/concertation/{id}/rencontres", KEEP, convene::page)
        .post("/concertation/{id}/rencontres", KEEP, convene::send)
        .get("/concertation/rencontres/{id}", READ, meet::page)
        .get("/concertation/rencontres/{id}/compte-rendu.pdf", READ, minutes::page)
        .get("/concertation/rencontres/{id}/modifier", KEEP, convene::shown)
        .post("/concertation/rencontres/{id}/modifier", KEEP, convene::change)
        .post("/concertation/rencontres/{id}/annuler", KEEP, meet::call_off)
        .get("/concertation/rencontres/{id}/presences", KEEP, attend::page)
        .post("/concertation/rencontres/{id}/presences", KEEP, attend::send)
        .post("/concertation/rencontres/{id}/decisions", KEEP, meet::decide)
        .post("/concertation/decisions/{id}/retirer", KEEP, meet::undecide)
        .post("/concertation/rencontres/{id}/taches", KEEP, meet::entrust)
        .upload("/concertation/rencontres/{id}/documents", KEEP, 2 * document::LARGEST, meet::attach)
        .get("/concertation/rencontres/{id}/documents/{document}", READ, meet::open_document)
        .post("/concertation/documents/{id}/retirer", KEEP, meet::detach)
        .get("/concertation/taches", READ, tasks::page)
        .post("/concertation/taches/{id}/fin", KEEP, tasks::end)
        .get("/concertation/heures", READ, spend::list)
        .get("/concertation/heures/exporter", READ, spend::export)
        .get("/concertation/heures/ajouter", KEEP, spend::page)
        .post("/concertation/heures/ajouter", KEEP, spend::send)
        .post("/concertation/heures/{id}/retirer", KEEP, spend::withdraw)
        .get("/concertation/collaborations", READ, collaborate::list)
        .get("/concertation/collaborations/ajouter", KEEP, collaborate::blank)
        .post("/concertation/collaborations/ajouter", KEEP, collaborate::note)
        .get("/concertation/collaborations/{id}", READ, collaborate::page)
        .get("/concertation/collaborations/{id}/modifier", KEEP, collaborate::shown)
        .post("/concertation/collaborations/{id}/modifier", KEEP, collaborate::change)
        .post("/concertation/collaborations/{id}/retirer", KEEP, collaborate::withdraw)
        .get("/concertation/ententes", READ, agree::list)
        .get("/concertation/ententes/ajouter", KEEP, agree::blank)
        .post("/concertation/ententes/ajouter", KEEP, agree::sign)
        .get("/concertation/ententes/{id}", READ, agreed::page)
        .get("/concertation/ententes/{id}/modifier", KEEP, agree::shown)
        .post("/concertation/ententes/{id}/modifier", KEEP, agree::change)
        .post("/concertation/ententes/{id}/parties", KEEP, agreed::join)
        .post("/concertation/ententes/{id}/obligations", KEEP, agreed::oblige)
        .upload("/concertation/ententes/{id}/documents", KEEP, 2 * document::LARGEST, agreed::attach)
        .get("/concertation/ententes/{id}/documents/{document}", READ, agreed::open_document)
        .post("/concertation/ententes/documents/{id}/retirer", KEEP, agreed::detach)
        .post("/concertation/ententes/{id}/retirer", KEEP, agreed::withdraw)
        .get("/concertation/ententes/parties/{id}", KEEP, mend::party)
        .post("/concertation/ententes/parties/{id}", KEEP, mend::correct_party)
        .post("/concertation/ententes/parties/{id}/retirer", KEEP, mend::withdraw_party)
        .get("/concertation/ententes/obligations/{id}", KEEP, mend::obligation)
        .post("/concertation/ententes/obligations/{id}", KEEP, mend::correct_obligation)
        .post("/concertation/ententes/obligations/{id}/retirer", KEEP, mend::withdraw_obligation)
        .post("/concertation/ententes/obligations/{id}/faite", KEEP, mend::fulfil)
        .post("/concertation/ententes/obligations/{id}/a-faire", KEEP, mend::reopen)
        .get("/concertation/representations", READ, represent::list)
        .get("/concertation/representations/ajouter", LOG, represent::blank)
        .post("/concertation/representations/ajouter", LOG, represent::log)
        .get("/concertation/representations/{id}", READ, represent::page)
        .get("/concertation/representations/{id}/modifier", LOG, represent::shown)
        .post("/concertation/representations/{id}/modifier", LOG, represent::change)
        .post("/concertation/representations/{id}/retirer", LOG, represent::withdraw)
}
