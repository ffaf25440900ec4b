//! The list of the persons a pole knows, narrowed by their names.
use crate::{
    MEET,
    person::{self, Person},
};
use askama::Template;
use page::{Answer, Form, Refusals, Visit, sort_by_text};
use serde::Deserialize;

/// How many stand on a page.
const PAGE: i64 = 100;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    page: String,
}

#[derive(Template)]
#[template(path = "persons.html")]
struct Persons {
    v: Visit,
    q: String,
    refusals: Refusals,
    persons: Vec<Person>,
    /// How many in all, in words.
    count: String,
    query: String,
    page: i64,
    pages: i64,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let page = asked.page.parse().unwrap_or(1_i64).clamp(1, 1_000_000);
    let (count, mut persons) = person::list(visit.db(), &asked.q, page - 1, PAGE).await?;
    sort_by_text(&mut persons, |person| &person.name);
    let list = Persons {
        v: visit.clone(),
        query: serde_html_form::to_string([("q", &asked.q)])?,
        q: asked.q,
        refusals: Refusals::default(),
        persons,
        count: visit.count("people-persons-count", usize::try_from(count).unwrap_or_default()),
        page,
        pages: (count + PAGE - 1) / PAGE,
    };
    visit.page(&visit.t("people-persons"), &list)
}
