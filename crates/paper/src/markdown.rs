//! Markdown read into blocks and runs of text, every word of it data.

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};
use serde::Serialize;

use crate::legible::address;
use crate::quote::{Setter, breakable};

/// Nested deeper, a list or a quote joins the one around it: the typesetter does not nest without end.
const DEEPEST: usize = 6;

/// A piece of text as the template walks it: `is` names the piece, `body` what it holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Piece {
    Words {
        text: String,
    },
    Code {
        text: String,
    },
    Break,
    Strong {
        body: Vec<Piece>,
    },
    Emphasis {
        body: Vec<Piece>,
    },
    Struck {
        body: Vec<Piece>,
    },
    Link {
        to: String,
        body: Vec<Piece>,
    },
    Paragraph {
        body: Vec<Piece>,
    },
    Heading {
        level: u8,
        body: Vec<Piece>,
    },
    Quote {
        body: Vec<Piece>,
    },
    List {
        first: Option<u64>,
        body: Vec<Piece>,
    },
    Item {
        body: Vec<Piece>,
    },
    Listing {
        text: String,
    },
    Rule,
    Table {
        right: Vec<bool>,
        head: Vec<Piece>,
        body: Vec<Piece>,
    },
    Row {
        body: Vec<Piece>,
    },
    Cell {
        body: Vec<Piece>,
    },
    /// What is not told apart: its content joins what is around it.
    Plain {
        body: Vec<Piece>,
    },
}

/// Reads `text`; headings come back with the level that was typed.
pub fn read(text: &str, setter: &mut Setter) -> Vec<Piece> {
    let mut open: Vec<(Option<Tag<'_>>, Vec<Piece>)> = vec![(None, Vec::new())];
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(tag) => {
                if matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::TableCell | Tag::Item) {
                    setter.begin();
                }
                open.push((Some(tag), Vec::new()));
            }
            Event::End(end) => {
                let depth = open.len();
                let Some((Some(tag), body)) = (depth > 1).then(|| open.pop()).flatten() else { continue };
                let Some((_, around)) = open.last_mut() else { continue };
                if depth > DEEPEST + 1
                    && !matches!(end, TagEnd::TableCell | TagEnd::TableRow | TagEnd::TableHead)
                {
                    around.extend(flat(body));
                } else {
                    close(tag, body, around);
                }
            }
            Event::Code(text) => add(&mut open, Piece::Code { text: breakable(&setter.as_typed(&text), 30) }),
            Event::SoftBreak => add(&mut open, Piece::Words { text: setter.set(" ") }),
            Event::HardBreak => add(&mut open, Piece::Break),
            Event::Rule => add(&mut open, Piece::Rule),
            Event::InlineHtml(text) if matches!(&*text, "<br>" | "<br/>" | "<br />") => {
                add(&mut open, Piece::Break)
            }
            Event::Text(text) if in_listing(&open) => {
                let lines: Vec<String> =
                    text.lines().map(|line| breakable(&setter.as_typed(line), 60)).collect();
                add(&mut open, Piece::Words { text: lines.join("\n") });
            }
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => {
                add(&mut open, Piece::Words { text: breakable(&setter.set(&text), 40) });
            }
            Event::TaskListMarker(_) => {}
        }
    }
    open.swap_remove(0).1
}

fn add(open: &mut [(Option<Tag<'_>>, Vec<Piece>)], piece: Piece) {
    if let Some((_, body)) = open.last_mut() {
        body.push(piece);
    }
}

fn in_listing(open: &[(Option<Tag<'_>>, Vec<Piece>)]) -> bool {
    matches!(open.last(), Some((Some(Tag::CodeBlock(_)), _)))
}

/// What a closed tag leaves in the body around it.
fn close(tag: Tag<'_>, body: Vec<Piece>, around: &mut Vec<Piece>) {
    let piece = match tag {
        Tag::Paragraph | Tag::HtmlBlock => Piece::Paragraph { body },
        Tag::Heading { level, .. } => Piece::Heading { level: level as u8, body },
        Tag::BlockQuote(_) => Piece::Quote { body },
        Tag::CodeBlock(_) => Piece::Listing { text: words(&body) },
        Tag::List(first) => Piece::List { first, body },
        Tag::Item => Piece::Item { body },
        Tag::Emphasis => Piece::Emphasis { body },
        Tag::Strong => Piece::Strong { body },
        Tag::Strikethrough => Piece::Struck { body },
        // A picture is never fetched: its words stand for it, as `Plain`.
        Tag::Link { dest_url, .. } => match address(&dest_url) {
            Some(to) if !words(&body).trim().is_empty() => Piece::Link { to, body },
            _ => Piece::Plain { body },
        },
        Tag::TableHead | Tag::TableRow => Piece::Row { body },
        Tag::TableCell => Piece::Cell { body },
        Tag::Table(sides) => {
            let right = sides.iter().map(|side| *side == Alignment::Right).collect();
            let mut rows = body.into_iter();
            let head = match rows.next() {
                Some(Piece::Row { body }) => body,
                _ => Vec::new(),
            };
            Piece::Table { right, head, body: rows.collect() }
        }
        _ => Piece::Plain { body },
    };
    around.push(piece);
}

/// Blocks nested too deep, as runs of text.
fn flat(body: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::new();
    for piece in body {
        match piece {
            Piece::Words { .. } | Piece::Code { .. } | Piece::Break => out.push(piece),
            piece => {
                out.push(Piece::Words { text: words(std::slice::from_ref(&piece)) });
                out.push(Piece::Words { text: " ".into() });
            }
        }
    }
    out
}

/// The words alone.
pub fn words(body: &[Piece]) -> String {
    let mut out = String::new();
    for piece in body {
        match piece {
            Piece::Words { text } | Piece::Code { text } | Piece::Listing { text } => out.push_str(text),
            Piece::Break | Piece::Rule => out.push(' '),
            Piece::Table { head, body, .. } => {
                out.push_str(&words(head));
                out.push_str(&words(body));
            }
            Piece::Strong { body }
            | Piece::Emphasis { body }
            | Piece::Struck { body }
            | Piece::Link { body, .. }
            | Piece::Paragraph { body }
            | Piece::Heading { body, .. }
            | Piece::Quote { body }
            | Piece::List { body, .. }
            | Piece::Item { body }
            | Piece::Row { body }
            | Piece::Cell { body }
            | Piece::Plain { body } => out.push_str(&words(body)),
        }
    }
    out
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::Language;
    use crate::legible::Care;

    fn pieces(text: &str) -> Vec<Piece> {
        read(text, &mut Setter::new(Language::French, Care::Wide))
    }

    #[test]
    fn markdown_is_read_with_french_quotes() {
        let said = |text: &str| Piece::Words { text: text.into() };
        assert_eq!(
            pieces("L'*élan* \"**fort**\"."),
            [Piece::Paragraph {
                body: vec![
                    said("L’"),
                    Piece::Emphasis { body: vec![said("élan")] },
                    said(" «\u{a0}"),
                    Piece::Strong { body: vec![said("fort")] },
                    said("\u{a0}»."),
                ]
            }]
        );
    }

    #[test]
    fn a_link_that_would_run_something_is_only_words() {
        let read = pieces("[ici](javascript:alert(1)) et [là](https://exemple.org)");
        let Some(Piece::Paragraph { body }) = read.first() else { panic!("{read:?}") };
        assert!(matches!(&body[0], Piece::Plain { .. }), "{body:?}");
        assert!(
            body.iter().any(|piece| matches!(piece, Piece::Link { to, .. } if to == "https://exemple.org"))
        );
    }

    #[test]
    fn endless_nesting_keeps_its_words_and_is_bounded() {
        let read = pieces(&format!("{} fond", ">".repeat(5_000)));
        assert_eq!(words(&read).trim(), "fond");
        assert!(format!("{read:?}").matches("Quote").count() <= DEEPEST);
        let read = pieces(&format!("{}x{}", "*".repeat(3_000), "*".repeat(3_000)));
        assert!(words(&read).contains('x'));
    }
}
