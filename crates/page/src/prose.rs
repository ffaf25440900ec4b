//! Markdown shown on a page: every word of it data, links to the web and to the house only, no picture fetched.
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

/// The text as HTML. Raw HTML is shown as it was typed; headings stand under the section's.
pub fn html(text: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut kept: Vec<bool> = vec![];
    let events = Parser::new_ext(text, options).filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let sound = is_web(&dest_url) || is_here(&dest_url);
            kept.push(sound);
            let title = CowStr::Borrowed("");
            sound.then_some(Event::Start(Tag::Link { link_type, dest_url, title, id: CowStr::Borrowed("") }))
        }
        Event::End(TagEnd::Link) => kept.pop().unwrap_or(false).then_some(Event::End(TagEnd::Link)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Heading {
            level: HeadingLevel::H3,
            id: None,
            classes: vec![],
            attrs: vec![],
        })),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(HeadingLevel::H3))),
        // A column's side would be an inline style, which no page of ours may carry.
        Event::Start(Tag::Table(sides)) => {
            Some(Event::Start(Tag::Table(vec![pulldown_cmark::Alignment::None; sides.len()])))
        }
        event => Some(event),
    });
    let mut out = String::new();
    push_html(&mut out, events);
    out
}

fn is_web(address: &str) -> bool {
    let low = address.trim().to_ascii_lowercase();
    low.starts_with("https://") || low.starts_with("http://")
}

/// Whether it leads to a page of this house: an address that names no other.
fn is_here(address: &str) -> bool {
    address.starts_with('/') && !address[1..].starts_with(['/', '\\'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_runs_goes_through() {
        let told = html(
            "# Titre\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://e.org/p.png) \
             <img src=x onerror=alert(1)> [z](https://exemple.org \"t\") [w](JAVASCRIPT:x) <javascript:y>\n\n\
             | a | b |\n|:-:|--:|\n| 1 | 2 |",
        );
        assert!(told.contains("<h3>Titre</h3>"), "{told}");
        assert!(told.contains("<a href=\"https://exemple.org\">z</a>"), "{told}");
        let led = html("[a](/gim/rapports) [b](//evil.example) [c](/\\\\evil.example) [d](gim)");
        assert!(led.contains("<a href=\"/gim/rapports\">a</a>") && led.matches("<a").count() == 1, "{led}");
        for wrong in ["<script", "<img", "href=\"javascript", "href=\"JAVA", "style="] {
            assert!(!told.contains(wrong), "{wrong} in {told}");
        }
    }
}
