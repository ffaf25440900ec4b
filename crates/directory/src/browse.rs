//! The directory for everyone: a list and a map together, narrowed by words and filters, each view with its address.
use crate::{
    OPEN,
    facet::{Asked, Group, groups},
    map::{self, Drawn},
    public::Public,
    shelf::{Shelf, Shelves},
    streets::{Streets, with_tiles},
};
use askama::Template;
use axum::{
    Extension,
    http::{HeaderValue, header},
    response::Response,
};
use page::{Answer, Form, Suggestion, Visit, suggest};
use search::{Nearness, Query};
use std::sync::Arc;

/// Sheets on a page.
pub const PAGE: usize = 25;
const SUGGESTED: usize = 8;

#[derive(Template)]
#[template(path = "browse.html")]
struct Browse {
    v: Visit,
    asked: Asked,
    sheets: Vec<Public>,
    count: String,
    none_at_all: bool,
    near: bool,
    groups: Vec<Group>,
    map: Option<Drawn>,
    streets: Option<Streets>,
    /// Addresses of the pages before and after.
    before: Option<String>,
    after: Option<String>,
    here: String,
}

impl Browse {
    fn told(&self, sheet: &Public) -> String {
        let language = self.v.language().code();
        let form = self.v.one_of("people-form", &sheet.legal_form);
        let parts = [sheet.place(), form, sheet.sector_name(language).to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn offered(&self, sheet: &Public) -> String {
        let language = self.v.language().code();
        sheet.offers.iter().take(4).map(|offer| offer.name(language)).collect::<Vec<_>>().join(", ")
    }
}

pub async fn page(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    Form(asked): Form<Asked>,
) -> Answer {
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let (number, pages, found) = shelf.turned_to(&asked, PAGE)?;
    let groups = groups(&visit, &shelf, &asked, &found)?;
    let places = groups.iter().find(|group| group.title == visit.one_of("dir-group", "mrc"));
    let address = |page| visit.path(&format!("/repertoire?{}", asked.query(page)));
    let browse = Browse {
        map: places.and_then(|places| map::draw(visit.db(), &places.choices)),
        streets: Streets::of(&visit),
        sheets: Shelf::sheets(&found),
        count: visit.count("dir-count", found.total),
        none_at_all: found.total == 0 && !asked.narrowed(),
        near: found.total > 0 && found.nearness != Nearness::Every,
        before: (number > 1).then(|| address(number - 1)),
        after: (number < pages).then(|| address(number + 1)),
        here: asked.query(1),
        groups,
        asked: asked.clone(),
        v: visit.clone(),
    };
    let page = visit.page(&visit.t("dir-title"), &browse)?;
    Ok(kept_a_moment(&visit, with_tiles(&visit, page)))
}

/// What answers so far, by name or by offer.
pub async fn suggestions(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    Form(asked): Form<Asked>,
) -> Answer {
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let limit = if asked.q.trim().is_empty() { 0 } else { SUGGESTED };
    let found = shelf.find(&Query { counted: vec![], ..asked.question("", limit, 0) })?;
    let suggested: Vec<Suggestion> = Shelf::sheets(&found)
        .into_iter()
        .map(|sheet| Suggestion {
            path: visit.path(&format!("/repertoire/{}", sheet.id)),
            subtitle: sheet.place(),
            kind: "sheet".into(),
            id: sheet.id,
            title: sheet.name,
        })
        .collect();
    suggest(&suggested)
}

/// Visitors all read the same: a cache may keep it for a minute, no longer, so that a withdrawn sheet is soon gone.
pub fn kept_a_moment(visit: &Visit, mut answer: Response) -> Response {
    if visit.account().is_none() {
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
        headers.insert(header::VARY, HeaderValue::from_static("cookie"));
    }
    answer
}
