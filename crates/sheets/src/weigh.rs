//! A workbook weighed before it is opened, so that one made to burst is refused instead of filling the memory.

use crate::{CELL_LIMIT, Refusal, TEXT_LIMIT, WORKBOOK_LIMIT};
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

pub(crate) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Really unpacks every part that reading would open, since the sizes an archive declares may lie.
/// The texts kept whole (shared strings, an ODS's content) stay under [`TEXT_LIMIT`], all under [`WORKBOOK_LIMIT`].
pub(crate) fn archive<'a>(bytes: &'a [u8]) -> Result<Archive<'a>, Refusal> {
    let mut archive: Archive<'a> = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut total = 0;
    for part in 0..archive.len() {
        let Ok(file) = archive.by_index(part) else { continue };
        let name = file.name().map_err(|_| Refusal::Damaged)?.to_ascii_lowercase();
        if !name.ends_with(".xml") && !name.ends_with(".rels") && !name.ends_with(".bin") {
            continue;
        }
        let whole = name.ends_with("content.xml") || name.contains("sharedstrings");
        let limit = if whole { TEXT_LIMIT as u64 } else { WORKBOOK_LIMIT };
        // A part that breaks is left to the reader, which may not need it.
        let size = std::io::copy(&mut file.take(limit + 1), &mut std::io::sink()).unwrap_or(0);
        total += size;
        if size > limit || total > WORKBOOK_LIMIT {
            return Err(Refusal::TooLarge);
        }
    }
    Ok(archive)
}

/// Counts the cells of an ODS as its repeated rows and columns unfold: a few bytes there may stand for millions.
/// What follows the last filled cell of a row, and the last filled row, does not count: it is never unfolded.
pub(crate) fn ods(archive: &mut Archive) -> Result<(), Refusal> {
    let content = archive.by_name("content.xml").map_err(|_| Refusal::Damaged)?;
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(content));
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let (mut cells, mut empty_rows, mut widest) = (0_u64, 0_u64, 0_u64);
    let (mut row_repeats, mut column, mut width) = (1, 0, 0);
    loop {
        match xml.read_event_into(&mut buffer).map_err(|_| Refusal::Damaged)? {
            Event::Start(start) if start.name().as_ref() == "table:table-row" => {
                (row_repeats, column, width) = (repeats(&start, "table:number-rows-repeated"), 0, 0);
            }
            Event::Empty(cell) if is_cell(&cell) => {
                column += repeats(&cell, "table:number-columns-repeated");
                if cell.attributes().flatten().any(|attribute| attribute.key.as_ref().starts_with("office:"))
                {
                    width = column;
                }
            }
            Event::Start(cell) if is_cell(&cell) => {
                column += repeats(&cell, "table:number-columns-repeated");
                width = column;
            }
            Event::End(end) if end.name().as_ref() == "table:table-row" => {
                if width == 0 {
                    empty_rows = row_repeats.saturating_add(empty_rows);
                } else {
                    widest = widest.max(width);
                    let rows = row_repeats.saturating_add(std::mem::take(&mut empty_rows));
                    cells = widest.saturating_mul(rows).saturating_add(cells);
                }
            }
            Event::End(end) if end.name().as_ref() == "table:table" => (empty_rows, widest) = (0, 0),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if cells > CELL_LIMIT as u64 {
            return Err(Refusal::TooLarge);
        }
        buffer.clear();
    }
}

fn is_cell(start: &BytesStart) -> bool {
    matches!(start.name().as_ref(), "table:table-cell" | "table:covered-table-cell")
}

fn repeats(start: &BytesStart, name: &str) -> u64 {
    let attribute = start.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
    attribute.and_then(|attribute| attribute.value.parse().ok()).unwrap_or(1)
}
