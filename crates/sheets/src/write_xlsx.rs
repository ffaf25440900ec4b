//! An XLSX with real dates and amounts, its header bold, kept in sight and ready to filter.

use crate::{Column, ColumnKind};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Rows of a worksheet, the header among them (ECMA-376, and Excel's own limits).
const ROWS: u32 = 1_048_576;

/// Why an XLSX cannot hold the table; a CSV can.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// More than 1,048,575 rows or 16,384 columns.
    #[error("more rows or columns than a worksheet holds")]
    TooManyCells,
    /// More than 32,767 letters in one cell: nothing is cut in silence. Row from 1 below the header, column from 0.
    #[error("the cell at row {row}, column {column} is longer than a worksheet allows")]
    CellTooLong { row: u32, column: u16 },
    #[error(transparent)]
    Workbook(#[from] XlsxError),
}

/// The bytes of a workbook of one worksheet. Rows go to disk as they come, so memory does not grow with them.
/// Text is never a formula nor a link; a cell that is not of its column's kind is written as text.
/// The worksheet's name loses the signs Excel forbids and what passes 31 letters.
pub fn write_xlsx<R, C>(
    name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
) -> Result<Vec<u8>, WriteError>
where
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    let mut book = Workbook::new();
    add(&mut book, name, columns, rows)?;
    Ok(book.save_to_buffer()?)
}

/// A worksheet to be: its name, its columns and its rows.
pub type Leaf<'a, R> = (&'a str, &'a [Column<'a>], Vec<R>);

/// The bytes of a workbook of several worksheets, in their order, each as `write_xlsx` writes one.
pub fn write_book<R, C>(leaves: Vec<Leaf<'_, R>>) -> Result<Vec<u8>, WriteError>
where
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    let mut book = Workbook::new();
    for (name, columns, rows) in leaves {
        add(&mut book, name, columns, rows)?;
    }
    Ok(book.save_to_buffer()?)
}

fn add<R, C>(
    book: &mut Workbook,
    name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
) -> Result<(), WriteError>
where
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name(sheet_name(name))?;
    let last = u16::try_from(columns.len().saturating_sub(1)).map_err(|_| WriteError::TooManyCells)?;
    sheet.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    let formats = Formats::new();
    for (at, column) in (0..).zip(columns) {
        let width: f64 = if column.kind == ColumnKind::Text { 28.0 } else { 14.0 };
        sheet.set_column_width(at, width.max(column.name.chars().count() as f64 + 4.0).min(60.0))?;
        sheet.write_string_with_format(0, at, column.name, &bold)?;
    }
    let mut row = 0;
    for cells in rows {
        row += 1;
        if row >= ROWS || cells.as_ref().len() > columns.len() {
            return Err(WriteError::TooManyCells);
        }
        for (at, (cell, column)) in (0..).zip(cells.as_ref().iter().zip(columns)) {
            write(sheet, &formats, (row, at), cell.as_ref(), column.kind)?;
        }
    }
    if !columns.is_empty() {
        sheet.autofilter(0, 0, row, last)?;
    }
    Ok(())
}

struct Formats {
    money: Format,
    date: Format,
}

impl Formats {
    /// Excel shows the group sign, the decimal sign and the order of a date as the reader's country has them.
    fn new() -> Self {
        let format = |shape: &str| Format::new().set_num_format(shape);
        Formats { money: format("#,##0.00\\ \"$\""), date: format("yyyy-mm-dd") }
    }
}

fn write(
    sheet: &mut Worksheet,
    formats: &Formats,
    (row, column): (u32, u16),
    cell: &str,
    kind: ColumnKind,
) -> Result<(), WriteError> {
    if cell.is_empty() {
        return Ok(());
    }
    let number = cell.parse::<f64>().ok().filter(|number| number.is_finite());
    let cents = cell.parse::<i64>().ok().map(|cents| cents as f64);
    let day = ExcelDateTime::parse_from_str(cell).ok().filter(|_| is_day(cell));
    match (kind, number, cents, day) {
        (ColumnKind::Number, Some(number), ..) => sheet.write_number(row, column, number)?,
        (ColumnKind::Money, _, Some(cents), _) => {
            sheet.write_number_with_format(row, column, cents / 100.0, &formats.money)?
        }
        (ColumnKind::Date, .., Some(day)) => {
            sheet.write_datetime_with_format(row, column, &day, &formats.date)?
        }
        _ => sheet.write_string(row, column, cell).map_err(|error| match error {
            XlsxError::MaxStringLengthExceeded => WriteError::CellTooLong { row, column },
            other => other.into(),
        })?,
    };
    Ok(())
}

fn is_day(cell: &str) -> bool {
    cell.len() == 10
        && cell.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

fn sheet_name(name: &str) -> String {
    let allowed: String =
        name.chars().map(|sign| if "[]:*?/\\".contains(sign) { ' ' } else { sign }).collect();
    let short: String = allowed.trim().trim_matches('\'').chars().take(31).collect();
    let short = short.trim_end_matches('\'').trim().to_owned();
    if short.is_empty() { "1".to_owned() } else { short }
}
