//! Copying poles while they are served.
use crate::{copy, store};
use clap::Args;
use db::{Clock, Store};
use std::{path::PathBuf, process::ExitCode};

#[derive(Args)]
pub struct Asked {
    /// The folder that gets one file for each pole: SLUG-YYYYMMDDTHHMMSS.maillon.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Only this pole.
    #[arg(long, value_name = "SLUG")]
    pole: Option<String>,
}

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    for slug in store::asked(store, asked.pole).await? {
        let db = store::open_as_it_is(store, &slug, clock).await?;
        let (place, header) = copy::take(&db, &slug, &asked.to).await?;
        db.close().await;
        println!("{} ({} rows)", place.display(), header.rows.values().sum::<i64>());
    }
    Ok(ExitCode::SUCCESS)
}
