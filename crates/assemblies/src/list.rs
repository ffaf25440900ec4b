//! The list: assemblies to come, and those that were held or called off.
use crate::{
    KEEP, RULE,
    assembly::{self, Assembly},
    choices, rule,
};
use askama::Template;
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    coming: Vec<Assembly>,
    past: Vec<Assembly>,
    /// Whether the pole said by which rules it holds them.
    ruled: bool,
}

impl List {
    fn hours(&self, one: &Assembly) -> String {
        choices::hours(&self.v, one)
    }
}

pub async fn page(visit: Visit) -> Answer {
    let all = assembly::all(visit.db()).await?;
    let (past, mut coming): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| ["closed", "off"].contains(&one.state()));
    coming.reverse();
    let ruled = !rule::own(visit.db()).await?.is_empty();
    visit.page(&visit.t("assembly-menu"), &List { v: visit.clone(), coming, past, ruled })
}
