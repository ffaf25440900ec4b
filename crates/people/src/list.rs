//! The list of the organizations a pole knows.
use crate::{ADD, organization};
use askama::Template;
use page::{Answer, Visit, sort_by_text};

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    organizations: Vec<organization::Organization>,
}

pub async fn page(visit: Visit) -> Answer {
    let mut organizations = organization::all(visit.db()).await?;
    sort_by_text(&mut organizations, |organization| &organization.name);
    visit.page(&visit.t("people-list"), &List { v: visit.clone(), organizations })
}
