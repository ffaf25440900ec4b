//! What can be found: a room says, for a kind of thing that history tells of, what search is to know of it.
use db::Db;
use search::Entry;
use std::{fmt, pin::Pin};

/// What search is to know of some things, read from rows.
pub type Entries<'a> = Pin<Box<dyn Future<Output = Result<Vec<Entry>, db::Fault>> + Send + 'a>>;

/// Ids of some things, read from rows.
pub type Ids<'a> = Pin<Box<dyn Future<Output = Result<Vec<String>, db::Fault>> + Send + 'a>>;

/// A change of something else that shows in the entries: an organization's new name shows in its acts.
#[derive(Clone, Copy)]
pub struct Told {
    /// The kind that history tells of: `organization`.
    pub kind: &'static str,
    /// The verbs that show; none for all of them.
    pub verbs: &'static [&'static str],
    /// The things whose entries tell of these.
    pub ids: for<'a> fn(&'a Db, &'a [String]) -> Ids<'a>,
}

/// One kind of thing that can be found. A room declares it in two lines:
///
/// ```ignore
/// pub const FINDABLE: [Findable; 1] =
///     [Findable { kind: "act", words: "act-found", told: &[], entries: |db, ids| Box::pin(act::entries(db, ids)) }];
/// ```
#[derive(Clone, Copy)]
pub struct Findable {
    /// The kind that history tells of: `organization`.
    pub kind: &'static str,
    /// Key of the words above a group of them. An entry's `stored`, when it has any, is one of words too, told
    /// after its subtitle.
    pub words: &'static str,
    /// What else shows in them.
    pub told: &'static [Told],
    /// The entries of these ids as rows now have them, each named by [`entry_id`]. An id without an entry
    /// is found no more: withdrawn, merged, erased. Entries of other things that tell of these may come
    /// along, when a change of the one shows in the other.
    pub entries: for<'a> fn(&'a Db, &'a [String]) -> Entries<'a>,
}

impl fmt::Debug for Findable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Findable({})", self.kind)
    }
}

/// The name of a thing's entry: `organization:01j…`.
pub fn entry_id(kind: &str, id: &str) -> String {
    format!("{kind}:{id}")
}
