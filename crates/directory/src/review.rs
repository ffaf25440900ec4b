//! The staff's list: every enterprise known, whether its sheet is in the directory, and what it lacks.
use crate::{
    complete,
    written::{self, PAGE, Written},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, percent, sort_by_text};
use serde::Deserialize;

/// Which are wanted, and which page of them, from 1.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    etat: String,
    page: String,
}

#[derive(Template)]
#[template(path = "review.html")]
struct Review {
    v: Visit,
    state: String,
    refusals: Refusals,
    states: Vec<Choice>,
    count: String,
    sheets: Vec<Written>,
    page: i64,
    pages: i64,
}

impl Review {
    fn complete(&self, sheet: &Written) -> String {
        percent(complete::share(complete::missing(sheet).len()), self.v.language())
    }

    fn missing(&self, sheet: &Written) -> String {
        let words = |part: &&str| self.v.one_of("dir-missing", part);
        complete::missing(sheet).iter().map(words).collect::<Vec<_>>().join(", ")
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let page = asked.page.parse().unwrap_or(1_i64).clamp(1, 1_000_000);
    let states = ["published", "hidden"];
    let mut refusals = Refusals::default();
    let known = asked.etat.is_empty() || states.contains(&&*asked.etat);
    refusals.unless(known, "etat", "dir-refusal-state");
    let (count, mut sheets) = written::page(visit.db(), &asked.etat, page - 1).await?;
    sort_by_text(&mut sheets, |sheet| &sheet.row.name);
    let mut choices = vec![Choice { value: String::new(), label: visit.t("people-any").into_owned() }];
    choices
        .extend(states.map(|state| Choice { value: state.into(), label: visit.one_of("dir-state", state) }));
    let review = Review {
        states: choices,
        count: visit.count("dir-count", usize::try_from(count).unwrap_or_default()),
        pages: (count + PAGE - 1) / PAGE,
        state: asked.etat,
        refusals,
        sheets,
        page,
        v: visit.clone(),
    };
    visit.page(&visit.t("dir-sheets"), &review)
}
