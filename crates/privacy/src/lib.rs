//! Privacy: what is held of persons is shown and given to them, forgotten in time, and answered for (RLRQ, c. P-39.1).
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod answer;
mod declare;
pub mod dossier;
mod figures;
mod file;
mod home;
pub mod incident;
mod incidents;
mod jobs;
mod kept;
mod officer;
mod person;
mod public;
pub mod request;
pub mod retention;
mod rules;
mod waiting;

pub use self::{
    figures::FIGURES,
    jobs::kinds,
    kept::{HELD, RETENTIONS},
    waiting::waiting,
};
use page::{Beside, EVERYONE, Menu, Right, Routes};
use people::role::DIRECTION;

/// To answer for privacy: read who read whose file, give and erase files, decide how long things are kept, and keep
/// the register of incidents. The highest authority of a pole answers by default (RLRQ, c. P-39.1, s. 3.1).
pub const OVERSEE: Right = Right { name: "privacy.oversee", roles: &[DIRECTION] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const TOOLS: [Menu; 1] = [Menu { words: "privacy-menu", path: "/vie-privee", right: OVERSEE }];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 4] = [
    Menu { words: "privacy-public", path: "/confidentialite", right: EVERYONE },
    Menu { words: "privacy-incidents", path: "/vie-privee/incidents", right: OVERSEE },
    Menu { words: "privacy-rules", path: "/vie-privee/conservation", right: OVERSEE },
    Menu { words: "privacy-officer", path: "/vie-privee/responsable", right: OVERSEE },
];

/// What is offered beside the page of a person.
pub const BESIDE_PERSON: [Beside; 1] =
    [Beside { words: "privacy-of-person", path: "/vie-privee/personnes/{id}", right: OVERSEE }];

pub fn routes() -> Routes {
    Routes::new()
        .public("/confidentialite", public::page)
        .get("/vie-privee", OVERSEE, home::page)
        .post("/vie-privee/demandes", OVERSEE, answer::receive)
        .post("/vie-privee/demandes/{id}/repondre", OVERSEE, answer::send)
        .get("/vie-privee/personnes/{id}", OVERSEE, person::page)
        .get("/vie-privee/personnes/{id}/dossier.zip", OVERSEE, file::page)
        .post("/vie-privee/personnes/{id}/effacer", OVERSEE, person::erase)
        .get("/vie-privee/conservation", OVERSEE, rules::page)
        .post("/vie-privee/conservation", OVERSEE, rules::send)
        .get("/vie-privee/responsable", OVERSEE, officer::page)
        .post("/vie-privee/responsable", OVERSEE, officer::send)
        .get("/vie-privee/incidents", OVERSEE, incidents::page)
        .get("/vie-privee/incidents/registre.csv", OVERSEE, incidents::csv)
        .get("/vie-privee/incidents/declarer", OVERSEE, declare::page)
        .post("/vie-privee/incidents/declarer", OVERSEE, declare::send)
        .get("/vie-privee/incidents/{id}", OVERSEE, declare::edit)
        .post("/vie-privee/incidents/{id}", OVERSEE, declare::send_edit)
}
