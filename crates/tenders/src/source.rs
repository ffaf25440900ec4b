//! The source: an address from which files are read again every morning, until it is ended.
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Source {
    pub id: String,
    pub address: String,
    pub begun_on: String,
    /// When a file of it was last taken in.
    pub last_at: Option<String>,
}

/// What was typed of an address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub address: String,
}

const OPEN: &str = "select s.id, s.address, s.begun_on, \
     (select max(r.ended_at) from tender_reading r where r.source_id = s.id) as last_at \
     from tender_source s where s.ended_on is null";

/// The addresses that are read.
pub async fn open(db: &Db) -> Result<Vec<Source>, Fault> {
    sqlx::query_as(OPEN).fetch_all(db.rows()).await
}

/// Adds an address, or says what is refused.
pub async fn add(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let address = typed.address.trim();
    let host = address.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let named = host.is_some_and(|host| host.contains('.') && !host.contains(['@', ' ']));
    refusals.unless(named && address.len() <= 500, "address", "tender-refusal-address");
    let same: Option<(String,)> =
        sqlx::query_as("select id from tender_source where address = $1 and ended_on is null")
            .bind(address)
            .fetch_optional(act.rows())
            .await?;
    refusals.unless(same.is_none(), "address", "tender-refusal-address-known");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, today, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into tender_source (id, address, begun_on, recorded_at, recorded_by) values ($1, $2, $3, $4, $5)",
    )
    .bind(&id)
    .bind(address)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("tender-source.added", "tender-source", &id, "").await?;
    Ok(Ok(id))
}

/// Reads an address no more, from today.
pub async fn end(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let (today, by) = (act.today().to_string(), act.by());
    let ended = sqlx::query(
        "update tender_source set ended_on = $2, ended_by = $3 where id = $1 and ended_on is null",
    )
    .bind(id)
    .bind(today)
    .bind(by)
    .execute(act.rows())
    .await?;
    if ended.rows_affected() == 1 {
        act.record("tender-source.ended", "tender-source", id, "").await?;
    }
    Ok(ended.rows_affected() == 1)
}

/// Whether an address gave this already.
pub async fn was_seen(db: &Db, stamp: &str) -> Result<bool, Fault> {
    let seen: Option<(String,)> = sqlx::query_as("select stamp from tender_seen where stamp = $1")
        .bind(stamp)
        .fetch_optional(db.rows())
        .await?;
    Ok(seen.is_some())
}

/// Remembers what an address gave.
pub async fn see(act: &mut Act, stamp: &str, reading: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query(
        "insert into tender_seen (stamp, reading_id, seen_at) values ($1, $2, $3) on conflict (stamp) do nothing",
    )
    .bind(stamp)
    .bind(reading)
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(())
}
