//! Putting a copy back as a pole that is not there.
use super::plain;
use crate::{copy, store};
use clap::Args;
use db::{Clock, Store};
use std::{fs::File, path::PathBuf, process::ExitCode};

#[derive(Args)]
pub struct Asked {
    /// A file made by `maillon backup`, from either engine.
    file: PathBuf,
    /// The short name that the pole gets; no pole may bear it yet.
    #[arg(long, value_name = "SLUG")]
    pole: String,
}

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    File::open(&asked.file).map_err(|fault| plain::unreadable(&asked.file, &fault))?;
    let header = copy::put_back(store, &asked.pole, &asked.file, clock).await?;
    let rows: i64 = header.rows.values().sum();
    let db = store::open_known(store, &asked.pole, clock).await?;
    page::end_all(&db).await?;
    db.close().await;
    println!("Restored the pole « {} »: {rows} rows, as they were at {}.", asked.pole, header.taken_at);
    println!("Everyone signs in again. A process that is serving meets the pole when it is started again.");
    Ok(ExitCode::SUCCESS)
}
