//! The journal: the latest acts of service.
use crate::{LOG, act};
use askama::Template;
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "journal.html")]
struct Journal {
    v: Visit,
    lines: Vec<act::Line>,
}

pub async fn page(visit: Visit) -> Answer {
    let lines = act::latest(visit.db(), 200).await?;
    visit.page(&visit.t("act-journal"), &Journal { v: visit.clone(), lines })
}
