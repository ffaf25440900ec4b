//! Importing a list of organizations from a file.
use crate::{house, store};
use anyhow::Context;
use clap::Args;
use db::{Clock, Db, Store, Who};
use page::{Language, Words};
use people::import::{self, Counts, Progress, Step};
use serde::Serialize;
use sheets::{CsvSeparator, Sheet, write_csv};
use std::{path::PathBuf, process::ExitCode, sync::Arc, time::Instant};

/// Refused lines told one by one; a longer list of them is better read in a file.
const TOLD: usize = 20;

#[derive(Args)]
pub struct Asked {
    /// The list: CSV of any common separator and letters, XLSX, XLS, ODS or GeoJSON, also under gzip.
    file: PathBuf,
    /// Short name of the pole: gim.
    #[arg(long)]
    pole: String,
    /// The worksheet to read, when a workbook has several.
    #[arg(long)]
    worksheet: Option<String>,
    /// Writes the refused lines to this CSV, each with its number and why.
    #[arg(long)]
    refused: Option<PathBuf>,
    /// Prints {read, added, changed, unchanged, duplicates, refused, seconds}.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Told {
    read: i64,
    added: i64,
    changed: i64,
    unchanged: i64,
    duplicates: i64,
    refused: i64,
    seconds: f64,
}

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    let words = house::words()?;
    let begun = Instant::now();
    let bytes = std::fs::read(&asked.file).with_context(|| format!("reading {:?}", asked.file))?;
    let db = store::open_known(store, &asked.pole, clock).await?;
    let name = asked.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sheet = match Sheet::read_worksheet(&bytes, Some(&name), asked.worksheet.as_deref()) {
        Ok(sheet) => sheet,
        Err(refusal) => anyhow::bail!("{}", words.say(Language::French, import::of_file(refusal))),
    };
    let mut act = db.act(Who::House).await?;
    let id = import::begin(&mut act, &name, &bytes, "").await?;
    act.commit().await?;
    drop(bytes);
    let mut act = db.act(Who::Import(id.clone())).await?;
    let columns = import::remembered(act.rows(), &sheet.head).await?;
    if !columns.tell_names() {
        anyhow::bail!("{}", words.say(Language::French, "import-refusal-no-name"));
    }
    let (sheet, counts) = import::carry_out(&mut act, &id, sheet, columns, "", &progress()).await?;
    act.commit().await?;
    eprintln!();
    tell_refused(&db, &words, &id, &sheet.head, &asked).await?;
    db.close().await;
    print(&words, counts, begun.elapsed().as_secs_f64(), asked.json)?;
    Ok(ExitCode::SUCCESS)
}

/// Told on one line of the standard error that is written over.
fn progress() -> Progress {
    Arc::new(|step| match step {
        Step::Judged(lines) => eprint!("\rlines read: {lines}   "),
        Step::Written(organizations) => eprint!("\rorganizations written: {organizations}   "),
    })
}

async fn tell_refused(
    db: &Db,
    words: &Words,
    id: &str,
    head: &[String],
    asked: &Asked,
) -> anyhow::Result<()> {
    let rows = import::refused(db, id).await?;
    let why = |row: &import::Row| import::reason(words, Language::French, &row.why());
    let line = words.say(Language::French, "import-line");
    for row in rows.iter().take(TOLD) {
        eprintln!("{line} {}. {}", row.line, why(row));
    }
    if rows.len() > TOLD {
        eprintln!("… {} de plus", rows.len() - TOLD);
    }
    if let Some(path) = &asked.refused {
        let named = import::head_of_refused(head, &line, &words.say(Language::French, "import-why"));
        let cells = rows.iter().map(|row| import::refused_cells(row, head.len(), why(row)));
        let file = std::fs::File::create(path).with_context(|| format!("writing {path:?}"))?;
        write_csv(&named, cells, CsvSeparator::Semicolon, file)?;
    }
    Ok(())
}

fn print(words: &Words, counts: Counts, seconds: f64, json: bool) -> anyhow::Result<()> {
    let Counts { read, added, changed, unchanged, duplicates, refused } = counts;
    if json {
        let told = Told { read, added, changed, unchanged, duplicates, refused, seconds };
        println!("{}", serde_json::to_string(&told)?);
        return Ok(());
    }
    let counted = [
        ("import-count-read", read),
        ("import-count-added", added),
        ("import-count-changed", changed),
        ("import-count-unchanged", unchanged),
        ("import-count-duplicates", duplicates),
        ("import-count-refused", refused),
    ];
    for (key, count) in counted {
        println!("{count:>8} {}", words.say(Language::French, key));
    }
    Ok(())
}
