//! The commitment: a partner takes part in a version of a framework, from a day on.
use crate::version::Version;
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::organization;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Commitment {
    pub id: String,
    pub organization_id: String,
    pub organization: String,
    pub from_on: String,
    pub until_on: Option<String>,
    /// What it commits itself to beside the roles that all share, or "".
    pub what: String,
}

/// What was typed of a commitment.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: Vec<String>,
    pub since: String,
    pub what: String,
}

/// Those who committed themselves to a version, as they came.
pub async fn of(db: &Db, version: &str) -> Result<Vec<Commitment>, Fault> {
    sqlx::query_as(concat!(
        "select c.id, o.id as organization_id, o.name as organization, c.from_on, c.until_on, c.what \
         from library_commitment c join organization o on o.id = ",
        people::keeper!("c.organization_id"),
        " where c.version_id = $1 and c.withdrawn_at is null order by c.from_on, c.id",
    ))
    .bind(version)
    .fetch_all(db.rows())
    .await
}

/// Writes down that a partner commits itself, or says what is refused.
pub async fn join(act: &mut Act, to: &Version, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    if let Some(day) = refusals.day("since", &typed.since) {
        refusals.unless(day <= act.today(), "since", "library-refusal-future");
    }
    refusals.unless(typed.what.chars().count() <= 500, "what", "library-refusal-long");
    let partner = typed.organization.last().cloned().unwrap_or_default();
    let known = !partner.is_empty() && organization::is_known(act.rows(), &partner).await?;
    refusals.unless(known, "who", "library-refusal-organization");
    let already: Option<(String,)> = sqlx::query_as(concat!(
        "select id from library_commitment where version_id = $2 and withdrawn_at is null and until_on is null \
         and organization_id in ",
        people::whole!("$1"),
        " limit 1",
    ))
    .bind(&partner)
    .bind(&to.id)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(already.is_none(), "who", "library-refusal-partner");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into library_commitment (id, version_id, organization_id, from_on, what, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&to.id)
    .bind(&partner)
    .bind(typed.since.trim())
    .bind(typed.what.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("resource.partner-joined", "resource", &to.item_id, typed.since.trim()).await?;
    Ok(Ok(id))
}

/// Ends a commitment today, which was its last day; gives the version it was of.
pub async fn leave(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update library_commitment set until_on = $2 where id = $1 and until_on is null and withdrawn_at is null \
         returning version_id",
    )
    .bind(id)
    .bind(&today)
    .fetch_optional(act.rows())
    .await?;
    told(act, "resource.partner-left", found).await
}

/// Withdraws a commitment written by mistake, which counts no more; gives the version it was of.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update library_commitment set withdrawn_at = $2 where id = $1 and withdrawn_at is null returning version_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    told(act, "resource.partner-withdrawn", found).await
}

/// Tells the framework's history what became of a commitment to one of its versions.
async fn told(act: &mut Act, verb: &str, found: Option<(String,)>) -> Result<Option<String>, Fault> {
    let Some((version,)) = found else { return Ok(None) };
    let (item,): (String,) = sqlx::query_as("select item_id from library_version where id = $1")
        .bind(&version)
        .fetch_one(act.rows())
        .await?;
    act.record(verb, "resource", &item, "").await?;
    Ok(Some(version))
}
