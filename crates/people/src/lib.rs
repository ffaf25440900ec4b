//! People: organizations, persons, their roles, and who may sign in.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod account;
mod add;
mod figures;
pub mod import;
mod list;
pub mod neq;
pub mod organization;
pub mod role;
mod show;
mod sign_in;

pub use self::figures::FIGURES;
use page::{EVERYONE, Menu, Right, Routes};
use role::{ADMINISTRATOR, AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To see the organizations a pole knows.
pub const SEE: Right =
    Right { name: "people.see", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD, ADMINISTRATOR] };
/// To add an organization.
pub const ADD: Right = Right { name: "people.add", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "people-menu", path: "/organisations", right: SEE }];

pub fn routes() -> Routes {
    Routes::new()
        .get("/connexion", EVERYONE, sign_in::ask)
        .get("/connexion/lien/{token}", EVERYONE, sign_in::arrive)
        .post("/connexion/lien/{token}", EVERYONE, sign_in::enter)
        .post("/deconnexion", EVERYONE, sign_in::leave)
        .get("/organisations", SEE, list::page)
        .get("/organisations/ajouter", ADD, add::page)
        .post("/organisations/ajouter", ADD, add::send)
        .get("/organisations/{id}", SEE, show::page)
        .join(import::routes())
}
