//! Accompaniment: what was done for an enterprise or a promoter, what they asked, and where they were referred.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod about;
pub mod act;
mod asked;
mod correct;
pub mod entry;
mod export;
mod figures;
mod findable;
mod follow;
mod forget;
mod happened;
mod hear;
mod journal;
mod log;
mod meet;
mod outcome;
pub mod party;
pub mod promoter;
mod receive;
mod refer;
pub mod referral;
pub mod request;
pub mod rule;
mod rules;
mod see;
mod sent;
mod steps;
pub mod topic;
mod topics;
mod turn;
mod waiting;
mod whom;
mod withdraw;

pub use self::{figures::FIGURES, forget::RETENTIONS, happened::TIMELINES, steps::steps, waiting::waiting};
use page::{Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read the journal of service acts, without notes nor promoters' names.
pub const READ: Right =
    Right { name: "accompaniment.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To log a service act, correct or withdraw it, and read its note.
pub const LOG: Right = Right { name: "accompaniment.log", roles: &[DIRECTION, AGENT] };
/// To take requests in, refer, and follow what comes of both.
pub const FOLLOW: Right = Right { name: "accompaniment.follow", roles: &[DIRECTION, AGENT] };

/// To have a promoter forgotten.
pub const ERASE: Right = Right { name: "accompaniment.erase", roles: &[DIRECTION] };

/// To decide under which action topics fall, and within how many days requests are answered.
pub const RULE: Right = Right { name: "accompaniment.rule", roles: &[DIRECTION] };

/// Deeds on an organization that only those who read the journal are told in its history.
pub const GUARDED: [(&str, Right); 3] =
    [("organization.served", READ), ("organization.referred", READ), ("organization.asked", READ)];

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "act-menu", path: "/accompagnement", right: READ }];

/// What an agent does most.
pub const DEED: Menu = Menu { words: "act-log", path: "/accompagnement/consigner", right: LOG };

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 5] = [
    Menu { words: "act-requests", path: "/accompagnement/demandes", right: FOLLOW },
    Menu { words: "act-receive", path: "/accompagnement/demandes/recevoir", right: FOLLOW },
    Menu { words: "act-referrals", path: "/accompagnement/referencements", right: FOLLOW },
    Menu { words: "act-refer", path: "/accompagnement/referencements/ajouter", right: FOLLOW },
    Menu { words: "act-topics-own", path: "/accompagnement/sujets", right: RULE },
];

/// The verbs by which an organization's name changes.
const RENAMED: &[&str] =
    &["organization.edited", "organization.import-changed", "organization.merged", "organization.parted"];

/// The verb by which a promoter is forgotten.
const ERASED: &[&str] = &["promoter.erased"];

/// What search finds here.
pub const FINDABLE: [Findable; 5] = [
    Findable {
        kind: "promoter",
        words: "act-found-promoters",
        told: &[],
        entries: |db, ids| Box::pin(findable::promoters(db, ids)),
    },
    Findable {
        kind: "request",
        words: "act-requests",
        told: &[
            Told {
                kind: "organization",
                verbs: RENAMED,
                ids: |db, ids| Box::pin(findable::requests_of(db, ids)),
            },
            Told {
                kind: "promoter",
                verbs: ERASED,
                ids: |db, ids| Box::pin(findable::requests_of_promoters(db, ids)),
            },
            Told {
                kind: "topic",
                verbs: TOPIC_RENAMED,
                ids: |db, ids| Box::pin(findable::requests_about(db, ids)),
            },
        ],
        entries: |db, ids| Box::pin(findable::requests(db, ids)),
    },
    Findable {
        kind: "referral",
        words: "act-referrals",
        told: &[
            Told {
                kind: "organization",
                verbs: RENAMED,
                ids: |db, ids| Box::pin(findable::referrals_of(db, ids)),
            },
            Told {
                kind: "promoter",
                verbs: ERASED,
                ids: |db, ids| Box::pin(findable::referrals_of_promoters(db, ids)),
            },
        ],
        entries: |db, ids| Box::pin(findable::referrals(db, ids)),
    },
    Findable {
        kind: "act",
        words: "act-found-acts",
        told: &[ACTS_OF_RENAMED, ACTS_OF_TOPICS],
        entries: |db, ids| Box::pin(findable::acts(db, ids)),
    },
    Findable {
        kind: "act-note",
        words: "act-found-notes",
        told: &[
            Told { kind: "act", verbs: &[], ids: |_, ids| Box::pin(async { Ok(ids.to_vec()) }) },
            ACTS_OF_RENAMED,
            Told {
                kind: "promoter",
                verbs: ERASED,
                ids: |db, ids| Box::pin(findable::acts_for_promoters(db, ids)),
            },
        ],
        entries: |db, ids| Box::pin(findable::notes(db, ids)),
    },
];

const ACTS_OF_RENAMED: Told =
    Told { kind: "organization", verbs: RENAMED, ids: |db, ids| Box::pin(findable::acts_for(db, ids)) };

const ACTS_OF_TOPICS: Told =
    Told { kind: "topic", verbs: TOPIC_RENAMED, ids: |db, ids| Box::pin(findable::acts_about(db, ids)) };

/// The verb by which a topic of the pole's own is called otherwise.
const TOPIC_RENAMED: &[&str] = &["topic.renamed"];

/// What leans on an organization here.
pub const LEANING: [page::Leaning; 4] = [
    page::Leaning::of("service_act_party", "organization_id"),
    page::Leaning::of("service_request", "organization_id"),
    page::Leaning::of("referral", "organization_id"),
    page::Leaning::of("referral", "to_organization_id"),
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/accompagnement", READ, journal::page)
        .get("/accompagnement/exporter", READ, export::page)
        .get("/accompagnement/consigner", LOG, log::page)
        .post("/accompagnement/consigner", LOG, log::send)
        .get("/accompagnement/{id}", READ, see::page)
        .get("/accompagnement/{id}/corriger", LOG, correct::page)
        .post("/accompagnement/{id}/corriger", LOG, correct::send)
        .post("/accompagnement/{id}/retirer", LOG, withdraw::send)
        .post("/accompagnement/{id}/retablir", LOG, withdraw::restore)
        .get("/accompagnement/regles", RULE, rules::page)
        .post("/accompagnement/regles/sujet", RULE, rules::send_topic)
        .post("/accompagnement/regles/delai", RULE, rules::send_days)
        .get("/accompagnement/sujets", RULE, topics::page)
        .post("/accompagnement/sujets", RULE, topics::send)
        .post("/accompagnement/sujets/{id}/renommer", RULE, topics::rename)
        .post("/accompagnement/sujets/{id}/terminer", RULE, topics::end)
        .get("/accompagnement/promoteurs/{id}", READ, meet::page)
        .post("/accompagnement/promoteurs/{id}/effacer", ERASE, meet::erase)
        .get("/accompagnement/demandes", FOLLOW, asked::page)
        .get("/accompagnement/demandes/recevoir", FOLLOW, receive::page)
        .post("/accompagnement/demandes/recevoir", FOLLOW, receive::send)
        .get("/accompagnement/demandes/{id}", READ, follow::page)
        .post("/accompagnement/demandes/{id}/suivre", FOLLOW, follow::send)
        .get("/accompagnement/referencements", FOLLOW, sent::page)
        .get("/accompagnement/referencements/ajouter", FOLLOW, refer::page)
        .post("/accompagnement/referencements/ajouter", FOLLOW, refer::send)
        .get("/accompagnement/referencements/{id}", READ, hear::page)
        .post("/accompagnement/referencements/{id}/suite", FOLLOW, hear::send)
        .post("/accompagnement/referencements/{id}/suite/retirer", FOLLOW, withdraw::send_outcome)
        .post("/accompagnement/referencements/{id}/retirer", FOLLOW, withdraw::send_referral)
        .post("/accompagnement/referencements/{id}/retablir", FOLLOW, withdraw::restore_referral)
}
