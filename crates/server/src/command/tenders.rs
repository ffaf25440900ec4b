//! Importing notices of the public tender site from files.
use super::plain;
use crate::store;
use anyhow::{Context, ensure};
use clap::Args;
use db::{Clock, Db, Store, Who};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};
use tenders::{
    carry::{Opens, Progress, carry},
    reading::{self, Reading},
};

#[derive(Args)]
pub struct Asked {
    /// Files of OCDS 1.1 packages (.json, .json.gz), or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Short name of the pole: gim.
    #[arg(long)]
    pole: String,
    /// Prints {files, releases, added, changed, unchanged, refused, seconds}.
    #[arg(long)]
    json: bool,
}

#[derive(Default, Serialize)]
struct Told {
    files: usize,
    releases: i64,
    added: i64,
    changed: i64,
    unchanged: i64,
    refused: i64,
    seconds: f64,
}

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let db = store::open_known(store, &asked.pole, clock).await?;
    let mut told = Told::default();
    for file in files(&asked.paths)? {
        let digest = digest(&file)?;
        let read = take(&db, &file, &digest).await.with_context(|| format!("reading {file:?}"))?;
        told.files += 1;
        told.releases += read.releases;
        told.added += read.added;
        told.changed += read.changed;
        told.unchanged += read.unchanged;
        told.refused += read.refused;
    }
    db.close().await;
    told.seconds = begun.elapsed().as_secs_f64();
    if asked.json {
        println!("{}", serde_json::to_string(&told)?);
    } else {
        let Told { files, releases, added, changed, unchanged, refused, seconds } = told;
        println!(
            "{files} files, {releases} releases: {added} added, {changed} changed, {unchanged} unchanged, \
             {refused} refused, in {seconds:.1} s"
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The files asked for, those of a folder by name.
fn files(paths: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut all = vec![];
    for path in paths {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).map_err(|fault| plain::unreadable(path, &fault))?;
        let mut within: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        within.retain(|file| {
            let name = file.to_string_lossy().to_lowercase();
            file.is_file() && (name.ends_with(".json") || name.ends_with(".json.gz"))
        });
        within.sort();
        ensure!(!within.is_empty(), "no file of notices (.json, .json.gz) in {path:?}");
        all.extend(within);
    }
    Ok(all)
}

/// Takes one file in; the same bytes, read before, add nothing.
async fn take(db: &Db, file: &Path, digest: &str) -> anyhow::Result<Reading> {
    let known = reading::of_digest(db, digest).await?.filter(|known| known.ended_at.is_some());
    if let Some(mut known) = known {
        known.unchanged += known.added + known.changed;
        (known.added, known.changed) = (0, 0);
        eprintln!("{}: read before", file.display());
        return Ok(known);
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut act = db.act(Who::House).await?;
    let id = reading::begin(&mut act, "", &name, digest).await?;
    act.commit().await?;
    let one = reading::find(db, &id).await?.context("a reading that was just begun")?;
    let path = file.to_owned();
    let opens: Opens = Box::new(move || Ok(Box::new(File::open(path)?) as Box<dyn Read + Send>));
    let progress: Progress = Arc::new(|releases| eprint!("\rreleases read: {releases}   "));
    let read = carry(db, &Who::Import(id), &one, opens, &progress).await?;
    eprintln!();
    if let Some(at) = read.cut_at {
        eprintln!("{}: breaks off after {at} bytes; what came whole before is kept", file.display());
    }
    let unknown: Vec<String> =
        read.unknown().into_iter().map(|(name, count)| format!("{name} ({count})")).collect();
    if !unknown.is_empty() {
        eprintln!("kept, and not understood: {}", unknown.join(", "));
    }
    Ok(read)
}

fn digest(file: &Path) -> anyhow::Result<String> {
    let mut digest = Sha256::new();
    let mut from = File::open(file).map_err(|fault| plain::unreadable(file, &fault))?;
    let mut some = vec![0; 256 * 1024];
    loop {
        let count = from.read(&mut some)?;
        if count == 0 {
            break;
        }
        digest.update(&some[..count]);
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
