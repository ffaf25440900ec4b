//! Places: the pages of the house themselves, found by what they are called.
use crate::{Language, Menu, Words};
use search::{Change, Entry, Hit, Index, Nearness, Query};
use std::collections::BTreeSet;

/// How many at most beside what else is found.
const A_FEW: usize = 5;

/// The pages that can be found, in both languages.
pub struct Places(Index);

impl Places {
    /// # Errors
    /// When an index cannot be made in memory.
    pub fn new(menu: &[Menu], words: &Words) -> anyhow::Result<Places> {
        let index = Index::in_memory()?;
        let mut known = BTreeSet::new();
        let mut changes = vec![];
        for place in menu.iter().filter(|place| known.insert(place.path)) {
            for language in [Language::French, Language::English] {
                changes.push(Change::Put(Entry {
                    id: format!("place:{}{}", language.code(), place.path),
                    kind: "place".into(),
                    title: words.say(language, place.words).into_owned(),
                    path: place.path.into(),
                    right: place.right.name.into(),
                    facets: vec![format!("language:{}", language.code())],
                    ..Entry::default()
                }));
            }
        }
        index.apply(changes, 1)?;
        Ok(Places(index))
    }

    /// The pages that answer as near as what else was found, or nearer, among those the reader may open.
    pub fn find(
        &self,
        text: &str,
        language: Language,
        rights: Vec<String>,
        within: Nearness,
    ) -> anyhow::Result<(Vec<Hit>, Nearness)> {
        let facets = vec![format!("language:{}", language.code())];
        let query = Query { text: text.to_owned(), facets, rights, limit: A_FEW, ..Query::default() };
        let found = self.0.find(&query)?;
        let near = found.nearness <= within;
        Ok((if near { found.hits } else { vec![] }, found.nearness))
    }
}

impl std::fmt::Debug for Places {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Places({})", self.0.len())
    }
}
