//! The applications: to study, waiting for the board, decided.
use crate::{
    DECIDE,
    application::{self, Application},
};
use askama::Template;
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "applications.html")]
struct Applications {
    v: Visit,
    none: bool,
    /// The key of its words, and the applications it holds.
    shelves: Vec<(&'static str, Vec<Application>)>,
}

pub async fn page(visit: Visit) -> Answer {
    let all = application::all(visit.db()).await?;
    let on = |states: &[&str]| all.iter().filter(|a| states.contains(&a.state())).cloned().collect();
    let shelves = vec![
        ("member-to-study", on(&["study"])),
        ("member-to-board", on(&["board"])),
        ("member-decided", on(&["admitted", "refused"])),
    ];
    let page = Applications { v: visit.clone(), none: all.is_empty(), shelves };
    visit.page(&visit.t("member-applications"), &page)
}
