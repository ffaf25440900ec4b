//! The kinds of a figure's rows in words: those of the interface, or names that rows hold.
use crate::Figure;
use db::{Db, Fault};
use sqlx::AssertSqlSafe;
use std::collections::HashMap;

/// How the kinds of a figure's rows are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// Its rows have none.
    None,
    /// By the interface: with `act-topic`, the kind `finance` is said by the words of `act-topic-finance`.
    Words(&'static str),
    /// By rows: SQL that gives each kind, its name in French and its name in English.
    Names(&'static str),
    /// By the interface, as `Words`; those it has no words for, by rows, as `Names`.
    Either(&'static str, &'static str),
}

/// The kinds of one figure, ready to be said in one language.
#[derive(Clone, Debug)]
pub struct Said {
    kinds: Kinds,
    names: HashMap<String, String>,
}

impl Figure {
    /// Whether its rows are of kinds that can be said.
    pub fn has_kinds(&self) -> bool {
        self.kinds != Kinds::None
    }

    /// Its kinds in a language, `fr` or `en`.
    pub async fn say_kinds(&self, db: &Db, language: &str) -> Result<Said, Fault> {
        let rows: Vec<(String, String, String)> = match self.kinds {
            Kinds::Names(sql) | Kinds::Either(_, sql) => {
                sqlx::query_as(AssertSqlSafe(sql)).fetch_all(db.rows()).await?
            }
            Kinds::None | Kinds::Words(_) => vec![],
        };
        let name = |(kind, french, english)| (kind, if language == "en" { english } else { french });
        Ok(Said { kinds: self.kinds, names: rows.into_iter().map(name).collect() })
    }
}

impl Said {
    /// A kind as people read it, "" where a row has none; one that nothing names is shown as it is. `say` gives
    /// the words of the interface for a key, or the key itself.
    pub fn of(&self, kind: &str, say: impl Fn(&str) -> String) -> String {
        let words = |family: &str| {
            let key = format!("{family}-{kind}");
            Some(say(&key)).filter(|words| *words != key)
        };
        let named = match self.kinds {
            Kinds::Words(family) if !kind.is_empty() => words(family),
            Kinds::Either(family, _) if !kind.is_empty() => {
                words(family).or_else(|| self.names.get(kind).cloned())
            }
            _ => self.names.get(kind).cloned(),
        };
        named.unwrap_or_else(|| kind.to_owned())
    }
}
