//! Measuring the ranking of suppliers on notices whose bidders are known.
use anyhow::Context;
use clap::Args;
use flate2::read::GzDecoder;
use matching::evaluate::{self, Measure, Situation, Truth};
use matching::read::{self, Told};
use serde::Serialize;
use sheets::Sheet;
use std::{io::Read, path::PathBuf, process::ExitCode, time::Instant};

#[derive(Args)]
pub struct Evaluated {
    /// Profiles of suppliers, a JSON object a line, plain or under gzip [default: those who bid in the history, as their
    /// bids show them].
    #[arg(long, value_name = "FILE")]
    suppliers: Option<PathBuf>,
    /// Packages of past notices (OCDS), to learn from; a supplier without them has only its profile.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    history: Vec<PathBuf>,
    /// Packages of later notices, to rank suppliers for.
    #[arg(long, value_name = "FILE", num_args = 1.., required = true)]
    notices: Vec<PathBuf>,
    /// Who bid: ocid, neq_soumissionnaires (`|` between) [default: as the notices tell it].
    #[arg(long, value_name = "FILE")]
    truth: Option<PathBuf>,
    /// Prints {suppliers, history, notices, situations: [{situation, leaks, seconds_per_thousand, rankings}]}.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    suppliers: usize,
    history: usize,
    notices: usize,
    situations: Vec<Seen>,
}

#[derive(Serialize)]
struct Seen {
    situation: Situation,
    /// Bidders whose profile has the very title of the notice, no history explaining it: profiles made from the months
    /// tested flatter.
    leaks: usize,
    /// Seconds to rank every supplier for a thousand notices.
    seconds_per_thousand: f64,
    rankings: Vec<Measure>,
}

pub fn run(asked: Evaluated) -> anyhow::Result<ExitCode> {
    let history = packages(&asked.history)?;
    let tested = packages(&asked.notices)?;
    let suppliers = match &asked.suppliers {
        Some(file) => read::profiles(&String::from_utf8_lossy(&plain(file)?))?,
        None => evaluate::profiles(&history),
    };
    let truth = asked.truth.as_ref().map_or_else(|| Ok(evaluate::truth(&tested)), truth)?;
    let see = |situation: Situation| {
        let memory = situation.memory(&suppliers, &history, &tested);
        let begun = Instant::now();
        let ranked = evaluate::rank(&memory, &tested).max(1);
        let seconds_per_thousand = begun.elapsed().as_secs_f64() * 1000.0 / ranked as f64;
        let rankings = evaluate::measure(&memory, &tested, &truth, true);
        Seen { situation, leaks: evaluate::leaks(&memory, &tested, &truth), seconds_per_thousand, rankings }
    };
    let situations = Situation::ALL.map(see).into();
    let report =
        Report { suppliers: suppliers.len(), history: history.len(), notices: tested.len(), situations };
    if asked.json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        print(&report);
    }
    Ok(ExitCode::SUCCESS)
}

fn print(report: &Report) {
    let Report { suppliers, history, notices, situations } = report;
    println!("{suppliers} suppliers, {history} past notices, {notices} later ones");
    for seen in situations {
        println!(
            "\n{:?}: {:.2} s a thousand notices, {} leaks",
            seen.situation, seen.seconds_per_thousand, seen.leaks
        );
        println!(
            "{:28} {:>7} {:>7} {:>7} {:>9} {:>9} {:>7}",
            "", "notices", "hit@10", "hit@50", "recall@10", "recall@50", "MRR"
        );
        for one in &seen.rankings {
            let Measure { ranking, notices, hit_10, hit_50, recall_10, recall_50, mrr } = one;
            println!(
                "{ranking:28} {notices:7} {hit_10:7.3} {hit_50:7.3} {recall_10:9.3} {recall_50:9.3} {mrr:7.3}"
            );
        }
    }
}

fn packages(files: &[PathBuf]) -> anyhow::Result<Vec<Told>> {
    let packages: Vec<Vec<u8>> = files.iter().map(plain).collect::<anyhow::Result<_>>()?;
    read::releases(packages.iter().map(Vec::as_slice)).context("a package is no JSON")
}

/// The bytes of a file, taken out of gzip if they are in it.
fn plain(file: &PathBuf) -> anyhow::Result<Vec<u8>> {
    let bytes = super::plain::read(file)?;
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(bytes);
    }
    let mut plain = vec![];
    GzDecoder::new(&bytes[..]).read_to_end(&mut plain).with_context(|| format!("unpacking {file:?}"))?;
    Ok(plain)
}

fn truth(file: &PathBuf) -> anyhow::Result<Truth> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sheet = Sheet::read(&plain(file)?, Some(&name))
        .map_err(|refusal| anyhow::anyhow!("{file:?} is no table: {refusal:?}"))?;
    let place = |head: &str| {
        let at = sheet.head.iter().position(|one| one.trim() == head);
        at.with_context(|| format!("{file:?} has no column {head}"))
    };
    let (ocid, bidders) = (place("ocid")?, place("neq_soumissionnaires")?);
    let rows = sheet.rows().filter_map(|row| row.ok().map(|row| row.cells));
    let cell =
        |cells: &[String], at: usize| cells.get(at).map_or(String::new(), |cell| cell.trim().to_owned());
    let bid = |cells: Vec<String>| {
        (
            cell(&cells, ocid),
            cell(&cells, bidders).split('|').filter_map(|neq| read::neq(neq.trim())).collect(),
        )
    };
    Ok(rows.map(bid).collect())
}
