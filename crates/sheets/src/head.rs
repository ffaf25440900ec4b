//! Where the header stands, and the names it gives the columns.

use std::collections::{HashMap, HashSet};

/// Rows looked at: people put a title, a date, a logo's words above the header, seldom more.
pub(crate) const ROWS: usize = 10;

/// The header among the first rows: the first that has a word and at least three fifths as many filled cells as the
/// fullest of them. A title has one or two cells; a header may leave a column or two unnamed.
/// Gives its place among `rows`; a table of figures alone has its first row as header.
pub(crate) fn find(rows: &[Vec<String>]) -> usize {
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let fullest = rows.iter().map(filled).max().unwrap_or(0);
    let worded = |row: &Vec<String>| row.iter().any(|cell| cell.contains(char::is_alphabetic));
    rows.iter().position(|row| worded(row) && filled(row) * 5 >= fullest * 3).unwrap_or(0)
}

/// Names on one line without spaces around; the second `Nom` is `Nom (2)`; unnamed columns stay unnamed.
pub(crate) fn name(row: &[String]) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut names: Vec<String> =
        row.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let mut taken: HashSet<String> = names.iter().cloned().collect();
    for name in names.iter_mut().filter(|name| !name.is_empty()) {
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        while *count > 1 {
            let numbered = format!("{name} ({count})");
            if taken.insert(numbered.clone()) {
                *name = numbered;
                break;
            }
            *count += 1;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{find, name};

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| cell.to_string()).collect()
    }

    #[test]
    fn titles_above_are_passed_over() {
        let rows = [
            row(&["Liste des membres", "", ""]),
            row(&["Au 31 mars 2026"]),
            row(&["Nom", "Ville", "", "2025"]),
            row(&["A", "B", "C", "12"]),
        ];
        assert_eq!(find(&rows), 2);
        assert_eq!(find(&rows[3..]), 0);
        assert_eq!(find(&[row(&["1", "2"]), row(&["3", "4"])]), 0);
        assert_eq!(find(&[row(&["Nom", "Nom", "Nom"]), row(&["a", "b", "c"])]), 0);
    }

    #[test]
    fn names_met_twice_are_numbered() {
        let head = name(&row(&[" Nom ", "Nom", "Nom (2)", "", "", "Nom\nlégal", "Nom"]));
        assert_eq!(head, ["Nom", "Nom (3)", "Nom (2)", "", "", "Nom légal", "Nom (4)"]);
    }
}
