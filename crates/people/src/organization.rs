//! The organization: an enterprise, a buyer, a support body, with its legal form and its place.
use crate::neq;
use db::{Act, Db, Fault};
use page::Refusals;
use serde::Deserialize;
use sqlx::FromRow;

/// The legal forms a pole meets (RLRQ E-1.1.1; C-67.2 for co-operatives).
pub const FORMS: [&str; 6] = ["nonprofit", "cooperative", "mutual", "emerging", "public", "other"];

#[derive(Clone, Debug, FromRow)]
pub struct Organization {
    pub id: String,
    pub name: String,
    pub legal_form: String,
    pub neq: Option<String>,
    pub municipality: String,
    pub mrc: String,
    pub recorded_at: String,
    pub recorded_by: String,
}

/// What was typed of an organization.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub legal_form: String,
    pub neq: String,
    pub municipality: String,
    pub mrc: String,
}

impl Typed {
    /// What is wrong with it, whatever the rows.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let name = self.name.trim();
        refusals.unless(!name.is_empty(), "name", "people-refusal-name");
        refusals.unless(name.chars().count() <= 300, "name", "people-refusal-long");
        refusals.unless(FORMS.contains(&self.legal_form.as_str()), "legal_form", "people-refusal-form");
        let neq = neq::digits(&self.neq);
        refusals.unless(neq.is_empty() || neq::shape(&neq) != neq::Shape::Wrong, "neq", "people-refusal-neq");
        refusals.unless(self.municipality.chars().count() <= 200, "municipality", "people-refusal-long");
        refusals
    }
}

/// Adds an organization, or says what is refused.
pub async fn add(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let neq = Some(neq::digits(&typed.neq)).filter(|neq| !neq.is_empty());
    let taken: Option<(String,)> = sqlx::query_as("select id from organization where neq = $1")
        .bind(&neq)
        .fetch_optional(&mut *act.rows())
        .await?;
    refusals.unless(taken.is_none(), "neq", "people-refusal-neq-taken");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let id = act.id();
    let by = act.by();
    sqlx::query(
        "insert into organization (id, name, legal_form, neq, municipality, mrc, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(&typed.legal_form)
    .bind(&neq)
    .bind(typed.municipality.trim())
    .bind(&typed.mrc)
    .bind(act.at())
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("organization.added", "organization", &id, "").await?;
    Ok(Ok(id))
}

const COLUMNS: &str =
    "select id, name, legal_form, neq, municipality, mrc, recorded_at, recorded_by from organization";

/// Every organization, in no order: sort them for the eye.
pub async fn all(db: &Db) -> Result<Vec<Organization>, Fault> {
    sqlx::query_as(COLUMNS).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Organization>, Fault> {
    sqlx::query_as(
        "select id, name, legal_form, neq, municipality, mrc, recorded_at, recorded_by from organization where id = $1",
    )
    .bind(id)
    .fetch_optional(db.rows())
    .await
}
