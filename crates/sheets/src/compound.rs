//! An XLS weighed before it is opened: how many cells its sheets would unfold to.
//!
//! The reader lays each sheet out as a full rectangle from its first to its last cell, so two cells far apart in a
//! small file could ask for gigabytes. Shapes: MS-CFB 2 (the compound file), MS-XLS 2.4 (the records).

use crate::{CELL_LIMIT, Refusal};

/// Cells a sheet may announce beforehand (its whole 65,536 × 256), which only reserves addresses.
const ANNOUNCED: u64 = 65_536 * 256;
/// Records walked at most over all sheets: sheets that all point at the same place would never end.
const RECORDS: u64 = 20_000_000;

/// Refuses a workbook under a password, broken, or whose sheets unfold to more than [`CELL_LIMIT`] cells together.
pub(crate) fn xls(bytes: &[u8]) -> Result<(), Refusal> {
    let compound = Compound::open(bytes).ok_or(Refusal::Damaged)?;
    // What a workbook under a password is wrapped in (MS-OFFCRYPTO 2.3.4.4).
    if compound.stream("EncryptedPackage").is_some() {
        return Err(Refusal::Password);
    }
    let book = compound.stream("Workbook").or_else(|| compound.stream("Book")).ok_or(Refusal::NotATable)?;
    let (mut cells, mut walked) = (0, 0);
    for sheet in records(&book, 0).take_while(|record| record.0 != 0x0A).filter(|record| record.0 == 0x85) {
        let Some(start) = u32_at(sheet.1, 0) else { continue };
        let (mut rows, mut columns) = (Extent::default(), Extent::default());
        for (kind, data) in records(&book, start as usize) {
            walked += 1;
            match (kind, u16_at(data, 0), u16_at(data, 2)) {
                (0x0A, ..) => break,
                (0x0200, ..) if announced(data).is_none_or(|all| all > ANNOUNCED) => {
                    return Err(Refusal::Damaged);
                }
                // Numbers, texts, truths, formulas: the row, then the column.
                (0x06 | 0xD6 | 0xFD | 0x0203..=0x0205 | 0x027E, Some(row), Some(column)) => {
                    rows.reach(row);
                    columns.reach(column);
                }
                // Several numbers in a row: its last word is the last column.
                (0xBD, Some(row), Some(column)) => {
                    rows.reach(row);
                    columns.reach(column);
                    columns.reach(u16_at(data, data.len().saturating_sub(2)).unwrap_or(column));
                }
                _ => {}
            }
            if walked > RECORDS {
                return Err(Refusal::TooLarge);
            }
        }
        cells += rows.len() * columns.len();
        if cells > CELL_LIMIT as u64 {
            return Err(Refusal::TooLarge);
        }
    }
    Ok(())
}

/// The cells a DIMENSIONS record announces (MS-XLS 2.4.90); none when it runs backwards.
fn announced(data: &[u8]) -> Option<u64> {
    let wide = data.len() >= 14;
    let row = |at: usize| if wide { u32_at(data, at * 4) } else { u16_at(data, at * 2).map(u32::from) };
    let columns = if wide { 8 } else { 4 };
    let column = |at: usize| u16_at(data, columns + at * 2).map(u64::from);
    let (first, last, mut left, right) = (row(0)?, row(1)?, column(0)?, column(1)?);
    if left > 0xFF || right < left {
        left = 0;
    }
    if last == 0 || right == 0 {
        return Some(1);
    }
    Some(u64::from(last.checked_sub(first)?) * (right - left))
}

#[derive(Default)]
struct Extent(Option<(u16, u16)>);

impl Extent {
    fn reach(&mut self, at: u16) {
        let (first, last) = self.0.unwrap_or((at, at));
        self.0 = Some((first.min(at), last.max(at)));
    }

    fn len(&self) -> u64 {
        self.0.map_or(0, |(first, last)| u64::from(last - first) + 1)
    }
}

/// Kind and data of each record: two bytes, two bytes of length, the data.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = start;
    std::iter::from_fn(move || {
        let (kind, len) = (u16_at(stream, at)?, u16_at(stream, at + 2)? as usize);
        let data = stream.get(at + 4..at + 4 + len)?;
        at += 4 + len;
        Some((kind, data))
    })
}

/// A compound file: sectors, chained by a table.
struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    mini_next: Vec<u32>,
    mini: Vec<u8>,
    directory: Vec<u8>,
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut compound = Compound {
            bytes,
            sector,
            next: Vec::new(),
            mini_next: Vec::new(),
            mini: Vec::new(),
            directory: Vec::new(),
        };
        let mut tables: Vec<u32> = words(bytes.get(76..512)?).collect();
        let (mut more, most) = (u32_at(bytes, 68)?, bytes.len() / sector);
        while more < 0xFFFF_FFFA && tables.len() <= most + sector {
            tables.extend(words(compound.sector(more)?));
            more = tables.pop()?;
        }
        for table in tables.into_iter().filter(|table| *table < 0xFFFF_FFFA) {
            let entries: Vec<u32> = words(compound.sector(table)?).collect();
            compound.next.extend(entries);
        }
        compound.directory = compound.chain(u32_at(bytes, 48)?);
        compound.mini_next = words(&compound.chain(u32_at(bytes, 60)?)).collect();
        compound.mini = compound.chain(u32_at(&compound.directory, 116)?);
        Some(compound)
    }

    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let start = (id as usize + 1).checked_mul(self.sector)?;
        self.bytes.get(start..(start + self.sector).min(self.bytes.len()))
    }

    fn chain(&self, first: u32) -> Vec<u8> {
        follow(first, &self.next, |id| self.sector(id), self.bytes.len())
    }

    /// The stream of this name, from the mini sectors when it is short.
    fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let entry = self
            .directory
            .chunks_exact(128)
            .find(|entry| entry.len() > name.len() && entry[..name.len()].eq_ignore_ascii_case(&name))?;
        let (first, len) = (u32_at(entry, 116)?, u32_at(entry, 120)? as usize);
        let mut stream = if len < 4096 {
            let mini =
                |id: u32| self.mini.get(id as usize * 64..(id as usize * 64 + 64).min(self.mini.len()));
            follow(first, &self.mini_next, mini, self.mini.len())
        } else {
            self.chain(first)
        };
        stream.truncate(len);
        Some(stream)
    }
}

/// The sectors of a chain one after the other; a chain that loops stops at the size of the file.
fn follow<'b>(first: u32, next: &[u32], sector: impl Fn(u32) -> Option<&'b [u8]>, most: usize) -> Vec<u8> {
    let (mut id, mut all) = (first, Vec::new());
    while let Some(part) = sector(id).filter(|part| id < 0xFFFF_FFFA && all.len() + part.len() <= most) {
        all.extend_from_slice(part);
        let Some(after) = next.get(id as usize) else { break };
        id = *after;
    }
    all
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
