//! Membership: from an application to a member, on any day.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod agreement;
mod applicant;
pub mod application;
mod applications;
mod apply;
mod appoint;
mod bracket;
mod card;
mod categories;
pub mod category;
mod checkout;
mod correct;
mod correction;
pub mod criterion;
mod decide;
pub mod decision;
pub mod delegate;
pub mod desk;
pub mod document;
mod dues;
mod enrol;
mod export;
mod figures;
mod findable;
mod fold;
mod forget;
mod happened;
mod held;
mod invitation;
pub mod invoice;
mod invoicing;
mod jobs;
mod journal;
pub mod lapse;
mod leave;
pub mod ledger;
mod letters;
pub mod member;
mod office;
mod own;
mod papers;
mod pay;
pub mod payment;
mod price;
pub mod printed;
mod provider;
pub mod receipt;
pub mod recheck;
mod reclassify;
mod recognize;
mod reexamine;
mod register;
pub mod renew;
pub mod renewal;
mod renewals;
mod requalify;
pub mod roll;
mod settle;
mod show;
mod space;
mod stand;
pub mod standing;
mod steps;
mod study;
pub mod tax;
mod tell;
pub mod update;
mod waiting;
mod year;

pub use self::{
    applicant::link,
    figures::FIGURES,
    forget::RETENTIONS,
    happened::{HELD, TIMELINES},
    jobs::kinds,
    provider::{Account, Cards},
    steps::steps,
    tax::on_price,
    waiting::waiting,
};
use page::{EVERYONE, Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION, MEMBER};

/// To read the register of members, on any day.
pub const REGISTER: Right =
    Right { name: "membership.register", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To read applications; the contact's name and address are shown to those who study.
pub const READ: Right = Right { name: "membership.read", roles: &[DIRECTION, AGENT, BOARD] };
/// To study applications, record dues received, and keep the members' delegates.
pub const STUDY: Right = Right { name: "membership.study", roles: &[DIRECTION, AGENT] };
/// To record the board's decisions, departures and corrections, and keep categories and dues.
pub const DECIDE: Right = Right { name: "membership.decide", roles: &[DIRECTION] };
/// To read, in one's own space, what the pole keeps of one's own organization.
pub const OWN: Right = Right { name: "membership.own", roles: &[MEMBER] };

/// Deeds on an organization that only those who read them here are told in its history.
pub const GUARDED: [(&str, Right); 5] = [
    ("organization.applied", READ),
    ("organization.admitted", REGISTER),
    ("organization.left", REGISTER),
    ("organization.membership-corrected", REGISTER),
    ("organization.reinstated", REGISTER),
];

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

/// What visitors are shown the way to.
pub const OPENED: [Menu; 1] = [Menu { words: "member-apply", path: "/adhesion", right: EVERYONE }];

/// Where those who have a space of their own are led from the pole's door.
pub const HOME: Menu = Menu { words: "member-own", path: "/mon-espace", right: OWN };

pub const MENU: [Menu; 3] = [
    HOME,
    Menu { words: "member-menu", path: "/membres", right: REGISTER },
    Menu { words: "member-menu-applications", path: "/adhesions", right: READ },
];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 6] = [
    Menu { words: "member-requalify", path: "/membres/requalifier", right: DECIDE },
    Menu { words: "member-renewals", path: "/membres/renouvellements", right: STUDY },
    Menu { words: "member-invoicing", path: "/adhesions/facturation", right: DECIDE },
    Menu { words: "member-categories", path: "/adhesions/categories", right: DECIDE },
    Menu { words: "member-enrol", path: "/membres/inscrire", right: DECIDE },
    Menu { words: "member-apply", path: "/adhesion", right: EVERYONE },
];

/// What search finds here.
pub const FINDABLE: [Findable; 2] = [
    Findable {
        kind: "application",
        words: "member-applications",
        told: &[],
        entries: |db, ids| Box::pin(findable::applications(db, ids)),
    },
    Findable {
        kind: "membership",
        words: "member-own",
        told: &[Told {
            kind: "organization",
            verbs: &[],
            ids: |db, ids| Box::pin(findable::memberships_of(db, ids)),
        }],
        entries: |db, ids| Box::pin(findable::memberships(db, ids)),
    },
];

/// What leans on an organization here.
pub const LEANING: [page::Leaning; 2] =
    [page::Leaning::of("application", "organization_id"), page::Leaning::of("membership", "organization_id")];

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
        .get("/adhesions/facturation", DECIDE, invoicing::page)
        .post("/adhesions/facturation", DECIDE, invoicing::send)
        .post("/adhesions/facturation/taxes", DECIDE, invoicing::register)
        .get("/adhesion/lien/{token}", EVERYONE, tell::by_link)
        .post("/adhesion/lien/{token}", EVERYONE, tell::send_by_link)
        .get("/adhesion/lien/{token}/payer", EVERYONE, checkout::by_link)
        .post("/adhesion/lien/{token}/payer", EVERYONE, checkout::send_by_link)
        .get("/adhesion/carte/retour", EVERYONE, checkout::returned)
        .post("/adhesion/carte/avis", EVERYONE, checkout::hear)
        .get("/adhesion/mise-a-jour/recue", EVERYONE, tell::received)
        .get("/mon-espace", OWN, own::page)
        .get("/mon-espace/{id}/documents/{document}", OWN, own::print)
        .get("/mon-espace/{id}/mise-a-jour", OWN, tell::by_account)
        .post("/mon-espace/{id}/mise-a-jour", OWN, tell::send_by_account)
        .get("/mon-espace/{id}/payer", OWN, checkout::by_account)
        .post("/mon-espace/{id}/payer", OWN, checkout::send_by_account)
        .get("/adhesion/document/{token}", EVERYONE, papers::open)
        .get("/adhesions/{id}", READ, study::page)
        .post("/adhesions/{id}/criteres", STUDY, study::send)
        .post("/adhesions/{id}/organisation", STUDY, recognize::send)
        .post("/adhesions/{id}/decision", DECIDE, decide::send)
        .get("/membres", REGISTER, register::page)
        .get("/membres/registre.csv", REGISTER, export::csv)
        .get("/membres/registre.xlsx", REGISTER, export::xlsx)
        .get("/membres/inscrire", DECIDE, enrol::page)
        .post("/membres/inscrire", DECIDE, enrol::send)
        .get("/membres/renouvellements", STUDY, renewals::page)
        .post("/membres/renouvellements", DECIDE, renewals::send)
        .get("/membres/documents.csv", STUDY, journal::csv)
        .get("/membres/documents.xlsx", STUDY, journal::xlsx)
        .get("/membres/requalifier", DECIDE, requalify::page)
        .post("/membres/requalifier", DECIDE, requalify::send)
        .post("/membres/requalifier/revue", DECIDE, requalify::review)
        .get("/membres/{id}/criteres", STUDY, reexamine::page)
        .post("/membres/{id}/criteres", STUDY, reexamine::send)
        .post("/membres/{id}/criteres/demander", STUDY, reexamine::ask)
        .post("/membres/{id}/criteres/conclure", DECIDE, reexamine::conclude)
        .get("/membres/{id}", REGISTER, show::page)
        .post("/membres/{id}/mise-a-jour/{update}", STUDY, settle::send)
        .post("/membres/{id}/revenus", DECIDE, settle::hear)
        .post("/membres/{id}/suspendre", DECIDE, stand::suspend)
        .post("/membres/{id}/retablir", DECIDE, stand::reinstate)
        .post("/membres/{id}/delegues", STUDY, appoint::send)
        .post("/membres/{id}/delegues/fin", STUDY, appoint::end)
        .post("/membres/{id}/depart", DECIDE, leave::send)
        .post("/membres/{id}/categorie", DECIDE, reclassify::send)
        .post("/membres/{id}/corriger", DECIDE, correct::send)
        .post("/membres/{id}/factures", STUDY, papers::invoice)
        .post("/membres/{id}/factures/{document}/annuler", DECIDE, papers::take_back)
        .post("/membres/{id}/recus/{payment}", STUDY, papers::receipt)
        .post("/membres/{id}/releve", STUDY, papers::state)
        .get("/membres/{id}/documents/{document}", REGISTER, papers::print)
        .post("/membres/{id}/documents/{document}/envoyer", STUDY, papers::send)
        .post("/membres/{id}/langue", STUDY, papers::speak)
        .post("/membres/{id}/paiement", STUDY, pay::send)
        .post("/membres/{id}/paiement/{payment}/retirer", STUDY, pay::withdraw)
        .post("/membres/{id}/paiement/{payment}/retablir", STUDY, pay::restore)
}
