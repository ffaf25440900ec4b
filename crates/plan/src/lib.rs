//! Plan: objectives, actions, indicators and how far along they are.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod account;
pub mod action;
mod add_own;
mod advance;
mod aim;
pub mod aims;
mod amended;
mod became;
mod begin;
mod board;
mod bound;
pub mod carry;
mod catch_up;
pub mod change;
mod countable;
mod cover;
mod dial;
mod figures;
mod findable;
pub mod forecast;
pub mod funder;
pub mod gauge;
mod happened;
pub mod indicator;
mod introduce;
mod keep;
mod measure;
pub mod objective;
pub mod own;
pub mod owner;
mod print;
mod proofs;
mod proposed;
mod reword;
mod seen;
mod shape;
pub mod state;
mod steps;
pub mod target;
mod task;
pub mod text;
mod told;
mod waiting;
pub mod year;

pub use self::{figures::FIGURES, happened::TIMELINES, steps::steps, waiting::waiting};
use page::{Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION, FUNDER};

/// To read the plan and how far along it is.
pub const READ: Right = Right { name: "plan.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To write the plan: its objectives, actions and indicators.
pub const WRITE: Right = Right { name: "plan.write", roles: &[DIRECTION] };
/// To read what is accounted for to a funder; a funder reads what is its own.
pub const ACCOUNT: Right =
    Right { name: "plan.account", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD, FUNDER] };
/// To say where an action stands.
pub const ADVANCE: Right = Right { name: "plan.advance", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 2] = [
    Menu { words: "plan-menu", path: "/plan", right: READ },
    Menu { words: "plan-accounts", path: "/redditions", right: ACCOUNT },
];

/// What leans on an organization here.
pub const LEANING: [page::Leaning; 1] = [page::Leaning::of("plan_funder", "organization_id")];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 2] = [
    Menu { words: "plan-own", path: "/plan/actions-du-pole", right: READ },
    Menu { words: "plan-cover", path: "/plan/couverture", right: READ },
];

/// What search finds here.
pub const FINDABLE: [Findable; 3] = [
    Findable {
        kind: "plan",
        words: "plan-found-plans",
        told: &[],
        entries: |db, ids| Box::pin(findable::plans(db, ids)),
    },
    Findable {
        kind: "objective",
        words: "plan-found-objectives",
        told: &[Told { kind: "plan", verbs: &[], ids: |db, ids| Box::pin(findable::objectives_of(db, ids)) }],
        entries: |db, ids| Box::pin(findable::objectives(db, ids)),
    },
    Findable {
        kind: "plan-action",
        words: "plan-found-actions",
        told: &[Told { kind: "plan", verbs: &[], ids: |db, ids| Box::pin(findable::actions_of(db, ids)) }],
        entries: |db, ids| Box::pin(findable::actions(db, ids)),
    },
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/plan", READ, board::current)
        .get("/plan/{id}", READ, board::page)
        .get("/redditions", ACCOUNT, account::list)
        .get("/redditions/{id}", ACCOUNT, account::page)
        .get("/redditions/{id}/preuves", ACCOUNT, proofs::send)
        .get("/plan/nouveau", WRITE, begin::page)
        .post("/plan/nouveau", WRITE, begin::send)
        .get("/plan/couverture", READ, cover::page)
        .get("/plan/actions-du-pole", READ, add_own::page)
        .post("/plan/actions-du-pole", WRITE, add_own::send)
        .post("/plan/actions-du-pole/{id}/terminer", WRITE, add_own::end)
        .get("/plan/{id}/modifier", WRITE, shape::page)
        .get("/plan/{id}/tableur", READ, keep::send)
        .get("/plan/{id}/plan.pdf", READ, print::pdf)
        .post("/plan/{id}/modifier", WRITE, shape::send)
        .post("/plan/{id}/adopter", WRITE, shape::adopt)
        .get("/plan/{id}/textes", WRITE, introduce::page)
        .post("/plan/{id}/textes", WRITE, introduce::send)
        .post("/plan/{id}/objectifs", WRITE, aim::send)
        .get("/plan/objectifs/{id}", WRITE, reword::page)
        .post("/plan/objectifs/{id}", WRITE, reword::send)
        .post("/plan/objectifs/{id}/retirer", WRITE, aim::drop_send)
        .get("/plan/objectifs/{id}/action", WRITE, task::page)
        .post("/plan/objectifs/{id}/action", WRITE, task::send)
        .get("/plan/actions/{id}", WRITE, task::shown)
        .post("/plan/actions/{id}", WRITE, task::change)
        .post("/plan/actions/{id}/etat", ADVANCE, advance::send)
        .get("/plan/objectifs/{id}/indicateur", WRITE, measure::page)
        .post("/plan/objectifs/{id}/indicateur", WRITE, measure::send)
        .get("/plan/indicateurs/{id}", WRITE, measure::shown)
        .post("/plan/indicateurs/{id}", WRITE, measure::change)
        .post("/plan/indicateurs/{id}/retirer", WRITE, measure::drop_send)
}
