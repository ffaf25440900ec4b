//! Events: gatherings of every kind, who registers, who comes, and what they thought of it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arrive;
mod bring;
mod calendar;
mod certificate;
mod certify;
mod chairs;
pub mod choice;
mod choose;
mod cover;
mod days;
mod embed;
mod evaluate;
pub mod evaluation;
mod event;
mod figures;
mod findable;
pub mod gathering;
mod happened;
mod held;
mod hold;
mod hours;
pub mod ical;
mod invoice;
mod invoicing;
mod jobs;
mod letters;
mod link;
mod list;
mod look;
mod mine;
mod paid;
mod participant;
pub mod payment;
pub mod planned;
pub mod presence;
mod publish;
pub mod queue;
mod receipt;
mod refund;
mod register;
pub mod registration;
mod roll;
pub mod roster;
pub mod roster_line;
mod scripts;
pub mod session;
mod settle;
mod shape;
mod show;
mod speaker;
mod square;
mod twin;

pub use self::{
    figures::FIGURES,
    happened::TIMELINES,
    held::{HELD, RETENTIONS},
    jobs::kinds,
};
use page::{EVERYONE, Findable, Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read gatherings, how many registered and came, and what was thought of them.
pub const READ: Right = Right { name: "events.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To plan gatherings, publish, change and cancel them.
pub const PLAN: Right = Right { name: "events.plan", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// To see who registered and what they need, and to welcome them.
pub const WELCOME: Right = Right { name: "events.welcome", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// To cancel an invoice or a credit note of a registration.
pub const CANCEL: Right = Right { name: "events.cancel", roles: &[DIRECTION] };
/// To decide for how long an offered place is held, and when who registered is reminded.
pub const SETTLE: Right = Right { name: "events.settle", roles: &[DIRECTION] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "event-menu", path: "/programmation", right: READ }];
/// What visitors are shown the way to.
pub const OPENED: [Menu; 1] = [Menu { words: "event-calendar", path: "/evenements", right: EVERYONE }];
/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 3] = [
    Menu { words: "event-plan", path: "/programmation/nouveau", right: PLAN },
    Menu { words: "event-cover", path: "/programmation/couverture", right: READ },
    Menu { words: "event-settle", path: "/programmation/reglages", right: SETTLE },
];

/// What search finds here.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "gathering",
    words: "event-menu",
    told: &[],
    entries: |db, ids| Box::pin(findable::gatherings(db, ids)),
}];

/// What leans on organizations.
pub const LEANING: [page::Leaning; 2] = [
    page::Leaning::of("session_speaker", "organization_id"),
    page::Leaning::of("registration", "organization_id"),
];

pub fn routes() -> Routes {
    Routes::new()
        .public("/evenements", calendar::page)
        .get("/evenements/calendrier.ics", EVERYONE, calendar::feed)
        .get("/evenements/integrer", EVERYONE, embed::page)
        .public("/evenements/{id}", event::page)
        .get("/evenements/{id}/evenement.ics", EVERYONE, event::agenda)
        .get("/evenements/{id}/inscription", EVERYONE, register::page)
        .post("/evenements/{id}/inscription", EVERYONE, register::send)
        .get("/evenements/{id}/inscription/recue", EVERYONE, register::received)
        .get("/inscription/{token}", EVERYONE, mine::page)
        .post("/inscription/{token}/confirmer", EVERYONE, mine::accept)
        .post("/inscription/{token}/annuler", EVERYONE, mine::cancel)
        .post("/inscription/{token}/seances", EVERYONE, mine::choose)
        .get("/inscription/{token}/evenement.ics", EVERYONE, mine::agenda)
        .get("/inscription/{token}/attestation.pdf", EVERYONE, certify::mine)
        .get("/inscription/{token}/recus/{payment}", EVERYONE, paid::own)
        .get("/inscription/{token}/pieces/{piece}", EVERYONE, invoicing::own)
        .get("/evaluation/{token}", EVERYONE, evaluate::page)
        .post("/evaluation/{token}", EVERYONE, evaluate::send)
        .get("/programmation", READ, list::page)
        .get("/programmation/nouveau", PLAN, shape::blank)
        .post("/programmation/nouveau", PLAN, shape::plan)
        .get("/programmation/couverture", READ, cover::page)
        .get("/programmation/reglages", SETTLE, settle::page)
        .post("/programmation/reglages", SETTLE, settle::send)
        .get("/programmation/presences.js", EVERYONE, scripts::page)
        .get("/programmation/travailleur.js", EVERYONE, scripts::worker)
        .get("/programmation/{id}", READ, show::page)
        .get("/programmation/{id}/modifier", PLAN, shape::page)
        .post("/programmation/{id}/modifier", PLAN, shape::change)
        .post("/programmation/{id}/edition", PLAN, shape::renew)
        .post("/programmation/{id}/publier", PLAN, publish::publish)
        .post("/programmation/{id}/prevenir", PLAN, publish::tell)
        .post("/programmation/{id}/annuler", PLAN, publish::cancel)
        .post("/programmation/{id}/seances", PLAN, hold::add)
        .get("/seances/{id}", PLAN, hold::page)
        .post("/seances/{id}", PLAN, hold::send)
        .post("/seances/{id}/retirer", PLAN, hold::remove)
        .get("/programmation/{id}/inscriptions", WELCOME, roll::page)
        .post("/programmation/{id}/inscriptions", WELCOME, roll::add)
        .get("/programmation/{id}/inscriptions/liste", WELCOME, roll::file)
        .get("/programmation/{id}/fichier", WELCOME, bring::page)
        .upload("/programmation/{id}/fichier", WELCOME, bring::LARGEST, bring::send)
        .get("/inscriptions/fichiers/{id}", WELCOME, look::page)
        .post("/inscriptions/fichiers/{id}", WELCOME, look::send)
        .get("/inscriptions/fichiers/{id}/refus.csv", WELCOME, look::refused)
        .post("/inscriptions/{id}/annuler", WELCOME, roll::cancel)
        .get("/inscriptions/{id}/seances", WELCOME, choose::page)
        .post("/inscriptions/{id}/seances", WELCOME, choose::send)
        .get("/inscriptions/{id}/paiements", WELCOME, paid::page)
        .post("/inscriptions/{id}/paiements", WELCOME, paid::send)
        .get("/inscriptions/{id}/paiements/{payment}/recu.pdf", WELCOME, paid::receipt)
        .post("/inscriptions/{id}/paiements/{payment}/retirer", WELCOME, paid::withdraw)
        .post("/inscriptions/{id}/facture", WELCOME, invoicing::issue)
        .post("/inscriptions/{id}/remboursements", WELCOME, invoicing::refund)
        .get("/inscriptions/{id}/pieces/{piece}", WELCOME, invoicing::paper)
        .post("/inscriptions/{id}/pieces/{piece}/retirer", CANCEL, invoicing::withdraw)
        .get("/inscriptions/{id}/attestation.pdf", WELCOME, certify::theirs)
        .get("/programmation/{id}/presences", WELCOME, arrive::page)
        .post("/programmation/{id}/presences", WELCOME, arrive::note)
        .post("/programmation/{id}/presences/retirer", WELCOME, arrive::withdraw)
        .post("/programmation/{id}/arrivees", WELCOME, arrive::walk_in)
        .get("/programmation/{id}/evaluation", READ, evaluate::results)
}
