//! Measuring the finder of likely duplicates on a list whose NEQ tell the truth.
use super::plain;
use anyhow::bail;
use clap::{Args, ValueEnum};
use people::{
    import::Columns,
    likely::{self, Facts, Measure},
};
use serde::Serialize;
use sheets::Sheet;
use std::{path::PathBuf, process::ExitCode, time::Instant};

#[derive(Args)]
pub struct Measured {
    /// The list: one line for each way an organization was written, with its NEQ.
    #[arg(long)]
    file: PathBuf,
    /// Which organizations: NEQ part them once and for all.
    #[arg(long, value_enum, default_value_t = Part::Reported)]
    part: Part,
    /// Prints {pairs, precision, recall, f1, seconds, part, lines, left_out, found, right}.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
enum Part {
    /// Those the weights were fitted on.
    Tuning,
    /// Those no choice was made from.
    Reported,
    Whole,
}

#[derive(Serialize)]
struct Told {
    pairs: u64,
    precision: f64,
    recall: f64,
    f1: f64,
    seconds: f64,
    part: Part,
    lines: usize,
    left_out: usize,
    found: u64,
    right: u64,
}

pub fn run(asked: Measured) -> anyhow::Result<ExitCode> {
    let bytes = plain::read(&asked.file)?;
    let name = asked.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sheet = match Sheet::read(&bytes, Some(&name)) {
        Ok(sheet) => sheet,
        Err(refusal) => bail!("{:?} is no list: {refusal:?}", asked.file),
    };
    let columns = Columns::recognised(&sheet.head).0;
    let place = |field: &str| columns.iter().position(|column| column == field);
    let (Some(name), Some(neq)) = (place("name"), place("neq")) else {
        bail!("{:?} has no column of names, or none of NEQ", asked.file);
    };
    let others = ["address", "municipality", "postal_code", "phone", "email", "website"].map(place);
    // A line the list spoiled is counted as none.
    let lines: Vec<Vec<String>> = sheet.rows().filter_map(|row| row.ok().map(|row| row.cells)).collect();
    let begun = Instant::now();
    let facts = lines.iter().map(|cells| {
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let [address, municipality, postal_code, phone, email, website] =
            others.map(|at| at.map_or("", cell));
        let (name, neq) = (cell(name), cell(neq).trim());
        Facts { name, neq, address, municipality, postal_code, phone, email, website }
    });
    let part = match asked.part {
        Part::Tuning => likely::Part::Tuning,
        Part::Reported => likely::Part::Reported,
        Part::Whole => likely::Part::Whole,
    };
    let measure = likely::measure(facts, part);
    print(asked, measure, begun.elapsed().as_secs_f64())?;
    Ok(ExitCode::SUCCESS)
}

fn print(asked: Measured, measure: Measure, seconds: f64) -> anyhow::Result<()> {
    let Measure { lines, left_out, pairs, found, right } = measure;
    let (precision, recall, f1) = (measure.precision(), measure.recall(), measure.f1());
    if asked.json {
        let part = asked.part;
        let told = Told { pairs, precision, recall, f1, seconds, part, lines, left_out, found, right };
        println!("{}", serde_json::to_string(&told)?);
        return Ok(());
    }
    println!("{lines} lines compared, {left_out} left out for want of a NEQ");
    println!("{pairs} pairs to find, {found} found, {right} of them right");
    println!("precision {precision:.4}, recall {recall:.4}, F1 {f1:.4}, in {seconds:.2} s");
    Ok(())
}
