//! Assemblies: members convened in time, their roll, presence and quorum, what is voted, who is elected.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod annual;
mod ask;
pub mod assembly;
pub mod ballot;
mod check;
mod choices;
pub mod count;
mod decide;
pub mod document;
pub mod election;
mod figures;
mod findable;
mod happened;
mod held;
mod jobs;
mod letters;
mod link;
mod list;
pub mod majority;
mod minutes;
pub mod motion;
mod own;
mod prepare;
pub mod presence;
mod propose;
mod receive;
pub mod request;
pub mod roll;
pub mod rule;
mod rules;
mod see;
mod sitting;
mod stand;
mod summon;
mod voice;
pub mod voter;
mod voters;
mod waiting;

pub use self::{figures::FIGURES, happened::TIMELINES, held::HELD, jobs::kinds, waiting::waiting};
use page::{EVERYONE, Findable, Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION, MEMBER};

/// To read assemblies, their rolls, what was voted and the minutes.
pub const READ: Right = Right { name: "assemblies.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To prepare and convene assemblies, receive members, and hold the votes.
pub const KEEP: Right = Right { name: "assemblies.keep", roles: &[DIRECTION, AGENT] };
/// To say by which rules assemblies are held.
pub const RULE: Right = Right { name: "assemblies.rule", roles: &[DIRECTION] };
/// To take part for one's own organization.
pub const OWN: Right = Right { name: "assemblies.own", roles: &[MEMBER] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 2] = [
    Menu { words: "assembly-own-menu", path: "/mes-assemblees", right: OWN },
    Menu { words: "assembly-menu", path: "/assemblees", right: READ },
];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 4] = [
    Menu { words: "assembly-prepare", path: "/assemblees/ajouter", right: KEEP },
    Menu { words: "assembly-requests", path: "/assemblees/demandes", right: READ },
    Menu { words: "assembly-rules", path: "/assemblees/regles", right: RULE },
    Menu { words: "assembly-check", path: "/verifier-mon-bulletin", right: EVERYONE },
];

/// What leans on organizations.
pub const LEANING: [page::Leaning; 2] = [
    page::Leaning::of("assembly_voter", "organization_id"),
    page::Leaning::of("assembly_candidate", "organization_id"),
];

/// What search finds here.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "assembly",
    words: "assembly-found",
    told: &[],
    entries: |db, ids| Box::pin(findable::assemblies(db, ids)),
}];

pub fn routes() -> Routes {
    Routes::new()
        .get("/assemblees", READ, list::page)
        .get("/assemblees/ajouter", KEEP, prepare::blank)
        .post("/assemblees/ajouter", KEEP, prepare::add)
        .get("/assemblees/regles", RULE, rules::page)
        .post("/assemblees/regles", RULE, rules::say)
        .get("/assemblees/demandes", READ, ask::page)
        .post("/assemblees/demandes", KEEP, ask::send)
        .post("/assemblees/demandes/{id}/retirer", KEEP, ask::withdraw)
        .get("/assemblees/{id}", READ, see::page)
        .get("/assemblees/{id}/modifier", KEEP, prepare::page)
        .post("/assemblees/{id}/modifier", KEEP, prepare::change)
        .upload("/assemblees/{id}/documents", KEEP, 2 * document::LARGEST, see::attach)
        .get("/assemblees/{id}/documents/{document}", READ, see::open_document)
        .post("/assemblees/documents/{id}/retirer", KEEP, see::detach)
        .post("/assemblees/{id}/convoquer", KEEP, summon::convene)
        .post("/assemblees/{id}/annuler", KEEP, summon::call_off)
        .get("/assemblees/{id}/liste", READ, voters::page)
        .get("/assemblees/{id}/liste/exporter", READ, voters::export)
        .get("/assemblees/{id}/accueil", KEEP, receive::page)
        .post("/assemblees/{id}/arrivees", KEEP, receive::arrive)
        .post("/assemblees/{id}/departs", KEEP, receive::leave)
        .post("/assemblees/{id}/ouvrir", KEEP, summon::open)
        .post("/assemblees/{id}/lever", KEEP, summon::lift)
        .get("/assemblees/{id}/propositions", KEEP, propose::motion)
        .post("/assemblees/{id}/propositions", KEEP, propose::put)
        .get("/assemblees/{id}/elections", KEEP, stand::election)
        .post("/assemblees/{id}/elections", KEEP, stand::put)
        .get("/assemblees/{id}/proces-verbal.pdf", READ, minutes::page)
        .get("/assemblees/propositions/{id}", READ, decide::page)
        .post("/assemblees/propositions/{id}/candidatures", KEEP, decide::name)
        .post("/assemblees/propositions/{id}/ouvrir", KEEP, decide::open)
        .post("/assemblees/propositions/{id}/clore", KEEP, decide::end)
        .post("/assemblees/propositions/{id}/retirer", KEEP, decide::withdraw)
        .get("/ma-voix/{token}", EVERYONE, voice::by_link::page)
        .post("/ma-voix/{token}", EVERYONE, voice::by_link::cast)
        .post("/ma-voix/{token}/presence", EVERYONE, voice::by_link::arrive)
        .get("/ma-voix/{token}/documents/{document}", EVERYONE, voice::by_link::document)
        .get("/mes-assemblees", OWN, own::list)
        .get("/mes-assemblees/{id}", OWN, own::page)
        .post("/mes-assemblees/{id}", OWN, own::cast)
        .post("/mes-assemblees/{id}/presence", OWN, own::arrive)
        .get("/mes-assemblees/{id}/documents/{document}", OWN, own::document)
        .get("/verifier-mon-bulletin", EVERYONE, check::page)
        .post("/verifier-mon-bulletin", EVERYONE, check::send)
}
