//! Accompaniment: what was done for an enterprise or a promoter, what they asked, and where they were referred.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod act;
mod asked;
mod correct;
pub mod entry;
mod export;
mod figures;
mod follow;
mod hear;
mod journal;
mod log;
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
mod turn;
mod waiting;
mod whom;
mod withdraw;

pub use self::{figures::FIGURES, steps::steps, waiting::waiting};
use page::{Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read the journal of service acts, without notes nor promoters' names.
pub const READ: Right =
    Right { name: "accompaniment.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To log a service act, correct or withdraw it, and read its note.
pub const LOG: Right = Right { name: "accompaniment.log", roles: &[DIRECTION, AGENT] };
/// To take requests in, refer, and follow what comes of both.
pub const FOLLOW: Right = Right { name: "accompaniment.follow", roles: &[DIRECTION, AGENT] };

/// To decide under which action topics fall, and within how many days requests are answered.
pub const RULE: Right = Right { name: "accompaniment.rule", roles: &[DIRECTION] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "act-menu", path: "/accompagnement", right: READ }];

/// What an agent does most.
pub const DEED: Menu = Menu { words: "act-log", path: "/accompagnement/consigner", right: LOG };

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
        .get("/accompagnement/regles", RULE, rules::page)
        .post("/accompagnement/regles/sujet", RULE, rules::send_topic)
        .post("/accompagnement/regles/delai", RULE, rules::send_days)
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
        .post("/accompagnement/referencements/{id}/retirer", FOLLOW, withdraw::send_referral)
}
