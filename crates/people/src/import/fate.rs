//! The fate: what becomes of one line of a list, and how many become what.

/// How many lines, and what becomes of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub read: i64,
    pub added: i64,
    pub changed: i64,
    pub unchanged: i64,
    /// Likely the same as an organization known already: for a person to say.
    pub duplicates: i64,
    pub refused: i64,
}

/// What becomes of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Added,
    Changed,
    Unchanged,
    Duplicate,
    /// Of the very name of an organization known in another place.
    Homonym,
    Refused,
}

impl Fate {
    pub fn name(self) -> &'static str {
        match self {
            Fate::Added => "added",
            Fate::Changed => "changed",
            Fate::Unchanged => "unchanged",
            Fate::Duplicate => "duplicate",
            Fate::Homonym => "homonym",
            Fate::Refused => "refused",
        }
    }
}

impl Counts {
    /// Counts one line more.
    pub fn count(&mut self, fate: Fate) {
        let count = match fate {
            Fate::Added => &mut self.added,
            Fate::Changed => &mut self.changed,
            Fate::Unchanged => &mut self.unchanged,
            Fate::Duplicate | Fate::Homonym => &mut self.duplicates,
            Fate::Refused => &mut self.refused,
        };
        *count += 1;
    }
}
