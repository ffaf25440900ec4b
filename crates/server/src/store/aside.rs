//! Aside: where a pole that is being put back is filled, unseen until it is whole.
use super::{STEPS, ZONE};
use anyhow::{Context, ensure};
use db::{Address, Clock, Db, Store};
use jiff::tz::TimeZone;
use sqlx::{AssertSqlSafe, any::AnyPoolOptions, migrate::Migrator};
use std::path::{Path, PathBuf};

/// An empty place aside; what an earlier try left there is gone.
pub async fn aside(store: &Store, slug: &str) -> anyhow::Result<Address> {
    drop_aside(store, slug).await?;
    Ok(match store.pole(slug) {
        Address::File(path) => Address::File(path.with_extension("restoring")),
        Address::Schema { database, schema } => {
            Address::Schema { database, schema: format!("restoring_{schema}") }
        }
    })
}

/// Opens rows that have taken the steps up to one, and no more.
pub async fn open_at_step(address: &Address, step: i64, clock: &Clock) -> anyhow::Result<Db> {
    let steps = STEPS.iter().filter(|known| known.version <= step).cloned().collect();
    Db::open(address, &Migrator::with_migrations(steps), clock.clone(), TimeZone::get(ZONE)?).await
}

/// Forgets what is aside.
pub async fn drop_aside(store: &Store, slug: &str) -> anyhow::Result<()> {
    match store.pole(slug) {
        Address::File(path) => {
            for ending in ["restoring", "restoring-wal", "restoring-shm"] {
                let path = path.with_extension(ending);
                if path.exists() {
                    std::fs::remove_file(&path).with_context(|| format!("removing {path:?}"))?;
                }
            }
            Ok(())
        }
        Address::Schema { database, schema } => {
            say(&database, format!("drop schema if exists restoring_{schema} cascade")).await
        }
    }
}

/// Puts what is aside, whole and closed, in the pole's place.
pub async fn bring_in(store: &Store, slug: &str) -> anyhow::Result<()> {
    match store.pole(slug) {
        Address::File(path) => {
            let aside = path.with_extension("restoring");
            ensure!(!beside(&aside, "-wal").exists(), "{aside:?} was not closed whole");
            ensure!(!path.exists(), "{path:?} came to be meanwhile: nothing was touched");
            std::fs::rename(&aside, &path).with_context(|| format!("renaming {aside:?}"))?;
            if let Some(folder) = path.parent() {
                std::fs::File::open(folder)?.sync_all()?;
            }
            Ok(())
        }
        Address::Schema { database, schema } => {
            say(&database, format!("alter schema restoring_{schema} rename to {schema}")).await
        }
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

async fn say(database: &str, sql: String) -> anyhow::Result<()> {
    let pool = AnyPoolOptions::new().max_connections(1).connect(database).await?;
    sqlx::query(AssertSqlSafe(sql)).execute(&pool).await?;
    pool.close().await;
    Ok(())
}
