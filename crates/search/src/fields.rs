//! The fields of the index: what is matched, filtered by, ordered by and given back.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
use tantivy::{TantivyDocument, Term};

use crate::Entry;
use crate::words::{beginnings, met, name};

/// Raised whenever words are met otherwise than before, or rooms have more to be found: an index of another version is rebuilt.
pub const VERSION: u32 = 5;

/// What parts a name from what follows it in the order: before every letter, so that a name comes
/// before those that it begins.
pub const PARTED: char = '\u{1}';

/// A part of an entry, met by its folded words or by their stems, and how much it weighs.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub plain: Field,
    pub stems: Field,
    pub weight: f32,
}

#[derive(Clone, Debug)]
pub struct Fields {
    pub schema: Schema,
    pub id: Field,
    pub kind: Field,
    pub right: Field,
    pub facet: Field,
    pub order: Field,
    pub parts: [Part; 3],
    pub title: Field,
    pub subtitle: Field,
    pub path: Field,
    pub stored: Field,
}

impl Fields {
    pub fn new() -> Fields {
        let mut schema = Schema::builder();
        // Whole terms, without counts or lengths: how often a word is repeated says nothing here.
        let exact = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_fieldnorms(false)
                .set_index_option(IndexRecordOption::Basic),
        );
        let mut part = |title: &str, weight| Part {
            plain: schema.add_text_field(&format!("{title}_words"), exact.clone()),
            stems: schema.add_text_field(&format!("{title}_stems"), exact.clone()),
            weight,
        };
        let parts = [part("title", 8.0), part("subtitle", 3.0), part("body", 1.0)];
        let id = schema.add_text_field("id", exact.clone() | STORED);
        let kind = schema.add_text_field("kind", STORED | FAST);
        let right = schema.add_text_field("right", FAST);
        let facet = schema.add_text_field("facet", exact | FAST);
        let order = schema.add_text_field("order", FAST);
        let title = schema.add_text_field("title", STORED);
        let subtitle = schema.add_text_field("subtitle", STORED);
        let path = schema.add_text_field("path", STORED);
        let stored = schema.add_text_field("stored", STORED);
        let schema = schema.build();
        Fields { schema, id, kind, right, facet, order, parts, title, subtitle, path, stored }
    }

    pub fn document(&self, entry: &Entry) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        let name = name(&entry.title);
        document.add_text(self.id, &entry.id);
        document.add_text(self.kind, &entry.kind);
        document.add_text(self.right, marked(&entry.right));
        for facet in &entry.facets {
            document.add_text(self.facet, facet);
        }
        // The id settles titles that fold alike, so that a listing's order never wavers.
        let title: String = entry.title.chars().take(200).collect();
        document.add_text(self.order, format!("{name}{PARTED}{title}{PARTED}{}", entry.id));
        for (part, text) in self.parts.iter().zip([&entry.title, &entry.subtitle, &entry.body]) {
            let met = met(&[text]);
            let begun: BTreeSet<String> = met.plain.iter().flat_map(|word| beginnings(word)).collect();
            met.plain.iter().chain(&begun).for_each(|word| document.add_text(part.plain, word));
            met.stems.iter().for_each(|stem| document.add_text(part.stems, stem));
        }
        document.add_text(self.title, &entry.title);
        document.add_text(self.subtitle, &entry.subtitle);
        document.add_text(self.path, &entry.path);
        document.add_text(self.stored, &entry.stored);
        document
    }

    pub fn of(&self, id: &str) -> Term {
        Term::from_field_text(self.id, id)
    }
}

/// A right as the index holds it; no right at all is one too, so that an entry without any value
/// is seen by nobody.
pub fn marked(right: &str) -> String {
    format!("={right}")
}

/// What a commit carries: the version of the fields and the position followed up to.
pub fn payload(position: i64) -> String {
    format!("{VERSION} {position}")
}

/// The position in a commit's payload, an error if it is of another version.
pub fn position(payload: &str) -> Result<i64> {
    let (version, position) = payload.split_once(' ').context("not a payload of ours")?;
    anyhow::ensure!(version == VERSION.to_string(), "of version {version}, not {VERSION}");
    Ok(position.parse()?)
}
