//! The document of a meeting: what is read before it or kept of it, at an address or as a PDF kept here.
use crate::meeting::Meeting;
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, Upload, is_seen};
use serde::Deserialize;

/// The largest PDF, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;

#[derive(Clone, Debug, FromRow)]
pub struct Document {
    pub id: String,
    pub title: String,
    /// Where it is, or "" when it is kept here.
    pub link: String,
}

/// What was typed of a document.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub url: String,
}

/// What was sent of a document: its title, its address or "", and its bytes as rows keep them.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    pub title: String,
    pub link: String,
    pub bytes: String,
}

impl Typed {
    /// What is sent, or what is refused of it: a title, and either an address or a PDF.
    pub fn judge(&self, upload: &Upload, refusals: &mut Refusals) -> Sent {
        let titled = is_seen(&self.title) && self.title.chars().count() <= 200;
        refusals.unless(titled, "title", "concertation-refusal-document-title");
        let link = self.url.trim();
        let sound = link.is_empty() || link.starts_with("https://") && link.chars().count() <= 500;
        refusals.unless(sound, "url", "concertation-refusal-link");
        let file = upload.file("file");
        refusals.unless(file.is_some() == link.is_empty(), "file", "concertation-refusal-document-file");
        if let Some(file) = file {
            let sound = file.bytes.starts_with(b"%PDF-") && file.bytes.len() <= LARGEST;
            refusals.unless(sound, "file", "concertation-refusal-document-pdf");
        }
        Sent {
            title: self.title.trim().to_owned(),
            link: link.to_owned(),
            bytes: file.map(|file| STANDARD.encode(&file.bytes)).unwrap_or_default(),
        }
    }
}

/// The bytes that rows keep, as they were sent.
pub fn as_sent(kept: &str) -> Option<Vec<u8>> {
    STANDARD.decode(kept).ok()
}

/// The documents of a meeting, in the order they were added.
pub async fn of(db: &Db, meeting: &str) -> Result<Vec<Document>, Fault> {
    sqlx::query_as(
        "select id, title, link from concertation_document where meeting_id = $1 and withdrawn_at is null order by id",
    )
    .bind(meeting)
    .fetch_all(db.rows())
    .await
}

/// The bytes of a document of a meeting that is kept here.
pub async fn bytes(db: &Db, meeting: &str, id: &str) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select bytes from concertation_document where id = $2 and meeting_id = $1 and withdrawn_at is null \
         and bytes <> ''",
    )
    .bind(meeting)
    .bind(id)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.and_then(|(bytes,)| as_sent(&bytes)))
}

/// Adds a document to a meeting that is not called off, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Meeting,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(!one.is_off(), "title", "concertation-refusal-off");
    let sent = typed.judge(upload, &mut refusals);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into concertation_document (id, meeting_id, title, link, bytes, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(sent.title)
    .bind(sent.link)
    .bind(sent.bytes)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("meeting.document-added", "meeting", &one.id, &id).await?;
    Ok(Ok(id))
}

/// Takes a document out; gives the meeting it was of.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update concertation_document set withdrawn_at = $2, bytes = '' where id = $1 and withdrawn_at is null \
         returning meeting_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    if let Some((meeting,)) = &found {
        act.record("meeting.document-withdrawn", "meeting", meeting, id).await?;
    }
    Ok(found.map(|(meeting,)| meeting))
}
