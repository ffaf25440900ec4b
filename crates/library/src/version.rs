//! The version of a framework: its number, its document, and from when until when it is in force.
use crate::{item::FRAMEWORK, shelf::Item};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Version {
    pub id: String,
    pub item_id: String,
    pub number: String,
    pub from_on: String,
    /// Its last day, once another version follows.
    pub until_on: Option<String>,
    /// Its document among those of the framework, or "".
    pub document_id: String,
    pub document: String,
    /// Where that document is, or "" when it is kept here.
    pub link: String,
    /// Partners committed to it, and roles they share.
    pub partners: i64,
    pub roles: i64,
}

/// What was typed of a version.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub number: String,
    pub from_on: String,
    /// One of the framework's documents, or "".
    pub document: String,
}

macro_rules! versions {
    ($rest:literal) => {
        concat!(
            "select v.id, v.item_id, v.number, v.from_on, v.until_on, coalesce(d.id, '') as document_id, \
             coalesce(d.title, '') as document, coalesce(d.link, '') as link, \
             (select count(*) from library_commitment c where c.version_id = v.id and c.withdrawn_at is null \
             and c.until_on is null) as partners, \
             (select count(*) from library_role r where r.version_id = v.id and r.withdrawn_at is null) as roles \
             from library_version v left join library_document d on d.id = v.document_id and d.withdrawn_at is null ",
            $rest
        )
    };
}

/// The versions of a framework, the latest first.
pub async fn of(db: &Db, item: &str) -> Result<Vec<Version>, Fault> {
    sqlx::query_as(versions!("where v.item_id = $1 order by v.from_on desc, v.id desc"))
        .bind(item)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Version>, Fault> {
    sqlx::query_as(versions!("where v.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Issues a version, which ends the one before on its eve, or says what is refused.
pub async fn issue(act: &mut Act, one: &Item, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let numbered = is_seen(&typed.number) && typed.number.chars().count() <= 50;
    refusals.unless(numbered, "number", "library-refusal-number");
    let from = refusals.day("from_on", &typed.from_on);
    let before: Vec<(String, String)> =
        sqlx::query_as("select number, from_on from library_version where item_id = $1")
            .bind(&one.id)
            .fetch_all(act.rows())
            .await?;
    let known = before.iter().any(|(number, _)| number == typed.number.trim());
    refusals.unless(!known, "number", "library-refusal-number-known");
    let follows = before.iter().all(|(_, day)| day.as_str() < typed.from_on.trim());
    refusals.unless(follows, "from_on", "library-refusal-order");
    if !typed.document.is_empty() {
        let found: Option<(String,)> = sqlx::query_as(
            "select id from library_document where id = $1 and item_id = $2 and withdrawn_at is null",
        )
        .bind(&typed.document)
        .bind(&one.id)
        .fetch_optional(act.rows())
        .await?;
        refusals.unless(found.is_some(), "document", "library-refusal-document");
    }
    refusals.unless(one.kind == FRAMEWORK, "number", "library-refusal-framework");
    refusals.unless(one.stands(), "number", "library-refusal-withdrawn");
    let (Some(from), true) = (from, refusals.none()) else { return Ok(Err(refusals)) };
    let eve = from.yesterday().unwrap_or(from).to_string();
    sqlx::query("update library_version set until_on = $2 where item_id = $1 and until_on is null")
        .bind(&one.id)
        .bind(eve)
        .execute(act.rows())
        .await?;
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into library_version (id, item_id, number, from_on, document_id, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(typed.number.trim())
    .bind(from.to_string())
    .bind(Some(&typed.document).filter(|document| !document.is_empty()))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("resource.version-issued", "resource", &one.id, &from.to_string()).await?;
    Ok(Ok(id))
}
