//! The directory within the pole's own site: a plain page that the sites it names, and no others, may frame.
use crate::{
    browse::{PAGE, kept_a_moment},
    facet::{Asked, Group, groups},
    public::Public,
    settle,
    shelf::{Shelf, Shelves},
};
use askama::Template;
use axum::{
    Extension,
    http::header,
    response::{Html, IntoResponse, Response},
};
use page::{Answer, Form, Visit};
use std::sync::Arc;

/// What a frame is narrowed by: the name in the address, and the prefix that the shelf knows.
const FILTERS: [(&str, &str); 2] = [("mrc", "mrc"), ("secteur", "sector")];

#[derive(Template)]
#[template(path = "embed.html")]
struct Embed {
    v: Visit,
    asked: Asked,
    sheets: Vec<Public>,
    count: String,
    /// Each group of filters by its name in the address.
    filters: Vec<(&'static str, Group)>,
    before: Option<String>,
    after: Option<String>,
    /// What an address outside the frame is given to keep its language: `?langue=en`, or "".
    langue: String,
    css: &'static str,
}

impl Embed {
    /// What narrows besides the filters of the frame, and is kept.
    fn others(&self) -> Vec<(&'static str, &str)> {
        let mut pairs = self.asked.filters();
        pairs.retain(|(name, _)| FILTERS.iter().all(|(filter, _)| filter != name));
        pairs.extend(Some(("langue", self.asked.langue.as_str())).filter(|(_, code)| !code.is_empty()));
        pairs
    }
}

pub async fn page(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    Form(asked): Form<Asked>,
) -> Answer {
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let (number, pages, found) = shelf.turned_to(&asked, PAGE)?;
    let mut groups = groups(&visit, &shelf, &asked, &found)?;
    let mut filters = vec![];
    for (name, prefix) in FILTERS {
        let title = visit.one_of("dir-group", prefix);
        if let Some(at) = groups.iter().position(|group| group.title == title) {
            filters.push((name, groups.swap_remove(at)));
        }
    }
    let address = |page| visit.path(&format!("/repertoire/integrer?{}", asked.framed(page)));
    let code = visit.language().code();
    let langue = if asked.langue.is_empty() { String::new() } else { format!("?langue={code}") };
    let embed = Embed {
        sheets: Shelf::sheets(&found),
        count: visit.count("dir-count", found.total),
        before: (number > 1).then(|| address(number - 1)),
        after: (number < pages).then(|| address(number + 1)),
        langue,
        filters,
        css: page::css_path(),
        asked: asked.clone(),
        v: visit.clone(),
    };
    Ok(framed(&visit, embed.render()?))
}

/// A page that only the sites the pole names may frame, the same to every visitor.
pub fn framed(visit: &Visit, page: String) -> Response {
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {}",
        settle::sites(&visit.pole().settings())
    );
    kept_a_moment(visit, ([(header::CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response())
}
