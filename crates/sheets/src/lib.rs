//! Sheets: tables as people keep them, read from any common file and written back.
//!
//! Reading never trusts a file's name: the content says whether it is CSV (and with which separator and
//! letters), a workbook (XLSX, XLS, XLSB, ODS), places (GeoJSON), or one of these under gzip. Every row
//! keeps its line in the file, so that what is refused can be found again by the person who sent it.
//! Writing gives a CSV that Excel opens with its accents and without running formulas, or a real XLSX.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod cell;
mod column;
mod compound;
mod fold;
mod grid;
mod guard;
mod head;
mod kind;
mod letters;
mod places;
mod recognise;
mod refusal;
mod separator;
mod sheet;
mod stream;
mod text;
mod weigh;
mod workbook;
mod write_csv;
mod write_xlsx;

use grid::Grid;

pub use column::{Column, ColumnKind};
pub use fold::fold;
pub use kind::Kind;
pub use letters::Letters;
pub use recognise::{Wanted, recognise};
pub use refusal::{Refusal, RowReason, RowRefusal};
pub use sheet::{ErrorCell, Origin, Row, Rows, Sheet};
pub use stream::stream_csv;
pub use write_csv::{CsvSeparator, write_columns_csv, write_csv};
pub use write_xlsx::{Leaf, WriteError, write_book, write_xlsx};

/// Bytes of one text (a CSV, a GeoJSON) once unpacked; more is refused as too large.
pub const TEXT_LIMIT: usize = 64 * 1024 * 1024;
/// Bytes of the parts of a workbook once unpacked, all together; its texts alone stay under [`TEXT_LIMIT`].
pub const WORKBOOK_LIMIT: u64 = 256 * 1024 * 1024;
/// Cells of a workbook's table, empty ones between filled ones included.
pub const CELL_LIMIT: usize = 5_000_000;
