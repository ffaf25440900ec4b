//! An entry: what a room wants found, under which words, by whom, and where it opens.

use serde::{Deserialize, Serialize};

/// One thing that can be found. Everything but `id`, `kind` and `title` may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Unique in the index, such as `organization:01j…`; a second entry of the same id replaces the first.
    pub id: String,
    /// What it is, such as `organization`; hits are filtered and counted by it.
    pub kind: String,
    /// Its name: weighs most, and what listings are ordered by.
    pub title: String,
    /// A second line: weighs less than the title, more than the body.
    pub subtitle: String,
    /// Other words it answers to: a city, a number, former names. Matched, never given back.
    pub body: String,
    /// Where it opens, relative to the pole.
    pub path: String,
    /// The right a reader must hold to have it among the hits; empty for everyone.
    pub right: String,
    /// Exact filters, each `prefix:value`, such as `mrc:030`.
    pub facets: Vec<String>,
    /// Text given back with the hit as it came, such as a card's JSON.
    pub stored: String,
}

/// What happened to an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is now so. The words it had before are found no more at once, but stay in the files
    /// until these are next rewritten: to forget them, drop the entry in the same changes, first.
    Put(Entry),
    /// It is gone, by its id: nothing of it stays in the files.
    Drop(String),
}
