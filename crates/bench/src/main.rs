//! The bench: pages, imports, figures and paper, each measured beside a baseline of the same run.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "it measures, and stops where it cannot")]
mod acts;
mod hello;
mod load;
mod process;
mod rows;
mod seats;
mod tenders;

use clap::Parser;
use std::{fmt::Write, path::PathBuf};

#[derive(Parser)]
pub struct Asked {
    /// The program to measure.
    #[arg(long)]
    maillon: PathBuf,
    /// Where rows are made and the report is written.
    #[arg(long)]
    folder: PathBuf,
    /// Organizations of the pole.
    #[arg(long, default_value_t = 50_000)]
    organizations: usize,
    /// Service acts of the year.
    #[arg(long, default_value_t = 1_000_000)]
    acts: usize,
    /// Seconds of each load.
    #[arg(long, default_value_t = 5)]
    seconds: u32,
    /// How many times each load is run, turn by turn with its baseline.
    #[arg(long, default_value_t = 3)]
    rounds: u32,
    /// Only the registrations, without the pages, imports and figures.
    #[arg(long)]
    seats: bool,
}

/// A line of the report: what was measured, how much, beside what.
pub struct Line {
    pub what: String,
    pub measured: String,
    pub beside: String,
    pub ratio: Option<f64>,
}

#[tokio::main]
async fn main() {
    let asked = Asked::parse();
    let data = asked.folder.join("data");
    let _ = std::fs::remove_dir_all(&data);
    std::fs::create_dir_all(&data).unwrap();
    let mut lines = vec![seats::registrations(&asked, &data).await];
    if !asked.seats {
        lines.extend(rows::import(&asked, &data).await);
        lines.push(tenders::read(&asked, &data).await);
        let session = rows::session(&data).await;
        rows::publish(&data).await;
        lines.extend(process::start(&asked, &data));
        lines.extend(load::pages(&asked, &data, &session).await);
        lines.extend(load::directory(&asked, &data));
        lines.extend(acts::figures(&asked, &data).await);
        lines.extend(process::paper(&asked).await);
    }
    let mut report = String::from("| what | measured | beside | ratio |\n|---|---|---|---|\n");
    for line in &lines {
        let ratio = line.ratio.map_or(String::new(), |ratio| format!("{ratio:.3}"));
        writeln!(report, "| {} | {} | {} | {ratio} |", line.what, line.measured, line.beside).unwrap();
    }
    print!("{report}");
    std::fs::write(asked.folder.join("report.md"), report).unwrap();
}

/// The middle of some measures.
pub fn median(mut measures: Vec<f64>) -> f64 {
    measures.sort_by(f64::total_cmp);
    measures[measures.len() / 2]
}
