//! Upkeep: the letters and the jobs of a pole, as those who look after them see them.
mod jobs;
mod letter;
mod letters;

use page::{Menu, Right, Routes};
use people::role::{ADMINISTRATOR, DIRECTION};

/// To see letters and jobs, and have them tried again.
pub const UPKEEP: Right = Right { name: "upkeep.do", roles: &[DIRECTION, ADMINISTRATOR] };

pub const WORDS: (&str, &str) = (include_str!("upkeep/fr.ftl"), include_str!("upkeep/en.ftl"));

pub const MENU: [Menu; 2] = [
    Menu { words: "upkeep-letters", path: "/lettres", right: UPKEEP },
    Menu { words: "upkeep-jobs", path: "/travaux", right: UPKEEP },
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/lettres", UPKEEP, letters::page)
        .get("/lettres/{id}", UPKEEP, letter::page)
        .get("/lettres/{id}/page", UPKEEP, letter::as_page)
        .post("/lettres/{id}/renvoyer", UPKEEP, letter::send_again)
        .get("/travaux", UPKEEP, jobs::page)
        .post("/travaux/{id}/reprendre", UPKEEP, jobs::retry)
}
