//! Measures how well addresses are placed: `cargo run -p territory --example placement -- SUPPLIERS.csv[.gz]`.
//!
//! The file has columns `ville`, `province`, `code_postal` and may have `lat`, `lon`. Prints the share of
//! Québec rows placed, on which evidence, and how often the postal code and the municipality's name, each
//! read alone, name the same MRC.
use std::{collections::BTreeMap, fs::File, io::Read, time::Instant};
use territory::{Evidence, PostalCode, locate, mrc_at};

#[derive(Default)]
struct Tally {
    rows: usize,
    placed: usize,
    with_municipality: usize,
    doubtful: usize,
    both: usize,
    agree: usize,
    by_evidence: BTreeMap<String, usize>,
    disagreements: BTreeMap<(String, String, String), usize>,
    unknown: BTreeMap<String, usize>,
}

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| anyhow::anyhow!("name a file"))?;
    let mut bytes = Vec::new();
    File::open(&path)?.read_to_end(&mut bytes)?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let packed = std::mem::take(&mut bytes);
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut bytes)?;
    }
    let mut reader = csv::Reader::from_reader(&bytes[..]);
    let headers = reader.headers()?.clone();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
    let cell = |row: &csv::StringRecord, name: &str| {
        headers.iter().position(|header| header == name).and_then(|at| row.get(at)).unwrap_or("").to_string()
    };
    let mut foreign = 0;
    let mut tally = Tally::default();
    let started = Instant::now();
    for row in &rows {
        let (town, postal, province) = (cell(row, "ville"), cell(row, "code_postal"), cell(row, "province"));
        if province != "QC" {
            continue;
        }
        foreign += usize::from(!PostalCode::parse(&postal).is_ok_and(|code| code.is_quebec()));
        tally.count(&town, &postal);
    }
    tally.print(started.elapsed());
    println!("rows said to be of Québec without a postal code of Québec: {foreign}");
    let points: Vec<(f64, f64)> = rows
        .iter()
        .filter_map(|row| cell(row, "lat").parse().ok().zip(cell(row, "lon").parse().ok()))
        .collect();
    let started = Instant::now();
    let inside = points.iter().filter(|(lat, lon)| mrc_at(*lat, *lon).is_some()).count();
    println!("{inside} of {} points lie in an MRC; {:?}", points.len(), started.elapsed());
    Ok(())
}

impl Tally {
    fn count(&mut self, town: &str, postal: &str) {
        self.rows += 1;
        let found = locate(Some(postal), Some(town), None);
        self.placed += usize::from(found.mrc.is_some());
        self.with_municipality += usize::from(found.municipality.is_some());
        self.doubtful += usize::from(found.mrc.is_some() && found.doubtful);
        *self.by_evidence.entry(format!("{:?}", found.how)).or_default() += 1;
        let (by_code, by_name) = (locate(Some(postal), None, None), locate(None, Some(town), None));
        if by_name.how == Evidence::Nothing {
            *self.unknown.entry(town.to_string()).or_default() += 1;
        }
        if let (Some(code), Some(name)) = (by_code.mrc, by_name.mrc) {
            self.both += 1;
            if code == name {
                self.agree += 1;
            } else {
                let seen = (town.to_string(), name.name.to_string(), code.name.to_string());
                *self.disagreements.entry(seen).or_default() += 1;
            }
        }
    }

    fn print(&self, took: std::time::Duration) {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        println!("{} rows of Québec; {took:?}", self.rows);
        println!("placed in an MRC: {} ({:.2} %)", self.placed, share(self.placed, self.rows));
        println!(
            "with a municipality: {} ({:.2} %)",
            self.with_municipality,
            share(self.with_municipality, self.rows)
        );
        println!("placed with a doubt: {} ({:.2} %)", self.doubtful, share(self.doubtful, self.placed));
        println!(
            "code and name, each alone, agree: {} of {} ({:.2} %)",
            self.agree,
            self.both,
            share(self.agree, self.both)
        );
        println!("evidence: {:?}", self.by_evidence);
        most("named an MRC other than the code's (town, its MRC, the code's)", &self.disagreements);
        most("unknown names", &self.unknown);
    }
}

fn most<K: std::fmt::Debug>(title: &str, counts: &BTreeMap<K, usize>) {
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    println!("{title}:");
    for (key, count) in sorted.into_iter().take(25) {
        println!("  {count} {key:?}");
    }
}
