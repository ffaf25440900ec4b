//! A table set: what each column needs, and every row as long as the head.

use serde::Serialize;

use crate::Cell;
use crate::legible::address;
use crate::picture::MEASURE;
use crate::quote::{Setter, breakable};

/// A table as the template lays it.
#[derive(Debug, Serialize)]
pub struct Grid {
    head: Vec<String>,
    rows: Vec<Vec<SetCell>>,
    /// Points when fixed, a share of what is left when not.
    columns: Vec<Column>,
    /// The height of words, in points: many columns are set smaller.
    size: f64,
    /// Whether no row is so long that it must be let break over two pages.
    whole: bool,
    /// Whether it is so small that it stands on one page, with its caption and the heading above it.
    small: bool,
    /// What is pointed to: the place of a row, and its label.
    pub marks: Vec<(usize, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
struct Column {
    fixed: Option<f64>,
    share: f64,
    right: bool,
}

/// The words, and the address where they open. A word alone weighs less in a table of thousands.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum SetCell {
    Words(String),
    Link(String, String),
}

impl SetCell {
    fn words(&self) -> &str {
        match self {
            SetCell::Words(words) | SetCell::Link(words, _) => words,
        }
    }
}

/// White above and under the words of a cell, in points: the usual first, then what is tried to draw a row that a
/// table leaves alone on its last page back, or others to it.
pub const WHITES: [f64; 5] = [4.0, 3.5, 3.0, 4.5, 5.0];
/// Fewer rows than this are too few to have a last page to themselves.
const FEW: usize = 3;

/// What the template calls the rows of a table that its last page has at least: the first of them and the last.
pub fn last_rows(table: usize) -> [String; 2] {
    [format!("t{table}-few"), format!("t{table}-last")]
}

impl Grid {
    /// Marks the rows that are to be on one page, in the table that is the nth of its document.
    pub fn mark_last(&mut self, table: usize) {
        let rows = self.rows.len();
        let few = FEW.min(rows);
        if few > 1 {
            self.marks.extend([rows - few, rows - 1].into_iter().zip(last_rows(table)));
        }
    }
}

/// A word of more letters than this may break inside a cell: French has few as long.
const WORD: usize = 22;
/// Columns whose every cell is this short never break their lines.
const SHORT: f64 = 15.0;
/// Letters of a row's longest cell, times its columns, that surely fit on one page.
const LONG: usize = 2_400;
/// Rows of a small table, and letters in all of it: surely a third of a page at most.
const SMALL: (usize, usize) = (12, 900);
/// White to the left and right of a cell, in points.
const WHITE: f64 = 9.0;

pub fn grid(head: &[String], rows: &[Vec<Cell>], setter: &mut Setter) -> Grid {
    let count = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    let mut cell = |text: &str| breakable(&setter.whole(text), WORD);
    let mut set_head: Vec<String> = head.iter().map(|text| cell(text)).collect();
    if !set_head.is_empty() {
        set_head.resize(count, String::new());
    }
    let mut set_rows = Vec::with_capacity(rows.len());
    for row in rows {
        let mut out: Vec<SetCell> = Vec::with_capacity(count);
        for one in row {
            let words = cell(&one.text);
            out.push(match one.link.as_deref().and_then(address).filter(|_| !words.is_empty()) {
                Some(link) => SetCell::Link(words, link),
                None => SetCell::Words(words),
            });
        }
        out.resize_with(count, || SetCell::Words(String::new()));
        set_rows.push(out);
    }
    let size = match count {
        0..=6 => 8.5,
        7..=9 => 7.5,
        _ => 6.5,
    };
    let columns = columns(&set_head, &set_rows, rows, count, size);
    let whole = set_rows.iter().flatten().all(|cell| cell.words().chars().count() <= LONG / count.max(1));
    let letters: usize = set_rows.iter().flatten().map(|cell| cell.words().chars().count()).sum();
    let small = set_rows.len() <= SMALL.0 && letters <= SMALL.1;
    Grid { head: set_head, rows: set_rows, columns, size, whole, small, marks: Vec::new() }
}

/// Short columns get what they need, the others share the rest: widths come from counting letters once, so that
/// a table of thousands of rows is not laid twice.
fn columns(
    head: &[String],
    set: &[Vec<SetCell>],
    rows: &[Vec<Cell>],
    count: usize,
    size: f64,
) -> Vec<Column> {
    let letters = |text: &str| text.chars().filter(|c| *c != '\u{200b}').count() as f64;
    let mut out = Vec::with_capacity(count);
    for j in 0..count {
        let title = head.get(j).map_or(0.0, |text| text.split(' ').map(letters).fold(0.0, f64::max) * 1.12);
        let (mut longest, mut sum) = (title, 0.0);
        for row in set {
            let length = row.get(j).map_or(0.0, |cell| letters(cell.words()));
            longest = longest.max(length);
            sum += length;
        }
        let mean = sum / set.len().max(1) as f64;
        let right =
            rows.iter().filter(|row| row.get(j).is_some_and(|cell| cell.right)).count() * 2 > rows.len();
        let fixed = (longest <= SHORT).then_some((longest + 0.5) * size * 0.6 + WHITE);
        out.push(Column { fixed, share: (longest * 0.4 + mean * 0.8).clamp(8.0, 70.0), right });
    }
    let taken: f64 = out.iter().filter_map(|column| column.fixed).sum();
    if taken > MEASURE * 0.65 || out.iter().all(|column| column.fixed.is_some()) {
        for column in &mut out {
            column.fixed = None;
        }
    }
    out
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::Language;
    use crate::legible::Care;

    fn set(head: &[&str], rows: &[&[&str]]) -> Grid {
        let head: Vec<String> = head.iter().map(|text| (*text).to_owned()).collect();
        let rows: Vec<Vec<Cell>> =
            rows.iter().map(|row| row.iter().map(|text| Cell::text(*text)).collect()).collect();
        grid(&head, &rows, &mut Setter::new(Language::French, Care::Wide))
    }

    #[test]
    fn every_row_is_as_long_as_the_longest() {
        let grid = set(&["a", "b"], &[&["1"], &["1", "2", "3"], &[]]);
        assert_eq!(grid.head.len(), 3);
        assert!(grid.rows.iter().all(|row| row.len() == 3));
        assert_eq!(set(&[], &[]).columns.len(), 0);
    }

    #[test]
    fn a_day_never_breaks_and_a_name_takes_the_rest() {
        let grid =
            set(&["Jour", "Organisation"], &[&["2026-04-01", "Coopérative de solidarité du Haut-Pays"]]);
        assert!(
            grid.columns[0].fixed.is_some_and(|width| width > 50.0 && width < 80.0),
            "{:?}",
            grid.columns
        );
        assert_eq!(grid.columns[1].fixed, None);
    }
}
