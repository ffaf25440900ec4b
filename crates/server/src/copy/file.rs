//! The file of a copy: written to its end or not at all, and refused when a byte of it is missing or altered.
use anyhow::{Context, bail, ensure};
use flate2::{Compression, bufread::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{BufRead, BufReader, BufWriter, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// The only form of copies so far.
const FORM: u32 = 1;

/// The first line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Header {
    /// The form of the file.
    pub maillon: u32,
    /// Short name of the pole.
    pub pole: String,
    /// The last step (migration) that its rows had taken.
    pub step: i64,
    /// Moment in UTC, ISO.
    pub taken_at: String,
    /// How many rows each table has.
    pub rows: BTreeMap<String, i64>,
}

/// A line that follows the header.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Line {
    Row(Vec<Value>),
    Table { table: String, columns: Vec<String> },
    End { sha256: String },
}

impl Header {
    pub fn of(pole: &str, step: i64, taken_at: String, rows: BTreeMap<String, i64>) -> Header {
        Header { maillon: FORM, pole: pole.to_owned(), step, taken_at, rows }
    }
}

/// A file being written, beside its place until it is whole.
pub struct Writing {
    out: GzEncoder<BufWriter<File>>,
    sum: Sha256,
    beside: PathBuf,
    place: PathBuf,
}

impl Writing {
    /// Begins a file that only its owner may read.
    pub fn begin(place: &Path, header: &Header) -> anyhow::Result<Writing> {
        let beside = place.with_extension("part");
        let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside);
        let file = file.with_context(|| format!("writing {beside:?}"))?;
        let out = GzEncoder::new(BufWriter::new(file), Compression::default());
        let mut writing = Writing { out, sum: Sha256::new(), beside, place: place.to_owned() };
        writing.line(header)?;
        Ok(writing)
    }

    /// Writes a line and answers its length in bytes.
    pub fn line(&mut self, line: &impl Serialize) -> anyhow::Result<usize> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        self.sum.update(&text);
        self.out.write_all(&text).with_context(|| format!("writing {:?}", self.beside))?;
        Ok(text.len())
    }

    /// Ends the file, makes it durable, and puts it in its place.
    pub fn end(mut self) -> anyhow::Result<()> {
        let sha256 = hexadecimal(&std::mem::take(&mut self.sum));
        self.line(&Line::End { sha256 })?;
        let file = self.out.finish()?.into_inner().map_err(|fault| fault.into_error())?;
        file.sync_all()?;
        fs::rename(&self.beside, &self.place)?;
        if let Some(folder) = self.place.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

/// A file being read; what is wrong with it is told by the time its end is reached.
pub struct Reading {
    pub header: Header,
    lines: BufReader<GzDecoder<BufReader<File>>>,
    sum: Sha256,
    met: BTreeMap<String, i64>,
    table: String,
}

const SHORT: &str = "this copy is cut short: its end is missing. Take another";
const ALTERED: &str = "this copy was altered after it was taken. Take another";

impl Reading {
    pub fn begin(path: &Path) -> anyhow::Result<Reading> {
        let file = File::open(path).with_context(|| format!("opening {path:?}"))?;
        let mut lines = BufReader::new(GzDecoder::new(BufReader::new(file)));
        let mut text = String::new();
        lines.read_line(&mut text).map_err(|fault| told(&fault, "this is no copy made by maillon backup"))?;
        let header: Header =
            serde_json::from_str(&text).ok().context("this is no copy made by maillon backup")?;
        ensure!(
            header.maillon == FORM,
            "this copy is of form {}, which this version cannot read",
            header.maillon
        );
        let sum = Sha256::new_with_prefix(&text);
        Ok(Reading { header, lines, sum, met: BTreeMap::new(), table: String::new() })
    }

    /// The next table or row; none once the whole file has proved good.
    pub fn next(&mut self) -> anyhow::Result<Option<Line>> {
        let mut text = String::new();
        self.lines.read_line(&mut text).map_err(|fault| told(&fault, ALTERED))?;
        if !text.ends_with('\n') {
            bail!(SHORT);
        }
        let line: Line = serde_json::from_str(&text).ok().context(ALTERED)?;
        match &line {
            Line::End { sha256 } => {
                ensure!(*sha256 == hexadecimal(&self.sum), ALTERED);
                let mut rest = String::new();
                self.lines.read_line(&mut rest).map_err(|fault| told(&fault, ALTERED))?;
                let mut after = vec![];
                std::io::Read::read_to_end(self.lines.get_mut().get_mut(), &mut after)?;
                ensure!(rest.is_empty() && after.is_empty(), ALTERED);
                ensure!(self.met == self.header.rows, "this copy has not the rows that its header tells");
                return Ok(None);
            }
            Line::Table { table, .. } => {
                self.table = table.clone();
                self.met.insert(table.clone(), 0);
            }
            Line::Row(_) => *self.met.entry(self.table.clone()).or_default() += 1,
        }
        self.sum.update(&text);
        Ok(Some(line))
    }
}

/// Reads a copy to its end and answers its header, if all of it is good.
pub fn inspect(path: &Path) -> anyhow::Result<Header> {
    let mut reading = Reading::begin(path)?;
    while reading.next()?.is_some() {}
    Ok(reading.header)
}

fn told(fault: &std::io::Error, otherwise: &'static str) -> anyhow::Error {
    let short = fault.kind() == std::io::ErrorKind::UnexpectedEof;
    anyhow::anyhow!(if short { SHORT } else { otherwise })
}

fn hexadecimal(sum: &Sha256) -> String {
    sum.clone().finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
