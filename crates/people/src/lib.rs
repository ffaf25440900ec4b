//! People: organizations, persons, their roles, and who may sign in.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod account;
mod add;
mod figures;
mod findable;
mod list;
mod municipalities;
pub mod neq;
pub mod organization;
pub mod role;
mod settings;
mod show;
mod sign_in;

pub use self::figures::FIGURES;
use page::{EVERYONE, Findable, Menu, Right, Routes};
use role::{ADMINISTRATOR, AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To see the organizations a pole knows.
pub const SEE: Right =
    Right { name: "people.see", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD, ADMINISTRATOR] };
/// To add an organization.
pub const ADD: Right = Right { name: "people.add", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };

/// To say what the pole is called, how it looks and who answers for privacy.
pub const SETTLE: Right = Right { name: "people.settle", roles: &[DIRECTION, ADMINISTRATOR] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "people-menu", path: "/organisations", right: SEE }];

pub const SETTINGS: Menu = Menu { words: "settings-menu", path: "/reglages", right: SETTLE };
/// What search finds here.
pub const FINDABLE: [Findable; 2] = [
    Findable {
        kind: "organization",
        words: "people-list",
        entries: |db, ids| Box::pin(findable::organizations(db, ids)),
    },
    Findable {
        kind: "person",
        words: "people-found-persons",
        entries: |db, ids| Box::pin(findable::persons(db, ids)),
    },
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/connexion", EVERYONE, sign_in::ask)
        .get("/connexion/lien/{token}", EVERYONE, sign_in::arrive)
        .post("/connexion/lien/{token}", EVERYONE, sign_in::enter)
        .post("/deconnexion", EVERYONE, sign_in::leave)
        .get("/reglages", SETTLE, settings::page)
        .post("/reglages", SETTLE, settings::send)
        .get("/organisations", SEE, list::page)
        .get("/organisations/ajouter", ADD, add::page)
        .post("/organisations/ajouter", ADD, add::send)
        .get("/organisations/{id}", SEE, show::page)
        .get("/territoire/municipalites", EVERYONE, municipalities::suggestions)
}
