//! The galley: a document set into the data that the template lays out.

use serde::Serialize;
use typst::foundations::Bytes;

use crate::anchor::Labels;
use crate::colour::{Colours, PAPER};
use crate::legible::{Care, address, legible};
use crate::markdown::{self, Piece};
use crate::picture::{self, HALF};
use crate::print::Fault;
use crate::quote::{Setter, breakable};
use crate::table::{Grid, WHITES, grid};
use crate::words::Words;
use crate::{Document, Number, Part};

/// Everything the template reads, and the files it names.
pub struct Galley {
    pub data: Data,
    /// How many tables it has.
    pub tables: usize,
    pub files: Vec<(String, Bytes)>,
}

#[derive(Serialize)]
pub struct Data {
    title: String,
    subtitle: String,
    author: String,
    /// The title as the foot of each page has room for it.
    running: String,
    language: &'static str,
    date: (i16, i8, i8),
    day: String,
    colours: Colours,
    paper: [u8; 3],
    words: Words,
    logo: Option<Stand>,
    /// What stands in place of the cover.
    head: Option<Head>,
    /// Whether a table of contents would help.
    contents: bool,
    parts: Vec<Set>,
}

/// Who writes and to whom, line by line.
#[derive(Serialize)]
struct Head {
    lines: Vec<String>,
    to: Vec<String>,
}

/// A file standing on the page, `width` points wide.
#[derive(Serialize)]
struct Stand {
    file: String,
    format: &'static str,
    alt: String,
    width: f64,
}

#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum Set {
    Heading { level: u8, text: String, label: Option<String> },
    Text { body: Vec<Piece>, keep: bool },
    Numbers { items: Vec<SetNumber> },
    Chart { stand: Stand, caption: String, half: bool },
    Picture { stand: Stand, caption: String, credit: String },
    Table { caption: String, label: Option<String>, grid: Grid, white: f64 },
    PageBreak,
}

#[derive(Serialize)]
struct SetNumber {
    value: String,
    /// In points: a long number is set smaller.
    size: u8,
    unit: String,
    label: String,
    note: String,
    link: Option<String>,
    target: Option<String>,
}

/// Metadata strings longer than a PDF holds (32,767 bytes) are refused by the standard; no title needs a thousandth.
const TITLE: usize = 300;
const ALT: usize = 4_000;
/// A text of so many letters at most, under a title, stays on the page of the numbers that it leads to.
const SHORT: usize = 900;

impl Galley {
    /// `whites` says which of the whites each table takes, in their order; the usual where it says nothing.
    pub fn set(document: &Document, care: Care, whites: &[usize]) -> Result<Galley, Fault> {
        let words = Words::of(document.language);
        let mut setting = Setting {
            setter: Setter::new(document.language, care),
            care,
            words,
            labels: Labels::of(document),
            level: 0,
            under: 0,
            whites,
            tables: 0,
            files: Vec::new(),
        };
        let title = Some(setting.line(&document.title, TITLE)).filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| words.untitled.to_owned());
        let author = setting.line(&document.author, TITLE);
        let logo = match &document.look.logo {
            Some((bytes, words)) => Some(setting.logo(bytes, words, &author)?),
            None => None,
        };
        let head = document.parts.iter().find_map(|part| match part {
            Part::Letterhead { lines, to } => Some((lines, to)),
            _ => None,
        });
        let head = head.map(|(lines, to)| {
            let mut each = |all: &[String]| all.iter().map(|text| setting.line(text, TITLE)).collect();
            Head { lines: each(lines), to: each(to) }
        });
        let mut parts = Vec::new();
        for part in &document.parts {
            parts.extend(setting.part(part)?);
        }
        for at in 1..parts.len() {
            if let [Set::Text { body, keep }, Set::Numbers { .. }] = &mut parts[at - 1..=at] {
                *keep = markdown::words(body).chars().count() <= SHORT;
            }
        }
        let headings = |part: &Set| match part {
            Set::Heading { .. } => 1,
            Set::Text { body, .. } => {
                body.iter().filter(|piece| matches!(piece, Piece::Heading { .. })).count()
            }
            _ => 0,
        };
        let data = Data {
            running: cut(&title, 80),
            subtitle: setting.line(&document.subtitle, TITLE),
            title,
            author,
            language: document.language.code(),
            date: (document.date.year().max(0), document.date.month(), document.date.day()),
            day: setting.line(&document.day, TITLE),
            colours: Colours::of(&document.look.colour),
            paper: PAPER,
            words,
            logo,
            contents: head.is_none() && parts.iter().map(headings).sum::<usize>() >= 3,
            head,
            parts,
        };
        Ok(Galley { data, tables: setting.tables, files: setting.files })
    }
}

struct Setting<'a> {
    setter: Setter,
    care: Care,
    words: Words,
    labels: Labels,
    /// The level of the last heading, of any kind: the next may be one deeper at most.
    level: u8,
    /// The level of the last heading that was a part, under which Markdown's own fall.
    under: u8,
    whites: &'a [usize],
    tables: usize,
    files: Vec<(String, Bytes)>,
}

impl Setting<'_> {
    /// One line of text of its own.
    fn line(&mut self, text: &str, most: usize) -> String {
        breakable(&cut(&self.setter.whole(text), most), 40)
    }

    fn step(&mut self, wanted: u8) -> u8 {
        self.level = wanted.clamp(1, (self.level + 1).min(6));
        self.level
    }

    fn part(&mut self, part: &Part) -> Result<Option<Set>, Fault> {
        Ok(Some(match part {
            Part::Heading { level, text, anchor } => {
                let text = self.line(text, TITLE);
                if text.is_empty() {
                    return Ok(None);
                }
                self.under = self.step(*level);
                let label = anchor.as_ref().and_then(|anchor| self.labels.take(anchor));
                Set::Heading { level: self.under, text, label }
            }
            Part::Text(text) => {
                let mut body = markdown::read(text, &mut self.setter);
                body.retain(|piece| match piece {
                    Piece::Heading { body, .. } => !markdown::words(body).trim().is_empty(),
                    _ => true,
                });
                for piece in &mut body {
                    if let Piece::Heading { level, .. } = piece {
                        *level = self.step(self.under.saturating_add(*level));
                    }
                }
                Set::Text { body, keep: false }
            }
            Part::Numbers(numbers) => {
                Set::Numbers { items: numbers.iter().map(|n| self.number(n)).collect() }
            }
            Part::Chart { svg, alt, caption } => {
                let bytes = Bytes::from_string(legible(svg, self.care).into_owned());
                let sized = picture::drawing(&bytes, caption)?;
                let stand = self.stand("chart", bytes, &sized, alt, caption);
                Set::Chart { half: stand.width <= HALF, stand, caption: self.line(caption, ALT) }
            }
            Part::Picture { bytes, alt, caption, credit } => {
                let bytes = Bytes::new(bytes.clone());
                let sized = picture::picture(&bytes, caption)?;
                let stand = self.stand("picture", bytes, &sized, alt, caption);
                Set::Picture { stand, caption: self.line(caption, ALT), credit: self.line(credit, TITLE) }
            }
            Part::Table { caption, anchor, head, rows } => {
                let mut grid = grid(head, rows, &mut self.setter);
                let label = anchor.as_ref().and_then(|anchor| self.labels.take(anchor));
                for (at, row) in rows.iter().enumerate() {
                    let anchor = row.iter().find_map(|cell| cell.anchor.as_ref());
                    if let Some(label) = anchor.and_then(|anchor| self.labels.take(anchor)) {
                        grid.marks.push((at, label));
                    }
                }
                grid.mark_last(self.tables);
                let white = self.whites.get(self.tables).map_or(WHITES[0], |at| WHITES[*at]);
                self.tables += 1;
                Set::Table { caption: self.line(caption, ALT), label, grid, white }
            }
            Part::PageBreak => Set::PageBreak,
            Part::Letterhead { .. } => return Ok(None),
        }))
    }

    fn number(&mut self, number: &Number) -> SetNumber {
        let value = self.line(&number.value, 40);
        let size = match value.chars().count() + number.unit.chars().count().min(3) {
            0..=8 => 30,
            9..=13 => 22,
            14..=18 => 17,
            _ => 13,
        };
        SetNumber {
            value: if value.is_empty() { "—".into() } else { value },
            size,
            unit: self.line(&number.unit, 40),
            label: self.line(&number.label, TITLE),
            note: self.line(&number.note, ALT),
            link: number.link.as_deref().and_then(address),
            target: number.anchor.as_ref().and_then(|anchor| self.labels.get(anchor)),
        }
    }

    fn logo(&mut self, bytes: &[u8], words: &str, author: &str) -> Result<Stand, Fault> {
        let bytes = Bytes::new(bytes.to_vec());
        let sized = picture::raster(&bytes, "logo", 220.0, 72.0)?;
        let words = words.trim();
        let alt = format!("{}{}", self.words.logo, if words.is_empty() { author } else { words });
        Ok(self.stand("logo", bytes, &sized, &alt, ""))
    }

    /// Files are named by their count, which no one's text can reach.
    fn stand(&mut self, name: &str, bytes: Bytes, sized: &picture::Sized, alt: &str, caption: &str) -> Stand {
        let file = format!("{name}-{}.{}", self.files.len(), sized.format);
        self.files.push((file.clone(), bytes));
        let alt = [alt, caption, self.words.chart]
            .into_iter()
            .map(|alt| legible(alt.trim(), self.care).into_owned());
        let alt = alt.into_iter().find(|alt| !alt.is_empty()).unwrap_or_default();
        Stand { file, format: sized.format, alt: cut(&alt, ALT), width: sized.width }
    }
}

/// The text, cut with `…` after `most` letters.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
