//! One organization, and what was done with it.
use crate::organization;
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    organization: organization::Organization,
    lines: Vec<db::Line>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let organization = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let lines = db::lines_about(visit.db(), "organization", &id, 50).await?;
    let title = organization.name.clone();
    visit.page(&title, &Show { v: visit.clone(), organization, lines })
}
