//! The directory within the pole's own site: a plain page that the sites it names, and no others, may frame.
use crate::{
    browse::{PAGE, kept_a_moment},
    facet::Asked,
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

#[derive(Template)]
#[template(path = "embed.html")]
struct Embed {
    v: Visit,
    asked: Asked,
    sheets: Vec<Public>,
    count: String,
    before: Option<String>,
    after: Option<String>,
    css: &'static str,
}

pub async fn page(
    visit: Visit,
    Extension(shelves): Extension<Arc<Shelves>>,
    Form(asked): Form<Asked>,
) -> Answer {
    let shelf = shelves.of(&visit.pole().slug, visit.db()).await?;
    let number = asked.page();
    let found = shelf.find(&asked.question("", PAGE, (number - 1) * PAGE))?;
    let address = |page| visit.path(&format!("/repertoire/integrer?{}", asked.query(page)));
    let embed = Embed {
        sheets: Shelf::sheets(&found),
        count: visit.count("dir-count", found.total),
        before: (number > 1).then(|| address(number - 1)),
        after: (number * PAGE < found.total).then(|| address(number + 1)),
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
