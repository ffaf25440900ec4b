//! Many rows in one statement, within what both engines allow.

/// Rows of one statement. SQLite looks each `$n` up among all those before it, so that many parameters cost their
/// square: some hundreds are quickest, and far under what both engines allow.
pub const ROWS: usize = 40;

/// `($1, $2), ($3, $4)`: places for so many rows of so many columns.
pub fn places(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let places: Vec<String> =
            (1..=columns).map(|column| format!("${}", row * columns + column)).collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn places_are_numbered_through_the_rows() {
        assert_eq!(super::places(2, 3), "($1, $2, $3), ($4, $5, $6)");
    }
}
