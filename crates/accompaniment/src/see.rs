//! One act of service, whole: what was done, for whom, and what it was corrected from.
use crate::{
    FOLLOW, LOG,
    about::About,
    entry::{self, Entry},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit};

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    entry: Entry,
    before: Option<Entry>,
    lines: Vec<db::Line>,
    names: bool,
    about: About,
}

impl See {
    fn action(&self) -> String {
        people::offered::action(&self.v, &self.entry.action)
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let entry = entry::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let before = entry::corrected_from(visit.db(), &id).await?;
    let lines = db::lines_about(visit.db(), "act", &id, 50).await?;
    let (names, about) = (visit.may(LOG), About::of(&visit).await?);
    visit.page(&visit.t("act-one"), &See { v: visit.clone(), entry, before, lines, names, about })
}
