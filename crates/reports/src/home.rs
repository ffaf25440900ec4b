//! The pole's door: staff go to their year, visitors are greeted.
use crate::{
    READ,
    report::{self, Report},
};
use askama::Template;
use page::{Answer, Visit, redirect};

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    v: Visit,
    name: String,
    /// Those that everyone may read.
    reports: Vec<Report>,
}

pub async fn page(visit: Visit) -> Answer {
    if visit.may(READ) {
        return Ok(redirect(&visit.path("/bilan")));
    }
    let reports = report::all(visit.db()).await?.into_iter().filter(Report::is_public).collect();
    let name = visit.pole().name();
    visit.page(&visit.t("report-home"), &Home { v: visit.clone(), name, reports })
}
