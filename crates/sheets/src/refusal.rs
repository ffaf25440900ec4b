//! Why a file, or one of its rows, is not taken; pages turn these into words.

/// Why a whole file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No byte, or nothing but blank cells.
    #[error("the file holds no table")]
    Empty,
    /// A picture, a PDF, a web page, a text document: readable perhaps, but not a table.
    #[error("the file is not a table")]
    NotATable,
    /// Over [`TEXT_LIMIT`](crate::TEXT_LIMIT), [`WORKBOOK_LIMIT`](crate::WORKBOOK_LIMIT) or
    /// [`CELL_LIMIT`](crate::CELL_LIMIT) once unpacked; also what an archive made to burst is told.
    #[error("the file is too large")]
    TooLarge,
    /// The workbook is locked by a password.
    #[error("the file is locked by a password")]
    Password,
    /// The file announces a known kind but cannot be read to its end.
    #[error("the file is damaged")]
    Damaged,
    /// The workbook has no worksheet of the name asked for.
    #[error("no worksheet has this name")]
    NoSuchSheet,
}

/// Why one row is not taken, and where it stands in the file (first line is 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct RowRefusal {
    pub line: u64,
    pub reason: RowReason,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RowReason {
    /// More filled cells than the header has columns: most often a separator that was not quoted.
    #[error("{found} cells for {expected} columns")]
    TooManyCells { found: usize, expected: usize },
    /// A quotation mark opens and never closes: reading resumes at the next line.
    #[error("a quotation mark never closes")]
    OpenQuote,
}
