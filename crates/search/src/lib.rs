//! Search: one box that finds anything by its words, whatever its accents, its plural or a slip of the finger.
//!
//! An [`Index`] is derived from rows and may be lost at any time: it lies outside backups, in a
//! folder or in memory, and is rebuilt by following the history from position 0. Rooms hand in
//! [`Entry`]s; this crate knows no word of their trade.
//!
//! ```
//! use search::{Change, Entry, Index, Query};
//! let index = Index::in_memory()?;
//! let entry = Entry { id: "a:1".into(), kind: "a".into(), title: "Coopérative du Bois".into(), ..Entry::default() };
//! index.apply(vec![Change::Put(entry)], 1)?;
//! let found = index.find(&Query { text: "coop bo".into(), limit: 20, ..Query::default() })?;
//! assert_eq!(found.hits[0].title, "Coopérative du Bois");
//! # anyhow::Ok(())
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod ask;
mod entry;
mod fields;
mod find;
mod forget;
mod gather;
mod index;
mod pieces;
mod reopen;
mod turn;
mod weigh;
mod words;

pub use entry::{Change, Entry};
pub use find::{Found, Hit, Nearness, Query};
pub use index::Index;
pub use words::{is_common, name, stem};
