//! The batch: one file brought to be imported, looked at, then carried out or forgotten.
use super::{fate::Counts, reason::of_file, undo};
use crate::organization::ROLES;
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Connection, Db, Fault, FromRow};
use page::hash;
use sheets::Sheet;

/// Hours a file waits for a person to carry it out.
pub const WAITS: i64 = 24;

/// What organizations are when nobody says.
const UNSAID: &str = "enterprise";

#[derive(Clone, Debug, FromRow)]
pub struct Batch {
    pub id: String,
    pub file_name: String,
    pub sha256: String,
    pub worksheet: String,
    head: String,
    pub offered_at: String,
    pub offered_by: String,
    /// Null while it waits.
    pub ended_at: Option<String>,
    read: i64,
    added: i64,
    changed: i64,
    unchanged: i64,
    duplicates: i64,
    refused: i64,
    /// What organizations are whose line does not say, or "" while nobody was asked.
    pub role: String,
    /// When it was taken back.
    pub undone_at: Option<String>,
}

impl Batch {
    /// The role of organizations whose line says none.
    pub fn role(&self) -> &str {
        if self.role.is_empty() { UNSAID } else { &self.role }
    }

    pub fn counts(&self) -> Counts {
        Counts {
            read: self.read,
            added: self.added,
            changed: self.changed,
            unchanged: self.unchanged,
            duplicates: self.duplicates,
            refused: self.refused,
        }
    }

    /// Whether it was taken so long ago that it can no longer be taken back.
    pub fn is_old(&self, db: &Db) -> bool {
        let since = db::written(db.clock().now() - jiff::SignedDuration::from_hours(24 * undo::DAYS));
        self.ended_at.as_ref().is_some_and(|at| *at < since)
    }

    /// The headings of its file.
    pub fn head(&self) -> Vec<String> {
        serde_json::from_str(&self.head).unwrap_or_default()
    }
}

/// Begins a batch, by the account that brings the file ("" for the command line).
pub async fn begin(act: &mut Act, file_name: &str, bytes: &[u8], by: &str) -> Result<String, Fault> {
    let (id, at) = (act.id(), act.at());
    let sha256 = hash(bytes);
    let shown: String = file_name.chars().filter(|c| !c.is_control()).take(200).collect();
    sqlx::query(
        "insert into import (id, file_name, sha256, worksheet, head, offered_at, offered_by) \
         values ($1, $2, $3, '', '[]', $4, $5)",
    )
    .bind(&id)
    .bind(shown)
    .bind(sha256)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("import.offered", "import", &id, "").await?;
    Ok(id)
}

/// Keeps the bytes of a batch until it is carried out, or has waited too long.
pub async fn keep(act: &mut Act, id: &str, bytes: &[u8]) -> Result<(), Fault> {
    sqlx::query("insert into import_file (import_id, content) values ($1, $2)")
        .bind(id)
        .bind(STANDARD.encode(bytes))
        .execute(act.rows())
        .await?;
    Ok(())
}

/// The bytes of a batch that waits; none once it was carried out or waited too long.
pub async fn content(db: &Db, id: &str) -> Result<Option<Vec<u8>>, Fault> {
    let since = db::written(db.clock().now() - jiff::SignedDuration::from_hours(WAITS));
    let kept: Option<(String,)> = sqlx::query_as(
        "select f.content from import_file f join import i on i.id = f.import_id \
         where f.import_id = $1 and i.offered_at >= $2",
    )
    .bind(id)
    .bind(since)
    .fetch_optional(db.rows())
    .await?;
    Ok(kept.and_then(|(content,)| STANDARD.decode(content).ok()))
}

/// The sheet of a batch that waits, or why it cannot be read; none when its bytes were forgotten.
pub async fn sheet(db: &Db, batch: &Batch) -> anyhow::Result<Option<Result<Sheet, &'static str>>> {
    let Some(bytes) = content(db, &batch.id).await? else { return Ok(None) };
    let (name, worksheet) = (batch.file_name.clone(), batch.worksheet.clone());
    let read = move || {
        let worksheet = Some(worksheet.as_str()).filter(|name| !name.is_empty());
        Sheet::read_worksheet(&bytes, Some(&name), worksheet).map_err(of_file)
    };
    Ok(Some(tokio::task::spawn_blocking(read).await?))
}

/// The worksheet to read, when a workbook has several.
pub async fn choose_worksheet(act: &mut Act, id: &str, worksheet: &str) -> Result<(), Fault> {
    sqlx::query("update import set worksheet = $2 where id = $1 and ended_at is null")
        .bind(id)
        .bind(worksheet)
        .execute(act.rows())
        .await?;
    act.record("import.worksheet-chosen", "import", id, "").await
}

/// Says what organizations are whose line does not say. False when there is no such role.
pub async fn give_role(act: &mut Act, id: &str, role: &str) -> Result<bool, Fault> {
    if !ROLES.contains(&role) {
        return Ok(false);
    }
    sqlx::query("update import set role = $2 where id = $1").bind(id).bind(role).execute(act.rows()).await?;
    act.record("import.role-chosen", "import", id, role).await?;
    Ok(true)
}

/// Counts again the lines that answers settled.
pub async fn recount(act: &mut Act, id: &str, counts: Counts) -> Result<(), Fault> {
    sqlx::query("update import set added = $2, changed = $3, unchanged = $4, duplicates = $5 where id = $1")
        .bind(id)
        .bind(counts.added)
        .bind(counts.changed)
        .bind(counts.unchanged)
        .bind(counts.duplicates)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Ends a batch with what came of it; its bytes are forgotten.
pub async fn end(act: &mut Act, id: &str, head: &[String], counts: Counts) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query(
        "update import set ended_at = $2, head = $3, read = $4, added = $5, changed = $6, unchanged = $7, \
         duplicates = $8, refused = $9 where id = $1",
    )
    .bind(id)
    .bind(at)
    .bind(serde_json::to_string(head).unwrap_or_default())
    .bind(counts.read)
    .bind(counts.added)
    .bind(counts.changed)
    .bind(counts.unchanged)
    .bind(counts.duplicates)
    .bind(counts.refused)
    .execute(act.rows())
    .await?;
    sqlx::query("delete from import_file where import_id = $1").bind(id).execute(act.rows()).await?;
    act.record("import.carried-out", "import", id, "").await
}

macro_rules! batches {
    ($rest:literal) => {
        concat!(
            "select id, file_name, sha256, worksheet, head, offered_at, offered_by, ended_at, read, added, \
             changed, unchanged, duplicates, refused, role, undone_at from import ",
            $rest
        )
    };
}

/// A list of organizations, as readers see it.
pub async fn of(db: &Db, id: &str) -> Result<Option<Batch>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<Batch>, Fault> {
    of_room(rows, id, "").await
}

/// A file that another room brought, by the room's name.
pub async fn of_room(rows: &mut Connection, id: &str, room: &str) -> Result<Option<Batch>, Fault> {
    sqlx::query_as(batches!("where id = $1 and room = $2")).bind(id).bind(room).fetch_optional(rows).await
}

/// Says that a file is another room's: it is no list of organizations.
pub async fn give_to(act: &mut Act, id: &str, room: &str) -> Result<(), Fault> {
    sqlx::query("update import set room = $2 where id = $1").bind(id).bind(room).execute(act.rows()).await?;
    Ok(())
}

/// The batches carried out, newest first.
pub async fn lately(db: &Db) -> Result<Vec<Batch>, Fault> {
    sqlx::query_as(batches!("where ended_at is not null and room = '' order by ended_at desc limit 20"))
        .fetch_all(db.rows())
        .await
}

/// When the same file was carried out before.
pub async fn carried_before(db: &Db, sha256: &str) -> Result<Option<String>, Fault> {
    let last: (Option<String>,) = sqlx::query_as("select max(ended_at) from import where sha256 = $1")
        .bind(sha256)
        .fetch_one(db.rows())
        .await?;
    Ok(last.0)
}
