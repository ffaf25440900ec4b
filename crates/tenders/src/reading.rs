//! The reading: one file taken in, known by the digest of its bytes, with what came of it and what was not understood.
use crate::write::Fates;
use db::{Act, Db, Fault, FromRow};
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// The longest piece of a refused release that is kept, in bytes.
const KEPT: usize = 20_000;
/// Refused releases kept of one file: one that refuses more is no file of notices.
const MOST_REFUSED: i64 = 500;

#[derive(Clone, Debug, FromRow)]
pub struct Reading {
    pub id: String,
    pub source_id: String,
    pub name: String,
    pub digest: String,
    pub begun_at: String,
    /// Null until all that it holds is kept.
    pub ended_at: Option<String>,
    /// Releases passed so far, kept or refused.
    pub releases: i64,
    pub added: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub refused: i64,
    /// After how many bytes it breaks off.
    pub cut_at: Option<i64>,
    unknown: String,
}

impl Reading {
    /// What was not understood, by name, with in how many releases.
    pub fn unknown(&self) -> BTreeMap<String, i64> {
        serde_json::from_str(&self.unknown).unwrap_or_default()
    }
}

/// A release that could not be read.
#[derive(Clone, Debug, FromRow)]
pub struct Refused {
    pub place: i64,
    pub why: String,
    pub raw: String,
}

macro_rules! readings {
    ($rest:literal) => {
        concat!(
            "select id, source_id, name, digest, begun_at, ended_at, releases, added, changed, unchanged, refused, \
             cut_at, unknown from tender_reading ",
            $rest
        )
    };
}

/// The reading of a file of this digest, the one that ended rather than one that did not.
pub async fn of_digest(db: &Db, digest: &str) -> Result<Option<Reading>, Fault> {
    let sql =
        readings!("where digest = $1 order by case when ended_at is null then 1 else 0 end, id desc limit 1");
    sqlx::query_as(sql).bind(digest).fetch_optional(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Reading>, Fault> {
    sqlx::query_as(readings!("where id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The last files read, the latest first.
pub async fn lately(db: &Db, most: i64) -> Result<Vec<Reading>, Fault> {
    sqlx::query_as(readings!("order by id desc limit $1")).bind(most).fetch_all(db.rows()).await
}

/// Begins the reading of a file, or goes on with one of the same bytes that did not end.
pub async fn begin(act: &mut Act, source: &str, name: &str, digest: &str) -> Result<String, Fault> {
    let broken: Option<(String,)> = sqlx::query_as(
        "select id from tender_reading where digest = $1 and ended_at is null order by id limit 1",
    )
    .bind(digest)
    .fetch_optional(act.rows())
    .await?;
    if let Some((id,)) = broken {
        return Ok(id);
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    let shown: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    sqlx::query(
        "insert into tender_reading (id, source_id, name, digest, begun_at, begun_by) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(source)
    .bind(shown)
    .bind(digest)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("tender-reading.begun", "tender-reading", &id, "").await?;
    Ok(id)
}

/// Notes how far a reading is, in the act that keeps what was read.
pub async fn advance(
    act: &mut Act,
    id: &str,
    releases: i64,
    fates: Fates,
    refused: &[Refused],
    unknown: &BTreeMap<String, i64>,
) -> anyhow::Result<()> {
    let (before, already): (String, i64) =
        sqlx::query_as("select unknown, refused from tender_reading where id = $1")
            .bind(id)
            .fetch_one(act.rows())
            .await?;
    let mut all: BTreeMap<String, i64> = serde_json::from_str(&before).unwrap_or_default();
    for (name, count) in unknown {
        *all.entry(name.clone()).or_default() += count;
    }
    sqlx::query(
        "update tender_reading set releases = releases + $2, added = added + $3, changed = changed + $4, \
         unchanged = unchanged + $5, refused = refused + $6, unknown = $7 where id = $1",
    )
    .bind(id)
    .bind(releases)
    .bind(fates.added)
    .bind(fates.changed)
    .bind(fates.unchanged)
    .bind(refused.len() as i64)
    .bind(serde_json::to_string(&all)?)
    .execute(act.rows())
    .await?;
    let room = usize::try_from(MOST_REFUSED - already).unwrap_or_default();
    for one in refused.iter().take(room) {
        let row = act.id();
        sqlx::query(
            "insert into tender_refusal (id, reading_id, place, why, raw) values ($1, $2, $3, $4, $5)",
        )
        .bind(row)
        .bind(id)
        .bind(one.place)
        .bind(&one.why)
        .bind(&one.raw)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}

/// Ends a reading; `cut_at` says after how many bytes its file breaks off.
pub async fn end(act: &mut Act, id: &str, cut_at: Option<i64>) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query("update tender_reading set ended_at = $2, cut_at = $3 where id = $1 and ended_at is null")
        .bind(id)
        .bind(at)
        .bind(cut_at)
        .execute(act.rows())
        .await?;
    sqlx::query("delete from tender_reading_piece where reading_id = $1")
        .bind(id)
        .execute(act.rows())
        .await?;
    act.record("tender-reading.ended", "tender-reading", id, "").await
}

/// The releases of a file that could not be read.
pub async fn refused(db: &Db, id: &str) -> Result<Vec<Refused>, Fault> {
    sqlx::query_as(
        "select place, why, raw from tender_refusal where reading_id = $1 order by place limit 100",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}

impl Refused {
    /// A release refused where it stands, as much of it as is kept.
    pub fn of(place: u64, why: &str, raw: &[u8]) -> Refused {
        let text = String::from_utf8_lossy(&raw[..raw.len().min(KEPT)]).replace('\0', "");
        Refused { place: i64::try_from(place).unwrap_or(i64::MAX), why: why.to_owned(), raw: text }
    }
}

/// The notices of some parts of readings, as search follows them.
pub async fn notices_of(db: &Db, batches: &[String]) -> Result<Vec<String>, Fault> {
    let places: Vec<String> = (1..=batches.len()).map(|at| format!("${at}")).collect();
    let sql = format!("select id from notice where batch in ({})", places.join(", "));
    let mut query = sqlx::query_as::<sqlx::Any, (String,)>(AssertSqlSafe(sql));
    for batch in batches {
        query = query.bind(batch);
    }
    Ok(query.fetch_all(db.rows()).await?.into_iter().map(|(id,)| id).collect())
}
