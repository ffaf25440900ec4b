//! The list: assemblies to come, and those that were held or called off.
use crate::{
    KEEP, RULE, annual,
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
    /// By when the annual assembly is held, while none is prepared.
    awaited: Option<String>,
}

impl List {
    fn hours(&self, one: &Assembly) -> String {
        choices::hours(&self.v, one)
    }
}

pub async fn page(visit: Visit) -> Answer {
    let all = assembly::all(visit.db()).await?;
    let rule = rule::on(visit.db(), &visit.db().today().to_string()).await?;
    let awaited = rule.and_then(|rule| annual::awaited(&visit, &all, &rule));
    let (past, mut coming): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| ["closed", "off"].contains(&one.state()));
    coming.reverse();
    let ruled = !rule::own(visit.db()).await?.is_empty();
    visit.page(&visit.t("assembly-menu"), &List { v: visit.clone(), coming, past, ruled, awaited })
}
