//! Bringing rows up to date: forward only, at start, one process at a time.
use anyhow::Context;
use sqlx::{AnyPool, migrate::Migrator};
use std::{fs::File, path::Path};

/// SQLite has no lock that spans several transactions, so a lock file beside the rows is held.
pub(crate) async fn file(pool: &AnyPool, path: &Path, steps: &Migrator) -> anyhow::Result<()> {
    let beside = path.with_extension("lock");
    let held = tokio::task::spawn_blocking(move || -> std::io::Result<File> {
        let file = File::create(beside)?;
        file.lock()?;
        Ok(file)
    })
    .await?
    .context("waiting for the lock beside the rows")?;
    steps.run(pool).await.with_context(|| format!("bringing {path:?} up to date"))?;
    drop(held);
    Ok(())
}

/// PostgreSQL is locked by the migrator itself, with an advisory lock.
pub(crate) async fn schema(pool: &AnyPool, steps: &Migrator) -> anyhow::Result<()> {
    steps.run(pool).await.context("bringing the schema up to date")
}
