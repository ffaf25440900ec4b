//! The applications: to study, waiting for the board, decided.
use crate::{
    DECIDE,
    application::{self, Application},
    category,
};
use askama::Template;
use page::{Answer, Form, Refusals, Visit};
use serde::Deserialize;

/// The shelves as addresses name them.
pub const STUDY_SHELF: &str = "etude";
pub const BOARD_SHELF: &str = "conseil";
const DECIDED_SHELF: &str = "decidees";

/// Each shelf: its name, the key of its words, the states it holds.
const SHELVES: [(&str, &str, &[&str]); 3] = [
    (STUDY_SHELF, "member-to-study", &["study"]),
    (BOARD_SHELF, "member-to-board", &["board"]),
    (DECIDED_SHELF, "member-decided", &["admitted", "refused"]),
];

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The one shelf wanted, or "" for all.
    etat: String,
}

#[derive(Template)]
#[template(path = "applications.html")]
struct Applications {
    v: Visit,
    /// Whether anyone may apply today: some category is open.
    open: bool,
    none: bool,
    narrowed: bool,
    refusals: Refusals,
    /// The key of its words, and the applications it holds.
    shelves: Vec<(&'static str, Vec<Application>)>,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut refusals = Refusals::default();
    let narrowed = !asked.etat.is_empty();
    let known = SHELVES.iter().any(|(shelf, ..)| *shelf == asked.etat);
    refusals.unless(known || !narrowed, "etat", "member-refusal-shelf");
    let all = application::all(visit.db()).await?;
    let on = |states: &[&str]| all.iter().filter(|a| states.contains(&a.state())).cloned().collect();
    let wanted = SHELVES.iter().filter(|(shelf, ..)| !narrowed || *shelf == asked.etat);
    let shelves = wanted.map(|(_, words, states)| (*words, on(states))).collect();
    let open = category::any_open(visit.db()).await?;
    let page = Applications { v: visit.clone(), open, none: all.is_empty(), narrowed, refusals, shelves };
    visit.page(&visit.t("member-applications"), &page)
}
