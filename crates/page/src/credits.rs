//! Credits: where the data that the program carries comes from, and under which licence.
use crate::{Answer, Language, Visit};
use askama::Template;
use pulldown_cmark::{Options, Parser, html::push_html};

/// The credits in French, then in English, parted by a rule.
const CREDITS: &str = include_str!("../../../docs/credits.md");

#[derive(Template)]
#[template(source = "{{ text|safe }}", ext = "html")]
struct Credits {
    text: String,
}

pub async fn show_credits(visit: Visit) -> Answer {
    let (french, english) = CREDITS.split_once("\n---\n").unwrap_or((CREDITS, CREDITS));
    let said = if visit.language() == Language::French { french } else { english };
    let mut text = String::new();
    push_html(&mut text, Parser::new_ext(said, Options::ENABLE_TABLES));
    let text = text.replace("<table>", "<table class=\"register\">").replace("<th>", "<th scope=\"col\">");
    visit.page(&visit.t("frame-credits"), &Credits { text })
}
