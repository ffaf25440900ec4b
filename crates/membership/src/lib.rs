//! Membership: from an application to a member, on any day.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod applicant;
pub mod application;
mod applications;
mod apply;
mod appoint;
mod categories;
pub mod category;
mod correct;
pub mod criterion;
mod decide;
pub mod decision;
pub mod delegate;
mod dues;
mod enrol;
mod export;
mod figures;
mod findable;
mod forget;
mod happened;
mod held;
mod leave;
mod letters;
pub mod member;
mod office;
mod pay;
pub mod payment;
mod reclassify;
mod recognize;
mod register;
pub mod roll;
mod show;
mod standing;
mod steps;
mod study;
mod waiting;

pub use self::{
    applicant::link,
    figures::FIGURES,
    forget::RETENTIONS,
    happened::{HELD, TIMELINES},
    steps::steps,
    waiting::waiting,
};
use page::{EVERYONE, Findable, Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read the register of members, on any day.
pub const REGISTER: Right =
    Right { name: "membership.register", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To read applications; the contact's name and address are shown to those who study.
pub const READ: Right = Right { name: "membership.read", roles: &[DIRECTION, AGENT, BOARD] };
/// To study applications, record dues received, and keep the members' delegates.
pub const STUDY: Right = Right { name: "membership.study", roles: &[DIRECTION, AGENT] };
/// To record the board's decisions, departures and corrections, and keep categories and dues.
pub const DECIDE: Right = Right { name: "membership.decide", roles: &[DIRECTION] };

/// Deeds on an organization that only those who read them here are told in its history.
pub const GUARDED: [(&str, Right); 3] =
    [("organization.applied", READ), ("organization.admitted", REGISTER), ("organization.left", REGISTER)];

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

/// What visitors are shown the way to.
pub const OPENED: [Menu; 1] = [Menu { words: "member-apply", path: "/adhesion", right: EVERYONE }];

pub const MENU: [Menu; 2] = [
    Menu { words: "member-menu", path: "/membres", right: REGISTER },
    Menu { words: "member-menu-applications", path: "/adhesions", right: READ },
];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 3] = [
    Menu { words: "member-categories", path: "/adhesions/categories", right: DECIDE },
    Menu { words: "member-enrol", path: "/membres/inscrire", right: DECIDE },
    Menu { words: "member-apply", path: "/adhesion", right: EVERYONE },
];

/// What search finds here.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "application",
    words: "member-applications",
    told: &[],
    entries: |db, ids| Box::pin(findable::applications(db, ids)),
}];

pub fn routes() -> Routes {
    Routes::new()
        .get("/adhesion", EVERYONE, apply::page)
        .post("/adhesion", EVERYONE, apply::send)
        .get("/adhesion/recue", EVERYONE, apply::received)
        .get("/adhesions", READ, applications::page)
        .get("/adhesions/categories", DECIDE, categories::page)
        .post("/adhesions/categories", DECIDE, categories::add)
        .post("/adhesions/categories/cotisation", DECIDE, categories::rule)
        .post("/adhesions/categories/{id}/fermer", DECIDE, categories::close)
        .get("/adhesions/{id}", READ, study::page)
        .post("/adhesions/{id}/criteres", STUDY, study::send)
        .post("/adhesions/{id}/organisation", STUDY, recognize::send)
        .post("/adhesions/{id}/decision", DECIDE, decide::send)
        .get("/membres", REGISTER, register::page)
        .get("/membres/registre.csv", REGISTER, export::csv)
        .get("/membres/registre.xlsx", REGISTER, export::xlsx)
        .get("/membres/inscrire", DECIDE, enrol::page)
        .post("/membres/inscrire", DECIDE, enrol::send)
        .get("/membres/{id}", REGISTER, show::page)
        .post("/membres/{id}/delegues", STUDY, appoint::send)
        .post("/membres/{id}/delegues/fin", STUDY, appoint::end)
        .post("/membres/{id}/depart", DECIDE, leave::send)
        .post("/membres/{id}/categorie", DECIDE, reclassify::send)
        .post("/membres/{id}/corriger", DECIDE, correct::send)
        .post("/membres/{id}/paiement", STUDY, pay::send)
        .post("/membres/{id}/paiement/{payment}/retirer", STUDY, pay::withdraw)
}
