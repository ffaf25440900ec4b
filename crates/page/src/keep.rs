//! A table to keep: CSV for any program, in the way of writing of who asks, or a real XLSX.
use crate::{Answer, Language, Visit, file};
use sheets::{Column, CsvSeparator, write_columns_csv, write_xlsx};

/// In which form a table is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Csv,
    Xlsx,
}

impl Kept {
    /// As an address asks for it; CSV unless it says `xlsx`.
    pub fn asked(form: &str) -> Kept {
        if form == "xlsx" { Kept::Xlsx } else { Kept::Csv }
    }
}

/// Where French is read, Excel parts cells at semicolons: the comma is its decimal mark.
fn separator(visit: &Visit) -> CsvSeparator {
    if visit.language() == Language::French { CsvSeparator::Semicolon } else { CsvSeparator::Comma }
}

/// A table as a file to keep. `name` is the file's without its ending, `title` the worksheet's.
pub fn keep<R, C>(
    visit: &Visit,
    kept: Kept,
    (name, title): (&str, &str),
    columns: &[Column<'_>],
    rows: impl IntoIterator<Item = R>,
) -> Answer
where
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    match kept {
        Kept::Csv => {
            let mut bytes = vec![];
            write_columns_csv(columns, rows, separator(visit), &mut bytes)?;
            Ok(file(bytes, "text/csv; charset=utf-8", &format!("{name}.csv")))
        }
        Kept::Xlsx => {
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            Ok(file(write_xlsx(title, columns, rows)?, kind, &format!("{name}.xlsx")))
        }
    }
}
