//! Opening a pole's rows: one writer at a time, many readers who cannot write.
use crate::{Address, Clock, address::slug_of, migrate, turn::Turn};
use anyhow::{Context, bail};
use jiff::tz::TimeZone;
use sqlx::{AnyPool, AssertSqlSafe, any::AnyPoolOptions, migrate::Migrator};
use std::{
    fs::{DirBuilder, OpenOptions},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
    sync::{
        Arc, Once,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// Which engine keeps the rows. The SQL text is the same; only opening and locking differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// One pole's rows, its clock and its time zone. Clones share the same connections.
#[derive(Clone, Debug)]
pub struct Db {
    pub(crate) engine: Engine,
    pub(crate) write: AnyPool,
    read: AnyPool,
    clock: Clock,
    zone: TimeZone,
    pub(crate) writes: Arc<AtomicU64>,
    pub(crate) turn: Turn,
}

static DRIVERS: Once = Once::new();
const SQLITE: [&str; 7] = [
    "pragma journal_mode = wal",
    "pragma synchronous = full",
    "pragma foreign_keys = on",
    "pragma busy_timeout = 10000",
    "pragma cache_size = -8000",
    // Distinct things are counted in memory: a file of half a million would take longer than the count.
    "pragma temp_store = memory",
    // What is deleted or written over leaves no bytes behind in the file: a person who is forgotten is.
    "pragma secure_delete = on",
];

impl Db {
    /// Opens a pole's rows, making the file or schema if it is not there, and brings them up to date.
    /// `zone` is the pole's time zone, in which days are told.
    pub async fn open(
        address: &Address,
        steps: &Migrator,
        clock: Clock,
        zone: TimeZone,
    ) -> anyhow::Result<Db> {
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        match address {
            Address::File(path) => Db::open_file(path, steps, clock, zone).await,
            Address::Schema { database, schema } => {
                Db::open_schema(database, schema, steps, clock, zone).await
            }
        }
    }

    async fn open_file(path: &Path, steps: &Migrator, clock: Clock, zone: TimeZone) -> anyhow::Result<Db> {
        if let Some(folder) = path.parent() {
            let mut made = DirBuilder::new();
            made.recursive(true)
                .mode(0o700)
                .create(folder)
                .with_context(|| format!("making the folder {folder:?}"))?;
        }
        // The rows of a pole are personal: the file is its owner's alone, and SQLite makes those beside it alike.
        let file = OpenOptions::new().create(true).append(true).mode(0o600).open(path);
        file.with_context(|| format!("opening {path:?}"))?;
        let url = format!("sqlite://{}?mode=rwc", encoded(&path.to_string_lossy()));
        let write = pool(1, &SQLITE).connect(&url).await.with_context(|| format!("opening {path:?}"))?;
        migrate::file(&write, path, steps).await?;
        let mut reading = SQLITE.to_vec();
        reading.push("pragma query_only = on");
        let read = pool(4, &reading).connect(&url).await?;
        Ok(Db {
            engine: Engine::Sqlite,
            write,
            read,
            clock,
            zone,
            writes: Arc::default(),
            turn: Turn::default(),
        })
    }

    async fn open_schema(
        database: &str,
        schema: &str,
        steps: &Migrator,
        clock: Clock,
        zone: TimeZone,
    ) -> anyhow::Result<Db> {
        prepare(database, schema).await?;
        let url = with_option(database, &format!("-c search_path={schema}"));
        let write = pool(2, &[]).connect(&url).await.context("opening the PostgreSQL database")?;
        migrate::schema(&write, steps).await?;
        let read = pool(4, &["set default_transaction_read_only = on"]).connect(&url).await?;
        Ok(Db {
            engine: Engine::Postgres,
            write,
            read,
            clock,
            zone,
            writes: Arc::default(),
            turn: Turn::default(),
        })
    }

    /// Where nouns read. Nothing can be written through it.
    pub fn rows(&self) -> &AnyPool {
        &self.read
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The day it is at the pole.
    pub fn today(&self) -> jiff::civil::Date {
        self.clock.today(&self.zone)
    }

    /// The day at the pole of a moment as rows keep it, ISO.
    pub fn day_of(&self, at: &str) -> String {
        crate::day_of(&self.zone, at)
    }

    /// How many writes this process has made. What was derived from rows is as fresh as they are while this
    /// stands still, but for what other processes write.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::Acquire)
    }

    /// The same rows, with days told in another time zone.
    pub fn in_zone(mut self, zone: TimeZone) -> Db {
        self.zone = zone;
        self
    }

    /// Lets every connection finish and close.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}

fn pool(most: u32, first: &[&'static str]) -> AnyPoolOptions {
    let first = first.to_vec();
    AnyPoolOptions::new()
        .max_connections(most)
        .min_connections(0)
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(30))
        .idle_timeout(Duration::from_secs(600))
        .after_connect(move |connection, _| {
            let first = first.clone();
            Box::pin(async move {
                for statement in first {
                    sqlx::query(statement).execute(&mut *connection).await?;
                }
                Ok(())
            })
        })
}

/// Makes the schema if need be, and refuses a database whose texts would not sort by code point:
/// dates and ids are compared as text, and must compare the same on both engines.
async fn prepare(database: &str, schema: &str) -> anyhow::Result<()> {
    let pool = pool(1, &[]).connect(database).await.context("reaching the PostgreSQL database")?;
    let (encoding, order): (String, String) = sqlx::query_as(
        "select pg_encoding_to_char(encoding)::text, datcollate::text from pg_database where datname = current_database()",
    )
    .fetch_one(&pool)
    .await?;
    if encoding != "UTF8" || !matches!(order.as_str(), "C" | "C.UTF-8" | "C.utf8" | "POSIX") {
        bail!(
            "the PostgreSQL database must be made with: create database … template template0 encoding 'UTF8' locale 'C' (it is {encoding}, {order})"
        );
    }
    sqlx::query(AssertSqlSafe(format!("create schema if not exists {schema}"))).execute(&pool).await?;
    pool.close().await;
    Ok(())
}

/// The poles kept in a PostgreSQL database.
pub(crate) async fn schemas_of(database: &str) -> anyhow::Result<Vec<String>> {
    DRIVERS.call_once(sqlx::any::install_default_drivers);
    let pool = pool(1, &[]).connect(database).await.context("reaching the PostgreSQL database")?;
    let names: Vec<(String,)> =
        sqlx::query_as("select nspname::text from pg_namespace where starts_with(nspname::text, 'pole_')")
            .fetch_all(&pool)
            .await?;
    pool.close().await;
    Ok(names.iter().filter_map(|(name,)| slug_of(name)).collect())
}

fn with_option(database: &str, option: &str) -> String {
    let joint = if database.contains('?') { '&' } else { '?' };
    format!("{database}{joint}options={}", encoded(option))
}

fn encoded(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.~".contains(&b);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
