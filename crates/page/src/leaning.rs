//! What leans on an organization: rows for which it must stay, as each room declares them.

/// A column that names an organization. A test reads the migrations, and fails when one is declared by no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaning {
    pub table: &'static str,
    pub column: &'static str,
}

impl Leaning {
    pub const fn of(table: &'static str, column: &'static str) -> Leaning {
        Leaning { table, column }
    }
}
