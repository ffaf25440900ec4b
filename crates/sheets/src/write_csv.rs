//! A CSV that Excel opens as it should: its accents, its columns, and no formula run.

use crate::{Column, ColumnKind, guard};
use std::borrow::Cow;
use std::io::{self, Write};

/// What parts the cells. Excel in French expects the semicolon, and then a decimal comma.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvSeparator {
    Comma,
    Semicolon,
}

/// Writes a header and rows as they are: UTF-8 with its mark, CRLF, formulas guarded (OWASP, *CSV Injection*:
/// an apostrophe before `=`, `+`, `-`, `@`, tab, return, line feed; plain numbers untouched).
/// Fails as the writer fails.
pub fn write_csv<H, R, C>(
    head: &[H],
    rows: impl IntoIterator<Item = R>,
    separator: CsvSeparator,
    out: impl Write,
) -> io::Result<()>
where
    H: AsRef<str>,
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    let mut out = open(out, separator)?;
    out.write_record(head.iter().map(|name| Written(guard::put(name.as_ref()))))?;
    for row in rows {
        let cells = row.as_ref().iter().map(|cell| Written(guard::put(cell.as_ref())));
        out.write_record(cells)?;
    }
    out.flush()
}

/// As [`write_csv`], with the cells of each column written by its kind: money in dollars, numbers and money with a
/// decimal comma when the separator is a semicolon.
pub fn write_columns_csv<R, C>(
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
    separator: CsvSeparator,
    out: impl Write,
) -> io::Result<()>
where
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    let mut out = open(out, separator)?;
    out.write_record(columns.iter().map(|column| Written(guard::put(column.name))))?;
    for row in rows {
        let kinds = columns.iter().map(|column| column.kind).chain(std::iter::repeat(ColumnKind::Text));
        let cells =
            row.as_ref().iter().zip(kinds).map(|(cell, kind)| Written(say(cell.as_ref(), kind, separator)));
        out.write_record(cells)?;
    }
    out.flush()
}

fn open<W: Write>(mut out: W, separator: CsvSeparator) -> io::Result<csv::Writer<W>> {
    // The mark by which Excel knows UTF-8.
    out.write_all("\u{feff}".as_bytes())?;
    let separator = if separator == CsvSeparator::Comma { b',' } else { b';' };
    let mut builder = csv::WriterBuilder::new();
    Ok(builder.delimiter(separator).terminator(csv::Terminator::CRLF).flexible(true).from_writer(out))
}

struct Written<'a>(Cow<'a, str>);

impl AsRef<[u8]> for Written<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn say(cell: &str, kind: ColumnKind, separator: CsvSeparator) -> Cow<'_, str> {
    let said = match (kind, cell.parse::<i64>()) {
        (ColumnKind::Money, Ok(cents)) => {
            let sign = if cents < 0 { "-" } else { "" };
            format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
        }
        (ColumnKind::Number, _) if guard::is_number(cell) => cell.to_owned(),
        _ => return guard::put(cell),
    };
    Cow::Owned(if separator == CsvSeparator::Semicolon { said.replace('.', ",") } else { said })
}

#[cfg(test)]
mod tests {
    use super::{CsvSeparator, write_columns_csv, write_csv};
    use crate::Column;

    #[test]
    fn excel_finds_its_mark_its_lines_and_no_formula() {
        let mut out = Vec::new();
        let rows = [["Été", "=1+1"], ["a;b", "-12,5"]];
        write_csv(&["Nom", "Note"], rows, CsvSeparator::Semicolon, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "\u{feff}Nom;Note\r\nÉté;'=1+1\r\n\"a;b\";-12,5\r\n");
    }

    #[test]
    fn money_is_told_in_dollars_with_the_comma_of_the_place() {
        let columns =
            [Column::text("Nom"), Column::money("Montant"), Column::number("Taux"), Column::date("Jour")];
        let rows = [["x", "-123405", "1.5", "2026-03-31"], ["y", "=1", "", ""]];
        let mut french = Vec::new();
        write_columns_csv(&columns, rows, CsvSeparator::Semicolon, &mut french).unwrap();
        assert!(String::from_utf8(french).unwrap().ends_with("x;-1234,05;1,5;2026-03-31\r\ny;'=1;;\r\n"));
        let mut english = Vec::new();
        write_columns_csv(&columns, rows, CsvSeparator::Comma, &mut english).unwrap();
        assert!(String::from_utf8(english).unwrap().ends_with("x,-1234.05,1.5,2026-03-31\r\ny,'=1,,\r\n"));
    }
}
