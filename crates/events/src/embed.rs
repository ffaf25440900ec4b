//! The calendar within the pole's own site: a plain page that the sites it names, and no others, may frame.
use crate::calendar::{Asked, Line, lines};
use askama::Template;
use page::{Answer, Form, Visit};

#[derive(Template)]
#[template(path = "embed.html")]
struct Embed {
    v: Visit,
    lines: Vec<Line>,
    css: &'static str,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let lines = lines(&visit, &asked).await?.lines;
    let embed = Embed { v: visit.clone(), lines, css: page::css_path() };
    Ok(directory::framed(&visit, embed.render()?))
}
