//! The document: what is read before a meeting or kept of it, at an address or as a PDF kept here; and how rooms keep
//! those of other things.
use crate::meeting::Meeting;
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, Upload, is_seen};
use serde::Deserialize;
use sqlx::AssertSqlSafe;

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
struct Sent {
    title: String,
    link: String,
    bytes: String,
}

impl Typed {
    /// What is sent, or what is refused of it: a title, and either an address or a PDF.
    fn judge(&self, upload: &Upload, refusals: &mut Refusals) -> Sent {
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

/// Where the documents of one kind of thing are kept, and how history tells of them.
#[derive(Clone, Copy, Debug)]
pub struct Binder {
    pub table: &'static str,
    /// The column that says whose they are.
    pub whose: &'static str,
    pub kind: &'static str,
    pub added: &'static str,
    pub withdrawn: &'static str,
}

impl Binder {
    /// The documents of one, in the order they were added.
    pub async fn of(self, db: &Db, one: &str) -> Result<Vec<Document>, Fault> {
        let Binder { table, whose, .. } = self;
        let sql = format!(
            "select id, title, link from {table} where {whose} = $1 and withdrawn_at is null order by id"
        );
        sqlx::query_as(AssertSqlSafe(sql)).bind(one).fetch_all(db.rows()).await
    }

    /// The bytes of a document of one that is kept here.
    pub async fn bytes(self, db: &Db, one: &str, id: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Binder { table, whose, .. } = self;
        let sql = format!(
            "select bytes from {table} where id = $2 and {whose} = $1 and withdrawn_at is null and bytes <> ''"
        );
        let found: Option<(String,)> =
            sqlx::query_as(AssertSqlSafe(sql)).bind(one).bind(id).fetch_optional(db.rows()).await?;
        Ok(found.and_then(|(bytes,)| STANDARD.decode(bytes).ok()))
    }

    /// Adds a document to one, or says what is refused: of it, or of what it was to be added to.
    pub async fn add(
        self,
        act: &mut Act,
        one: &str,
        (typed, upload): (&Typed, &Upload),
        mut refusals: Refusals,
    ) -> Result<Result<String, Refusals>, Fault> {
        let sent = typed.judge(upload, &mut refusals);
        if !refusals.none() {
            return Ok(Err(refusals));
        }
        let (id, at, by) = (act.id(), act.at(), act.by());
        let Binder { table, whose, .. } = self;
        let sql = format!(
            "insert into {table} (id, {whose}, title, link, bytes, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5, $6, $7)"
        );
        sqlx::query(AssertSqlSafe(sql))
            .bind(&id)
            .bind(one)
            .bind(sent.title)
            .bind(sent.link)
            .bind(sent.bytes)
            .bind(at)
            .bind(by)
            .execute(act.rows())
            .await?;
        act.record(self.added, self.kind, one, &id).await?;
        Ok(Ok(id))
    }

    /// Takes a document out; gives whose it was.
    pub async fn withdraw(self, act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
        let at = act.at();
        let Binder { table, whose, .. } = self;
        let sql = format!(
            "update {table} set withdrawn_at = $2, bytes = '' where id = $1 and withdrawn_at is null \
             returning {whose}"
        );
        let found: Option<(String,)> =
            sqlx::query_as(AssertSqlSafe(sql)).bind(id).bind(at).fetch_optional(act.rows()).await?;
        if let Some((one,)) = &found {
            act.record(self.withdrawn, self.kind, one, id).await?;
        }
        Ok(found.map(|(one,)| one))
    }
}

/// The documents of meetings.
pub const KEPT: Binder = Binder {
    table: "concertation_document",
    whose: "meeting_id",
    kind: "meeting",
    added: "meeting.document-added",
    withdrawn: "meeting.document-withdrawn",
};

/// Adds a document to a meeting that is not called off, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Meeting,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(!one.is_off(), "title", "concertation-refusal-off");
    KEPT.add(act, &one.id, (typed, upload), refusals).await
}
