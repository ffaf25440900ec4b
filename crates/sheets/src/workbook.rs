//! Worksheets of XLSX, XLS, XLSB and ODS workbooks, as rows of text.

use crate::{CELL_LIMIT, ErrorCell, Grid, Kind, Refusal, cell, compound, kind::Container, weigh};
use calamine::{
    Data, Error, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError, Xlsb,
    XlsbError, Xlsx, XlsxError,
};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A worksheet read, and which others the workbook has.
pub(crate) struct Worksheet {
    pub kind: Kind,
    pub name: String,
    pub all: Vec<String>,
    pub grid: Grid,
    pub errors: Vec<ErrorCell>,
}

/// Reads the worksheet asked for, or else the first visible one that holds anything.
pub(crate) fn read(bytes: &[u8], container: Container, wanted: Option<&str>) -> Result<Worksheet, Refusal> {
    // Old formats have corners where the reader stops short: the file is damaged, the house stands.
    catch_unwind(AssertUnwindSafe(|| open(bytes, container, wanted))).unwrap_or(Err(Refusal::Damaged))
}

fn open(bytes: &[u8], container: Container, wanted: Option<&str>) -> Result<Worksheet, Refusal> {
    let reader = Cursor::new(bytes);
    if container == Container::Compound {
        compound::xls(bytes)?;
        let mut book = Xls::new(reader).map_err(refuse)?;
        return choose(Kind::Xls, book.sheets_metadata().to_vec(), wanted, |name| {
            ranged(&book.worksheet_range(name).map_err(refuse)?)
        });
    }
    let mut archive = weigh::archive(bytes)?;
    let mut has = |name: &str| archive.by_name(name).is_ok();
    let (xlsx, xlsb, ods) = (has("[Content_Types].xml"), has("xl/workbook.bin"), has("content.xml"));
    if ods {
        weigh::ods(&mut archive)?;
        let mut book = Ods::new(reader).map_err(refuse)?;
        choose(Kind::Ods, book.sheets_metadata().to_vec(), wanted, |name| {
            ranged(&book.worksheet_range(name).map_err(refuse)?)
        })
    } else if xlsb {
        let mut book = Xlsb::new(reader).map_err(refuse)?;
        choose(Kind::Xlsb, book.sheets_metadata().to_vec(), wanted, |name| {
            let mut cells = book.worksheet_cells_reader(name).map_err(refuse)?;
            rows(|| {
                Ok(cells
                    .next_cell()
                    .map_err(refuse)?
                    .map(|found| (found.get_position(), found.get_value().clone().into())))
            })
        })
    } else if xlsx {
        let mut book = Xlsx::new(reader).map_err(refuse)?;
        choose(Kind::Xlsx, book.sheets_metadata().to_vec(), wanted, |name| {
            let mut cells = book.worksheet_cells_reader(name).map_err(refuse)?;
            rows(|| {
                Ok(cells
                    .next_cell()
                    .map_err(refuse)?
                    .map(|found| (found.get_position(), found.get_value().clone().into())))
            })
        })
    } else {
        Err(Refusal::NotATable)
    }
}

type Filled = (Grid, Vec<ErrorCell>);

fn choose(
    kind: Kind,
    sheets: Vec<Sheet>,
    wanted: Option<&str>,
    mut read: impl FnMut(&str) -> Result<Filled, Refusal>,
) -> Result<Worksheet, Refusal> {
    let tables = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let all: Vec<String> = tables.clone().map(|sheet| sheet.name.clone()).collect();
    if wanted.is_some_and(|name| !all.iter().any(|one| one == name)) {
        return Err(Refusal::NoSuchSheet);
    }
    let visible = |sheet: &&Sheet| sheet.visible == SheetVisible::Visible;
    for sheet in tables.filter(|sheet| wanted.map_or(visible(sheet), |name| sheet.name == name)) {
        let (grid, errors) = read(&sheet.name)?;
        if !grid.is_empty() {
            return Ok(Worksheet { kind, name: sheet.name.clone(), all, grid, errors });
        }
    }
    Err(Refusal::Empty)
}

/// Rows of a rectangle already laid out.
fn ranged(range: &Range<Data>) -> Result<Filled, Refusal> {
    let (row, column) = range.start().unwrap_or_default();
    let mut filled = range.used_cells();
    rows(|| Ok(filled.next().map(|(r, c, cell)| ((row + r as u32, column + c as u32), cell.clone()))))
}

/// Gathers cells, which come row after row, into rows; errors are noted and left empty.
fn rows(mut next: impl FnMut() -> Result<Option<((u32, u32), Data)>, Refusal>) -> Result<Filled, Refusal> {
    let (mut grid, mut errors) = (Grid::default(), Vec::new());
    let (mut current, mut cells, mut count) = (0, Vec::<String>::new(), 0);
    while let Some(((row, column), value)) = next()? {
        if row < current {
            return Err(Refusal::Damaged);
        }
        if row > current {
            grid.push(u64::from(current) + 1, cells.iter().map(String::as_str))?;
            (current, count) = (row, count + cells.len());
            cells.clear();
        }
        let words = match cell::words(&value) {
            Some(words) if words.trim().is_empty() => continue,
            Some(words) => words,
            None => {
                errors.push(ErrorCell { line: u64::from(row) + 1, column: column as usize });
                continue;
            }
        };
        let column = column as usize;
        if column >= 16_384 || count + column > CELL_LIMIT {
            return Err(Refusal::TooLarge);
        }
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = words;
    }
    grid.push(u64::from(current) + 1, cells.iter().map(String::as_str))?;
    Ok((grid, errors))
}

/// The reader's many errors, as the few that a person can do something about.
fn refuse(error: impl Into<Error>) -> Refusal {
    match error.into() {
        Error::Xls(XlsError::Password)
        | Error::Xlsx(XlsxError::Password)
        | Error::Xlsb(XlsbError::Password)
        | Error::Ods(OdsError::Password) => Refusal::Password,
        Error::Ods(OdsError::CellLimitExceeded { .. }) => Refusal::TooLarge,
        Error::Ods(OdsError::InvalidMime(_)) => Refusal::NotATable,
        _ => Refusal::Damaged,
    }
}
