//! The records of a CSV text, each with the line of the file where it starts.

use crate::{RowReason, RowRefusal, guard};
use std::io::Cursor;

/// Quotation marks that never close are looked for again at most this often, so that a file made to be slow is not.
const OPEN_QUOTES: u32 = 50;

/// A text whose records are read one after the other; blank ones are passed over.
pub(crate) struct Text<'a> {
    text: &'a str,
    reader: csv::Reader<Cursor<&'a str>>,
    record: csv::StringRecord,
    separator: u8,
    counted: usize,
    line: u64,
    open_quotes: u32,
}

impl<'a> Text<'a> {
    pub fn new(text: &'a str, separator: u8, start: usize) -> Self {
        let mut reader = builder(separator).from_reader(Cursor::new(text));
        seek(&mut reader, start);
        let record = csv::StringRecord::new();
        Text { text, reader, record, separator, counted: 0, line: 1, open_quotes: 0 }
    }

    /// Counts the line ends (CRLF, LF or CR) up to a place in the text.
    fn line_at(&mut self, place: usize) -> u64 {
        let bytes = self.text.as_bytes();
        for at in self.counted..place {
            let ends = bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            self.line += u64::from(ends);
        }
        self.counted = self.counted.max(place);
        self.line
    }

    /// Whether the record that runs to the end of the text does so because a quotation mark never closed:
    /// then what is added after it is swallowed too.
    fn never_closes(&self, start: usize, end: usize) -> bool {
        let raw = &self.text[start..];
        end >= self.text.len() && raw.contains('"') && {
            let followed = format!("{raw}\nx");
            builder(self.separator).from_reader(followed.as_bytes()).byte_records().count() == 1
        }
    }
}

impl Iterator for Text<'_> {
    type Item = Result<(u64, Vec<String>), RowRefusal>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut record = std::mem::take(&mut self.record);
            // The text is held whole and is UTF-8: nothing can fail but its end.
            let more = self.reader.read_record(&mut record).unwrap_or(false);
            self.record = record;
            let bytes = self.text.as_bytes();
            let mut start = self.record.position().filter(|_| more)?.byte() as usize;
            while matches!(bytes.get(start), Some(b'\r' | b'\n')) {
                start += 1;
            }
            let end = self.reader.position().byte() as usize;
            let line = self.line_at(start);
            if self.never_closes(start, end) {
                self.open_quotes += 1;
                let next = self.text[start..].find(['\r', '\n']).map(|at| start + at);
                if let Some(next) = next.filter(|_| self.open_quotes < OPEN_QUOTES) {
                    seek(&mut self.reader, next);
                }
                return Some(Err(RowRefusal { line, reason: RowReason::OpenQuote }));
            }
            if self.record.iter().any(|cell| !cell.trim().is_empty()) {
                return Some(Ok((line, self.record.iter().map(guard::lift).collect())));
            }
        }
    }
}

fn builder(separator: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(separator).has_headers(false).flexible(true);
    builder
}

fn seek(reader: &mut csv::Reader<Cursor<&str>>, place: usize) {
    let mut position = csv::Position::new();
    position.set_byte(place as u64);
    // Seeking within bytes held in memory cannot fail.
    let _ = reader.seek(position);
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::{RowReason, RowRefusal};

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        Text::new(text, b',', 0).map(Result::unwrap).collect()
    }

    #[test]
    fn lines_are_those_of_the_file_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "1,\"x", "", "y\"", ",", "2,z", ""].join(end);
            let found: Vec<u64> = lines(&text).iter().map(|row| row.0).collect();
            assert_eq!(found, [1, 3, 7], "{end:?}");
            assert_eq!(lines(&text)[1].1, ["1".to_owned(), format!("x{end}{end}y")]);
        }
    }

    #[test]
    fn an_open_quote_loses_its_line_only() {
        let rows: Vec<_> = Text::new("a,b\n1,\"x\n2,y\n3,z\n", b',', 0).collect();
        assert_eq!(rows[1], Err(RowRefusal { line: 2, reason: RowReason::OpenQuote }));
        assert_eq!(rows[2..].iter().map(|row| row.as_ref().unwrap().0).collect::<Vec<_>>(), [3, 4]);
        assert!(Text::new("a,b\n1,\"x", b',', 0).last().unwrap().is_err());
        assert_eq!(lines("a,b\n1,\"x\ny\"").len(), 2);
    }

    #[test]
    fn a_text_made_of_open_quotes_ends() {
        let text = "x\"y,\"z\n".repeat(20_000);
        assert!(Text::new(&text, b',', 0).count() < 100);
    }
}
