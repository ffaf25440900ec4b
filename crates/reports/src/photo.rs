//! The photographs of a report: a caption, a credit, and the words that stand for the picture.
use crate::report::{self, SECTIONS};
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db, Fault, FromRow};
use page::{
    Refusals,
    picture::{self, Unreadable},
};
use serde::Deserialize;

/// What was typed beside the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub section: String,
    pub caption: String,
    pub credit: String,
    pub alternative: String,
}

#[derive(Clone, Debug, FromRow)]
pub struct Photo {
    pub id: String,
    pub report_id: String,
    pub section: String,
    pub caption: String,
    pub credit: String,
    pub alternative: String,
}

impl Typed {
    /// What is wrong with it. `picture` is the file, shrunk, or why it cannot be read.
    pub fn judge(&self, picture: Result<&[u8], Unreadable>) -> Refusals {
        let mut refusals = Refusals::default();
        let sound = |text: &str| text.chars().count() <= 500;
        refusals.unless(SECTIONS.contains(&self.section.as_str()), "section", "report-refusal-section");
        refusals.unless(!self.alternative.trim().is_empty(), "alternative", "report-refusal-alternative");
        refusals.unless(sound(&self.alternative), "alternative", "report-refusal-long");
        refusals.unless(sound(&self.caption), "caption", "report-refusal-long");
        refusals.unless(sound(&self.credit), "credit", "report-refusal-long");
        match picture {
            Ok(_) => {}
            Err(Unreadable::None) => refusals.refuse("file", "report-refusal-file"),
            Err(Unreadable::TooLarge) => refusals.refuse("file", "report-refusal-file-large"),
            Err(Unreadable::NoPicture) => refusals.refuse("file", "report-refusal-file-kind"),
        }
        refusals
    }
}

/// Adds a photograph to a draft, last of its section, or says what is refused.
pub async fn add(
    act: &mut Act,
    report: &str,
    typed: &Typed,
    picture: Result<&[u8], Unreadable>,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(picture);
    refusals.unless(report::is_draft(act, report).await?, "section", "report-refusal-signed");
    let Ok(bytes) = picture else { return Ok(Err(refusals)) };
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into report_photo (id, report_id, section, rank, caption, credit, alternative, bytes, added_at, added_by) \
         values ($1, $2, $3, (select cast(coalesce(max(p.rank), 0) + 1 as bigint) from report_photo p \
         where p.report_id = $2), $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(report)
    .bind(&typed.section)
    .bind(typed.caption.trim())
    .bind(typed.credit.trim())
    .bind(typed.alternative.trim())
    .bind(STANDARD.encode(bytes))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("report.photo-added", "report", report, &id).await?;
    Ok(Ok(id))
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select p.id, p.report_id, p.section, p.caption, p.credit, p.alternative from report_photo p ",
            $rest
        )
    };
}

/// A report's photographs, section by section, in their order.
pub async fn of(db: &Db, report: &str) -> Result<Vec<Photo>, Fault> {
    sqlx::query_as(columns!("where p.report_id = $1 and p.removed_at is null order by p.rank, p.id"))
        .bind(report)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Photo>, Fault> {
    sqlx::query_as(columns!("where p.id = $1 and p.removed_at is null"))
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// The picture itself, as JPEG.
pub async fn bytes(db: &Db, id: &str) -> anyhow::Result<Vec<u8>> {
    let (text,): (String,) =
        sqlx::query_as("select bytes from report_photo where id = $1").bind(id).fetch_one(db.rows()).await?;
    Ok(STANDARD.decode(text)?)
}

/// Takes a photograph out of a draft; the row stays. False when the report is signed.
pub async fn remove(act: &mut Act, photo: &Photo) -> Result<bool, Fault> {
    if !report::is_draft(act, &photo.report_id).await? {
        return Ok(false);
    }
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "update report_photo set removed_at = $2, removed_by = $3 where id = $1 and removed_at is null",
    )
    .bind(&photo.id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("report.photo-removed", "report", &photo.report_id, &photo.id).await?;
    Ok(true)
}

/// Moves a photograph one place earlier in its section. False when the report is signed.
pub async fn raise(act: &mut Act, photo: &Photo) -> Result<bool, Fault> {
    if !report::is_draft(act, &photo.report_id).await? {
        return Ok(false);
    }
    let ranks: Vec<(String, i64)> = sqlx::query_as(
        "select id, rank from report_photo where report_id = $1 and section = $2 and removed_at is null order by rank, id",
    )
    .bind(&photo.report_id)
    .bind(&photo.section)
    .fetch_all(act.rows())
    .await?;
    let here = ranks.iter().position(|(id, _)| *id == photo.id).filter(|at| *at > 0);
    let Some(at) = here else { return Ok(true) };
    for (id, rank) in [(&ranks[at].0, ranks[at - 1].1), (&ranks[at - 1].0, ranks[at].1)] {
        sqlx::query("update report_photo set rank = $2 where id = $1")
            .bind(id)
            .bind(rank)
            .execute(act.rows())
            .await?;
    }
    act.record("report.photo-moved", "report", &photo.report_id, &photo.id).await?;
    Ok(true)
}

/// The picture as a report keeps it; blocking for a moment, so off the way of others.
pub async fn shrink(bytes: Option<Vec<u8>>) -> anyhow::Result<Result<Vec<u8>, Unreadable>> {
    let Some(bytes) = bytes else { return Ok(Err(Unreadable::None)) };
    Ok(tokio::task::spawn_blocking(move || picture::shrink(&bytes)).await?)
}
