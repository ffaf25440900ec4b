//! Rows for a test: the same body on each engine that is there. The tests of mail borrow them.
use db::{Address, Clock, Db, Id, Store};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use std::path::Path;

pub const POSTGRES: &str = "MAILLON_TEST_POSTGRES";
/// When tests begin.
pub const NOON: &str = "2026-11-24T17:00:00Z";

pub struct Rows {
    pub db: Db,
    pub clock: Clock,
}

impl Rows {
    pub fn later(&self, by: SignedDuration) {
        self.clock.set(self.clock.now() + by);
    }
}

/// Opens the rows at an address, at a standing moment.
pub async fn open(address: &Address, at: Timestamp) -> Rows {
    let steps = sqlx::migrate::Migrator::new(Path::new("../../migrations")).await.unwrap();
    let clock = Clock::standing(at);
    let zone = TimeZone::get("America/Toronto").unwrap();
    let db = Db::open(address, &steps, clock.clone(), zone).await.unwrap();
    Rows { db, clock }
}

/// Runs a test on SQLite, then on PostgreSQL where `MAILLON_TEST_POSTGRES` says where one is.
pub async fn on_each_engine(test: impl AsyncFn(&Rows)) {
    at_each_address(async |address: &Address| {
        let rows = open(address, NOON.parse().unwrap()).await;
        test(&rows).await;
        rows.db.close().await;
    })
    .await;
}

/// The same, for a test that opens its rows itself.
pub async fn at_each_address(test: impl AsyncFn(&Address)) {
    let folder = tempfile::tempdir().unwrap();
    test(&Store::Folder(folder.path().to_owned()).pole("essai")).await;
    let Ok(database) = std::env::var(POSTGRES) else {
        eprintln!("skipped on PostgreSQL: {POSTGRES} is not set");
        return;
    };
    let schema = format!("essai_{}", Id::at(Clock::system().now()));
    test(&Address::Schema { database, schema }).await;
}
