//! The role that all who commit themselves to a version of a framework share.
use crate::version::Version;
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Role {
    pub id: String,
    pub name_fr: String,
    pub name_en: String,
}

impl Role {
    pub fn name(&self, language: Language) -> &str {
        if language == Language::English && !self.name_en.is_empty() { &self.name_en } else { &self.name_fr }
    }
}

/// What was typed of a role.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name_fr: String,
    pub name_en: String,
}

/// The roles that a version names, in the order they were written.
pub async fn of(db: &Db, version: &str) -> Result<Vec<Role>, Fault> {
    sqlx::query_as(
        "select id, name_fr, name_en from library_role where version_id = $1 and withdrawn_at is null order by id",
    )
    .bind(version)
    .fetch_all(db.rows())
    .await
}

/// Names a role that a version's partners share, or says what is refused.
pub async fn name(act: &mut Act, of: &Version, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(&typed.name_fr), "name_fr", "library-refusal-role");
    for (field, text) in [("name_fr", &typed.name_fr), ("name_en", &typed.name_en)] {
        refusals.unless(text.chars().count() <= 200, field, "library-refusal-long");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into library_role (id, version_id, name_fr, name_en, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&of.id)
    .bind(typed.name_fr.trim())
    .bind(typed.name_en.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("resource.role-named", "resource", &of.item_id, "").await?;
    Ok(Ok(id))
}

/// Withdraws a role written by mistake, which counts no more; gives the version it was of.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update library_role set withdrawn_at = $2 where id = $1 and withdrawn_at is null returning version_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    let Some((version,)) = found else { return Ok(None) };
    let (item,): (String,) = sqlx::query_as("select item_id from library_version where id = $1")
        .bind(&version)
        .fetch_one(act.rows())
        .await?;
    act.record("resource.role-withdrawn", "resource", &item, "").await?;
    Ok(Some(version))
}
