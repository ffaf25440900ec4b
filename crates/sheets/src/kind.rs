//! What a file is, by its first bytes; its name is never believed.

use crate::{Refusal, TEXT_LIMIT};
use flate2::read::MultiGzDecoder;
use std::borrow::Cow;
use std::io::Read;

/// The kind of file a table was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text with a separator, whatever the separator.
    Csv,
    Xlsx,
    Xls,
    Xlsb,
    Ods,
    GeoJson,
}

/// What the first bytes tell before anything is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    /// A zip: XLSX, XLSB or ODS.
    Zip,
    /// Microsoft's compound file: XLS, or a workbook under a password.
    Compound,
    Text,
}

/// Removes one layer of gzip, up to [`TEXT_LIMIT`]: past it the file is too large, whatever it claims to hold.
pub(crate) fn unpack(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Refusal> {
    if !bytes.starts_with(b"\x1f\x8b") {
        return Ok(Cow::Borrowed(bytes));
    }
    let mut plain = Vec::new();
    let mut unpacked = MultiGzDecoder::new(bytes).take(TEXT_LIMIT as u64 + 1);
    unpacked.read_to_end(&mut plain).map_err(|_| Refusal::Damaged)?;
    if plain.len() > TEXT_LIMIT { Err(Refusal::TooLarge) } else { Ok(Cow::Owned(plain)) }
}

/// Tells the container, or refuses what is surely no table.
pub(crate) fn container(bytes: &[u8]) -> Result<Container, Refusal> {
    const NOT_TABLES: [&[u8]; 9] = [
        b"%PDF",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"GIF8",
        b"RIFF",
        b"{\\rtf",
        b"\x1f\x8b",
        b"7z\xBC\xAF",
        b"Rar!",
    ];
    if bytes.is_empty() {
        Err(Refusal::Empty)
    } else if bytes.starts_with(b"PK\x03\x04") {
        Ok(Container::Zip)
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        Ok(Container::Compound)
    } else if NOT_TABLES.iter().any(|start| bytes.starts_with(start)) {
        Err(Refusal::NotATable)
    } else if bytes.len() > TEXT_LIMIT {
        Err(Refusal::TooLarge)
    } else {
        Ok(Container::Text)
    }
}

/// A decoded text that is a page, a markup document or raw bytes rather than a table.
pub(crate) fn is_no_table(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(64).collect::<String>().to_ascii_lowercase();
    // One zero among many letters may be a slip; a file of bytes has many signs that no text holds.
    let strange = text.chars().take(8192).filter(|sign| sign.is_control() && !"\t\r\n\u{85}".contains(*sign));
    ["<?xml", "<!doctype", "<html", "<table", "<svg", "begin:v"].iter().any(|mark| start.starts_with(mark))
        || strange.count() * 50 > text.chars().take(8192).count()
}

#[cfg(test)]
mod tests {
    use super::{Container, container, is_no_table, unpack};
    use crate::{Refusal, TEXT_LIMIT};
    use std::io::Write;

    #[test]
    fn what_is_no_table_is_told_so() {
        assert_eq!(container(b"%PDF-1.7 nom;ville"), Err(Refusal::NotATable));
        assert_eq!(container(b"\x89PNG\r\n"), Err(Refusal::NotATable));
        assert_eq!(container(b"nom,ville"), Ok(Container::Text));
        assert!(is_no_table("\n<!DOCTYPE html><title>a,b</title>") && is_no_table("\u{1}\u{2}\u{0}ab,\u{3}"));
        assert!(!is_no_table("nom,ville\n<b>,x\n"));
    }

    #[test]
    fn a_gzip_made_to_burst_is_refused() {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        let block = vec![b'a'; 1024 * 1024];
        (0..=TEXT_LIMIT / block.len()).for_each(|_| packed.write_all(&block).unwrap());
        let bomb = packed.finish().unwrap();
        assert!(bomb.len() < TEXT_LIMIT / 500);
        assert_eq!(unpack(&bomb), Err(Refusal::TooLarge));
        assert_eq!(unpack(&bomb[..bomb.len() / 2]), Err(Refusal::Damaged));
    }
}
