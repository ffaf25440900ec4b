//! A table read from a file: its header, and its rows one after the other.

use crate::{
    Grid, Kind, Letters, Refusal, RowReason, RowRefusal, TEXT_LIMIT, head, kind, letters, places, separator,
    text::Text, workbook,
};
use std::io::Read;

/// A table, whatever file it came from. The rows may be gone through several times: once to show, once to take.
pub struct Sheet {
    /// Names of the columns, in order; a second `Nom` is `Nom (2)`, a column without a name has an empty one.
    pub head: Vec<String>,
    /// The header's line in the file; 0 when the file names its columns otherwise (GeoJSON).
    pub head_line: u64,
    /// What stands above the header and is passed over, as it is written: titles most often. A line that cannot be
    /// read has no cell.
    pub above: Vec<Row>,
    pub origin: Origin,
    /// Cells of a workbook that hold an error (`#N/A`), read as empty.
    pub errors: Vec<ErrorCell>,
    body: Body,
}

/// What the file was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The name it was given under.
    pub name: Option<String>,
    pub kind: Kind,
    /// How a text was written; none for a workbook.
    pub letters: Option<Letters>,
    /// Whether a few letters could not be read and stand as `�`.
    pub letters_lost: bool,
    /// What parts the cells of a CSV.
    pub separator: Option<char>,
    /// The worksheet read.
    pub worksheet: Option<String>,
    /// All worksheets of the workbook, that another may be asked for.
    pub worksheets: Vec<String>,
}

/// Where an error stands: line from 1, column from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorCell {
    pub line: u64,
    pub column: usize,
}

/// A row with as many cells as the header has columns. Its line is the one of the file where it starts (from 1);
/// in a workbook its row number, in a GeoJSON the rank of the feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

enum Body {
    Text { text: String, separator: u8, start: usize },
    Grid(Grid),
}

impl Sheet {
    /// Reads a table, recognised by its content; `name` is only kept to be shown.
    ///
    /// The header is the first row, among the first ten that are not blank, with a word and at least three fifths
    /// as many filled cells as the fullest of them, unless a row above it is of usual headings or covers most of
    /// what is below; what stands above is passed over, and kept in `above`. Unnamed columns at the end that hold
    /// nothing are dropped.
    pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Sheet, Refusal> {
        Self::read_worksheet(bytes, name, None)
    }

    /// Reads to the end, or to just past the limit, then as [`Sheet::read`]. A reader that fails is a damaged file.
    pub fn read_from(reader: impl Read, name: Option<&str>) -> Result<Sheet, Refusal> {
        let mut bytes = Vec::new();
        let limit = TEXT_LIMIT as u64 + 1;
        reader.take(limit).read_to_end(&mut bytes).map_err(|_| Refusal::Damaged)?;
        Self::read(&bytes, name)
    }

    /// As [`Sheet::read`], from the worksheet of this name when the file is a workbook.
    pub fn read_worksheet(
        bytes: &[u8],
        name: Option<&str>,
        worksheet: Option<&str>,
    ) -> Result<Sheet, Refusal> {
        if bytes.len() > TEXT_LIMIT {
            return Err(Refusal::TooLarge);
        }
        let bytes = kind::unpack(bytes)?;
        let mut sheet = match kind::container(&bytes)? {
            kind::Container::Text => Self::read_text(&bytes)?,
            container => {
                let found = workbook::read(&bytes, container, worksheet)?;
                let mut sheet = Sheet::of(found.kind, Body::Grid(found.grid));
                sheet.origin.worksheet = Some(found.name);
                sheet.origin.worksheets = found.all;
                sheet.errors = found.errors;
                sheet
            }
        };
        sheet.origin.name = name.map(str::to_owned);
        if sheet.head.is_empty() {
            sheet.find_head()?;
        }
        Ok(sheet)
    }

    fn read_text(bytes: &[u8]) -> Result<Sheet, Refusal> {
        let (text, letters, lost) = letters::decode(bytes);
        if text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if kind::is_no_table(&text) {
            return Err(Refusal::NotATable);
        }
        let starts_as_json = text.trim_start().starts_with(['{', '[']);
        let mut sheet = match starts_as_json.then(|| places::read(&text)).flatten() {
            Some(places) => {
                let (names, grid) = places?;
                Sheet { head: head::name(&names), ..Sheet::of(Kind::GeoJson, Body::Grid(grid)) }
            }
            None => {
                let (separator, start) = separator::find(&text);
                let mut sheet = Sheet::of(Kind::Csv, Body::Text { text, separator, start });
                sheet.origin.separator = Some(char::from(separator));
                sheet
            }
        };
        (sheet.origin.letters, sheet.origin.letters_lost) = (Some(letters), lost);
        Ok(sheet)
    }

    fn of(kind: Kind, body: Body) -> Sheet {
        let origin = Origin {
            name: None,
            kind,
            letters: None,
            letters_lost: false,
            separator: None,
            worksheet: None,
            worksheets: Vec::new(),
        };
        Sheet { head: Vec::new(), head_line: 0, above: Vec::new(), origin, errors: Vec::new(), body }
    }

    fn find_head(&mut self) -> Result<(), Refusal> {
        let (lines, mut first): (Vec<u64>, Vec<Vec<String>>) =
            self.records().flatten().take(head::BELOW).unzip();
        if first.is_empty() {
            return Err(Refusal::Empty);
        }
        let at = head::find(&first);
        let mut names = head::name(&first.swap_remove(at));
        self.head_line = lines[at];
        let named = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        match &self.body {
            // A cell that stands under no name in a workbook is a column that was left unnamed.
            Body::Grid(grid) => names.resize(grid.width().max(named), String::new()),
            Body::Text { .. } if named < names.len() => {
                let reach = |cells: Vec<String>| cells.iter().rposition(|cell| !cell.trim().is_empty());
                let below = self.records().flatten().filter(|(line, _)| *line > self.head_line);
                let widths = below.filter_map(|(_, cells)| reach(cells)).map(|last| last + 1);
                // A longer row is refused by itself; it does not lengthen the table.
                let used = widths.filter(|width| *width <= names.len()).max().unwrap_or(0);
                names.truncate(named.max(used));
            }
            Body::Text { .. } => {}
        }
        self.head = names;
        let as_row = |record: Result<(u64, Vec<String>), RowRefusal>| match record {
            Ok((line, cells)) => Row { line, cells },
            Err(RowRefusal { line, .. }) => Row { line, cells: Vec::new() },
        };
        let head_line = self.head_line;
        let above = self.records().map(as_row).take_while(|row| row.line < head_line).collect();
        self.above = above;
        Ok(())
    }

    /// The rows below the header, in the order of the file; blank ones are passed over.
    /// A short row is filled up with empty cells; a row with filled cells beyond the header is refused.
    pub fn rows(&self) -> Rows<'_> {
        Rows { records: self.records(), head_line: self.head_line, width: self.head.len() }
    }

    fn records(&self) -> Records<'_> {
        match &self.body {
            Body::Text { text, separator, start } => Records::Text(Text::new(text, *separator, *start)),
            Body::Grid(grid) => Records::Grid(grid, 0),
        }
    }
}

enum Records<'a> {
    Text(Text<'a>),
    Grid(&'a Grid, usize),
}

impl Iterator for Records<'_> {
    type Item = Result<(u64, Vec<String>), RowRefusal>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Records::Text(text) => text.next(),
            Records::Grid(grid, at) => {
                *at += 1;
                grid.row(*at - 1).map(Ok)
            }
        }
    }
}

/// The rows of a [`Sheet`], read as they are asked for.
pub struct Rows<'a> {
    records: Records<'a>,
    head_line: u64,
    width: usize,
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, RowRefusal>;

    fn next(&mut self) -> Option<Self::Item> {
        let above = self.head_line;
        let line = |record: &<Records as Iterator>::Item| match record {
            Ok((line, _)) => *line,
            Err(refusal) => refusal.line,
        };
        let (line, mut cells) = match self.records.find(|record| line(record) > above)? {
            Ok(record) => record,
            Err(refusal) => return Some(Err(refusal)),
        };
        let found = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        if found > self.width {
            let reason = RowReason::TooManyCells { found, expected: self.width };
            return Some(Err(RowRefusal { line, reason }));
        }
        cells.resize(self.width, String::new());
        Some(Ok(Row { line, cells }))
    }
}
