//! The calendar within the pole's own site: a plain page that the sites it names, and no others, may frame.
use crate::calendar::{Asked, Line, lines};
use askama::Template;
use axum::{
    http::header,
    response::{Html, IntoResponse},
};
use page::{Answer, Form, Visit};

#[derive(Template)]
#[template(path = "embed.html")]
struct Embed {
    v: Visit,
    lines: Vec<Line>,
    css: &'static str,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (lines, _) = lines(&visit, &asked).await?;
    let embed = Embed { v: visit.clone(), lines, css: page::css_path() };
    let sites = directory::sites(&visit.pole().settings());
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {sites}"
    );
    let headers =
        [(header::CONTENT_SECURITY_POLICY, policy.as_str()), (header::CACHE_CONTROL, "public, max-age=60")];
    Ok((headers, [(header::VARY, "cookie")], Html(embed.render()?)).into_response())
}
