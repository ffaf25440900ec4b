//! The list of cohorts: those under way and to come, the sessions of which nobody said who was there, those that are over.
use crate::{
    COACH, KEEP, choices,
    cohort::{self, Cohort},
    session::{self, Session},
};
use askama::Template;
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    today: String,
    on: Vec<Cohort>,
    over: Vec<Cohort>,
    untold: Vec<Session>,
}

impl List {
    fn title(&self, cohort: &Cohort) -> String {
        choices::title(&self.v, cohort)
    }

    fn days(&self, cohort: &Cohort) -> String {
        choices::days(&self.v, cohort)
    }

    fn place(&self, cohort: &Cohort) -> String {
        choices::place(&self.v, &cohort.mrc)
    }
}

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let all = cohort::all(visit.db()).await?;
    let (on, over) = all.into_iter().partition(|one: &Cohort| matches!(one.state(&today), "on" | "coming"));
    let untold = if visit.may(KEEP) { session::untold(visit.db()).await? } else { vec![] };
    let list = List { v: visit.clone(), today, on, over, untold };
    visit.page(&visit.t("cohort-menu"), &list)
}

#[derive(Template)]
#[template(path = "coached.html")]
struct Coached {
    v: Visit,
    cohorts: Vec<Cohort>,
}

impl Coached {
    fn title(&self, cohort: &Cohort) -> String {
        choices::title(&self.v, cohort)
    }

    fn days(&self, cohort: &Cohort) -> String {
        choices::days(&self.v, cohort)
    }
}

/// The cohorts that whoever is here coaches.
pub async fn coached(visit: Visit) -> Answer {
    let account = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    let cohorts = cohort::coached(visit.db(), &account, &visit.db().today().to_string()).await?;
    visit.page(&visit.t("cohort-coached"), &Coached { v: visit.clone(), cohorts })
}
