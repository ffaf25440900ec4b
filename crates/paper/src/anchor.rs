//! The anchor: a place of the document that its numbers lead to, under a label of our own.

use std::collections::{HashMap, HashSet};

use crate::{Document, Part};

/// The label of each anchor that something carries. Labels are interned for the process's life, so they are counted
/// off rather than taken from what was written.
pub struct Labels {
    named: HashMap<String, String>,
    taken: HashSet<String>,
}

impl Labels {
    pub fn of(document: &Document) -> Labels {
        let mut named = HashMap::new();
        for part in &document.parts {
            let anchors: Vec<&String> = match part {
                Part::Heading { anchor, text, .. } if !text.trim().is_empty() => anchor.iter().collect(),
                Part::Table { anchor, rows, .. } => anchor
                    .iter()
                    .chain(rows.iter().flatten().filter_map(|cell| cell.anchor.as_ref()))
                    .collect(),
                _ => continue,
            };
            for anchor in anchors {
                let next = format!("a{}", named.len());
                named.entry(anchor.clone()).or_insert(next);
            }
        }
        Labels { named, taken: HashSet::new() }
    }

    pub fn get(&self, anchor: &str) -> Option<String> {
        self.named.get(anchor).cloned()
    }

    /// The label of an anchor, the first time it is met: a label stands at one place only.
    pub fn take(&mut self, anchor: &str) -> Option<String> {
        let label = self.get(anchor)?;
        self.taken.insert(label.clone()).then_some(label)
    }
}
