//! A column to be written: its name, and what its cells are.

/// A column of an export. Cells are given as text, whatever the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    pub name: &'a str,
    pub kind: ColumnKind,
}

/// What the text of a cell stands for; a cell that does not parse is written as the text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    /// A number with a decimal point: `-12.5`.
    Number,
    /// Integer cents: `123450` is 1 234,50 $.
    Money,
    /// An ISO day: `2026-03-31`.
    Date,
}

impl<'a> Column<'a> {
    pub fn text(name: &'a str) -> Self {
        Column { name, kind: ColumnKind::Text }
    }

    pub fn number(name: &'a str) -> Self {
        Column { name, kind: ColumnKind::Number }
    }

    pub fn money(name: &'a str) -> Self {
        Column { name, kind: ColumnKind::Money }
    }

    pub fn date(name: &'a str) -> Self {
        Column { name, kind: ColumnKind::Date }
    }
}
