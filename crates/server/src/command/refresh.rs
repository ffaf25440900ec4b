//! Reading what the public register of enterprises says of a pole's organizations, for people to confirm.
use super::plain;
use crate::store;
use clap::Args;
use db::{Clock, Store, Who};
use people::official;
use serde::Serialize;
use std::{path::PathBuf, process::ExitCode, time::Instant};

#[derive(Args)]
pub struct Asked {
    /// The folder of the register's files: Entreprise.csv, Nom.csv, DomaineValeur.csv, and Etablissement.csv when it is there.
    folder: PathBuf,
    /// Short name of the pole: gim.
    #[arg(long)]
    pole: String,
}

/// `matched`: organizations of the pole whose NEQ is in the register; `changed`: those of which it says something new.
#[derive(Serialize)]
struct Told {
    read: u64,
    matched: usize,
    changed: u64,
    seconds: f64,
}

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    std::fs::read_dir(&asked.folder).map_err(|fault| plain::unreadable(&asked.folder, &fault))?;
    let db = store::open_known(store, &asked.pole, clock).await?;
    let bearers = official::bearers(&db).await?;
    let official::Read { read, said } =
        tokio::task::spawn_blocking(move || official::read(&asked.folder, &bearers)).await??;
    let mut act = db.act(Who::House).await?;
    let changed = official::keep(&mut act, &said).await?;
    act.commit().await?;
    db.close().await;
    let told = Told { read, matched: said.len(), changed, seconds: begun.elapsed().as_secs_f64() };
    println!("{}", serde_json::to_string(&told)?);
    Ok(ExitCode::SUCCESS)
}
