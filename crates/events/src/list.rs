//! The list: every gathering with its day, its place and how many registered.
use crate::{
    PLAN, chairs, days,
    gathering::{self, Gathering},
};
use askama::Template;
use page::{Answer, Visit};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    /// What is coming, then what is past, each under its words.
    groups: Vec<(&'static str, Vec<Gathering>)>,
    counts: HashMap<String, [i64; 2]>,
    today: String,
}

impl List {
    fn title(&self, one: &Gathering) -> String {
        days::title(&self.v.house().words, one, self.v.language())
    }

    fn state(&self, one: &Gathering) -> String {
        self.v.one_of("event-state", one.state(&self.today))
    }

    fn when(&self, one: &Gathering) -> String {
        days::days(one, self.v.language())
    }

    /// How many have a place, of how many places.
    fn seated(&self, one: &Gathering) -> String {
        let [seated, _] = self.counts.get(&one.id).copied().unwrap_or_default();
        let seated = self.v.number(&seated);
        one.capacity.map_or(seated.clone(), |capacity| format!("{seated} / {}", self.v.number(&capacity)))
    }

    fn waiting(&self, one: &Gathering) -> String {
        self.v.number(&self.counts.get(&one.id).copied().unwrap_or_default()[1])
    }

    fn mrc(&self, one: &Gathering) -> &'static str {
        territory::mrc_name(&one.mrc)
    }
}

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let all = gathering::all(visit.db()).await?;
    let (past, mut coming): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| !one.last_on.is_empty() && one.last_on < today);
    coming.sort_by(|a, b| (&a.first_on, &a.id).cmp(&(&b.first_on, &b.id)));
    let groups = vec![("event-coming", coming), ("event-past", past)];
    let counts = chairs::counts(visit.db()).await?;
    visit.page(&visit.t("event-menu"), &List { v: visit.clone(), groups, counts, today })
}
