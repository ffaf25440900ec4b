//! The cells of a workbook kept tightly: one text and where each cell ends.

use crate::{CELL_LIMIT, Refusal, TEXT_LIMIT};

/// Rows in file order, each with its line; about four bytes a cell beside its text.
#[derive(Default)]
pub(crate) struct Grid {
    text: String,
    ends: Vec<u32>,
    rows: Vec<GridRow>,
}

struct GridRow {
    line: u64,
    first: usize,
}

impl Grid {
    /// Adds a row unless all its cells are blank; refuses what grows past the limits.
    pub fn push<'a>(&mut self, line: u64, cells: impl IntoIterator<Item = &'a str>) -> Result<(), Refusal> {
        let (first, start) = (self.ends.len(), self.text.len());
        let mut filled = (first, start);
        for cell in cells {
            if self.ends.len() >= CELL_LIMIT || self.text.len() + cell.len() > TEXT_LIMIT {
                return Err(Refusal::TooLarge);
            }
            self.text.push_str(cell);
            self.ends.push(self.text.len() as u32);
            if !cell.trim().is_empty() {
                filled = (self.ends.len(), self.text.len());
            }
        }
        self.ends.truncate(filled.0);
        self.text.truncate(filled.1);
        if filled.0 > first {
            self.rows.push(GridRow { line, first });
        }
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Cells of the widest row.
    pub fn width(&self) -> usize {
        (0..self.rows.len()).map(|at| self.span(at).len()).max().unwrap_or(0)
    }

    /// The row standing at `at` among the rows that are not blank, with its line.
    pub fn row(&self, at: usize) -> Option<(u64, Vec<String>)> {
        let line = self.rows.get(at)?.line;
        let cell = |end: usize| {
            let start = if end == 0 { 0 } else { self.ends[end - 1] as usize };
            self.text[start..self.ends[end] as usize].to_owned()
        };
        Some((line, self.span(at).map(cell).collect()))
    }

    fn span(&self, at: usize) -> std::ops::Range<usize> {
        let next = self.rows.get(at + 1).map_or(self.ends.len(), |row| row.first);
        self.rows[at].first..next
    }
}
