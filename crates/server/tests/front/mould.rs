//! The mould: an empty pole, settled once on each engine, of which every village is a copy. To settle one anew takes
//! every step of `migrations/`, which is most of the time of a short test.
use crate::village::MORNING;
use db::{Clock, Db, Store};
use sqlx::{AnyConnection, AssertSqlSafe, Connection};
use std::{
    fs::{self, File},
    hash::{DefaultHasher, Hash, Hasher},
};

/// A pole of this slug in a store: on SQLite a copy of a file, on PostgreSQL a copy of a database. The store says
/// where it went.
pub async fn cast(store: &Store, slug: &str, clock: &Clock) -> (Store, Db) {
    let store = match store {
        Store::Folder(_) => {
            copy_file(store, slug, clock).await;
            store.clone()
        }
        Store::Postgres(database) => Store::Postgres(copy_database(database, slug, clock).await),
    };
    let db = server::store::open(&store, slug, clock).await.unwrap();
    (store, db)
}

/// What tells this mould from that of other steps.
fn mark() -> String {
    let mut marked = DefaultHasher::new();
    for step in server::store::STEPS.iter() {
        step.checksum.hash(&mut marked);
    }
    MORNING.hash(&mut marked);
    format!("maillon_mould_{:016x}", marked.finish())
}

async fn settle(store: &Store, clock: &Clock) {
    let db = server::store::add(store, "mould", "Pôle du Village", "America/Toronto", clock).await.unwrap();
    db.close().await;
}

async fn copy_file(store: &Store, slug: &str, clock: &Clock) {
    let folder = std::env::temp_dir().join(mark());
    fs::create_dir_all(&folder).unwrap();
    let lock = File::create(folder.join("lock")).unwrap();
    lock.lock().unwrap();
    let whole = folder.join("mould.sqlite");
    if !whole.exists() {
        let made = Store::Folder(folder.join("made"));
        let _ = fs::remove_dir_all(folder.join("made"));
        settle(&made, clock).await;
        fs::rename(made.pole("mould").file().unwrap(), &whole).unwrap();
    }
    lock.unlock().unwrap();
    let address = store.pole(slug);
    let path = address.file().unwrap();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::copy(&whole, path).unwrap();
}

async fn copy_database(database: &str, slug: &str, clock: &Clock) -> String {
    sqlx::any::install_default_drivers();
    let mould = mark();
    let mut rows = AnyConnection::connect(database).await.unwrap();
    say(&mut rows, "select pg_advisory_lock(4711)").await;
    let known: Option<(i32,)> = sqlx::query_as("select 1 from pg_database where datname = $1")
        .bind(&mould)
        .fetch_optional(&mut rows)
        .await
        .unwrap();
    if known.is_none() {
        let made = format!("{mould}_made");
        say(&mut rows, &format!("drop database if exists {made}")).await;
        say(&mut rows, &format!("create database {made} template template0 encoding 'UTF8' locale 'C'"))
            .await;
        settle(&Store::Postgres(within(database, &made)), clock).await;
        say(&mut rows, &format!("alter database {made} rename to {mould}")).await;
    }
    say(&mut rows, "select pg_advisory_unlock(4711)").await;
    let own = format!("village_{slug}");
    say(&mut rows, &format!("create database {own} template {mould}")).await;
    rows.close().await.unwrap();
    let own = within(database, &own);
    let mut rows = AnyConnection::connect(&own).await.unwrap();
    say(&mut rows, &format!("alter schema pole_mould rename to pole_{slug}")).await;
    rows.close().await.unwrap();
    own
}

async fn say(rows: &mut AnyConnection, sql: &str) {
    sqlx::query(AssertSqlSafe(sql.to_owned())).execute(rows).await.unwrap();
}

/// The address of another database of the same server.
fn within(database: &str, other: &str) -> String {
    let (address, asked) = database.split_once('?').unwrap_or((database, ""));
    let (server, _) = address.rsplit_once('/').unwrap();
    if asked.is_empty() { format!("{server}/{other}") } else { format!("{server}/{other}?{asked}") }
}
