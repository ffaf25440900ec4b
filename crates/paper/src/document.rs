//! A document as the rooms write it: a cover, and parts in the order they are read.

use jiff::civil::Date;

/// A report, a portrait, minutes: anything that is printed.
#[derive(Debug, Clone)]
pub struct Document {
    pub title: String,
    /// Under the title on the cover: the period, or what the document is for.
    pub subtitle: String,
    /// Who answers for the document: the pole's name.
    pub author: String,
    pub language: Language,
    /// The day on the cover, as people read it.
    pub day: String,
    /// The same day, in the file's properties.
    pub date: Date,
    pub look: Look,
    pub parts: Vec<Part>,
}

/// The language a document is read in; it decides quotes, spaces, hyphens and the frame's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    French,
    English,
}

impl Language {
    /// `en` is English; anything else is French, the language of the house.
    pub fn from_code(code: &str) -> Language {
        if code == "en" { Language::English } else { Language::French }
    }

    /// `fr` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
        }
    }
}

/// A pole's own face.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// `#rrggbb`; a calm default stands in for anything else. Words in it are darkened until they read well.
    pub colour: String,
    /// The bytes of a JPEG or a PNG, and the words that stand for it; the author's name does where there are none.
    pub logo: Option<(Vec<u8>, String)>,
}

impl Look {
    /// The look of a pole, from its colour and its logo.
    pub fn of((colour, logo): (String, Option<(Vec<u8>, String)>)) -> Look {
        Look { colour, logo }
    }
}

/// A piece of a document.
#[derive(Debug, Clone)]
pub enum Part {
    /// Stands for the cover: who writes under the author's name, and to whom, line by line. The first one counts.
    Letterhead {
        lines: Vec<String>,
        to: Vec<String>,
    },
    /// `level` counts from 1; a skipped level is closed up. `anchor` is what numbers may point to.
    Heading {
        level: u8,
        text: String,
        anchor: Option<String>,
    },
    /// Markdown. Its headings fall under the last `Heading`; its raw HTML is printed as it was typed.
    Text(String),
    /// Numbers side by side, each with its meaning.
    Numbers(Vec<Number>),
    /// One `<svg>` element, and the sentence that stands for it.
    Chart {
        svg: String,
        alt: String,
        caption: String,
    },
    /// Rows under a head that every page repeats; a few rows or thousands.
    Table {
        caption: String,
        anchor: Option<String>,
        head: Vec<String>,
        rows: Vec<Vec<Cell>>,
    },
    /// A JPEG or a PNG. Its bytes go into the file as they are: strip what a camera noted before.
    Picture {
        bytes: Vec<u8>,
        alt: String,
        caption: String,
        credit: String,
    },
    PageBreak,
}

/// A number as a report shows it.
#[derive(Debug, Clone, Default)]
pub struct Number {
    /// Already written in the document's language: `1 234`.
    pub value: String,
    /// `membres`, `$`, or nothing.
    pub unit: String,
    pub label: String,
    /// Its definition and its period.
    pub note: String,
    /// The web address where its rows open.
    pub link: Option<String>,
    /// The anchor, in this document, of the table or of the row that details it.
    pub anchor: Option<String>,
}

/// What a table holds at a row and a column.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    pub text: String,
    /// Amounts stand to the right.
    pub right: bool,
    /// The web address where it opens.
    pub link: Option<String>,
    /// What numbers may point to: the row, rather than its whole table.
    pub anchor: Option<String>,
}

impl Cell {
    /// Words, standing to the left.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }

    /// An amount, standing to the right.
    pub fn amount(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), right: true, ..Cell::default() }
    }

    /// The same cell, pointed to by numbers.
    pub fn anchored(self, anchor: impl Into<String>) -> Cell {
        Cell { anchor: Some(anchor.into()), ..self }
    }

    /// The same cell, opening at a web address.
    pub fn opening(self, link: impl Into<String>) -> Cell {
        Cell { link: Some(link.into()), ..self }
    }
}
