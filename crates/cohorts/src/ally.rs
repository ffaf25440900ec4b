//! The ally of a cohort: an organization that pays for it, or a partner with what it brings.
use crate::cohort::Cohort;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// What an organization may be to a cohort.
pub const PARTS: [&str; 2] = ["funder", "partner"];

#[derive(Clone, Debug, FromRow)]
pub struct Ally {
    pub id: String,
    pub organization_id: String,
    pub organization: String,
    pub part: String,
    pub brings: String,
    pub since_on: String,
}

/// What was typed of an ally.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: Vec<String>,
    pub part: String,
    pub brings: String,
}

/// The allies of a cohort: its funders, then its partners, in the order that they came.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Ally>, Fault> {
    sqlx::query_as(concat!(
        "select y.id, o.id as organization_id, o.name as organization, y.part, y.brings, y.since_on \
         from cohort_ally y join organization o on o.id = ",
        people::keeper!("y.organization_id"),
        " where y.cohort_id = $1 and y.withdrawn_on is null order by y.part, y.id"
    ))
    .bind(cohort)
    .fetch_all(db.rows())
    .await
}

/// Names an ally of a cohort, or says what is refused. Who pays is an organization known as a funder; a partner brings
/// something.
pub async fn name(act: &mut Act, cohort: &Cohort, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let part = PARTS.into_iter().find(|part| *part == typed.part);
    refusals.unless(part.is_some(), "part", "cohort-refusal-part");
    let said = typed.part == "funder" || is_seen(&typed.brings);
    refusals.unless(said && typed.brings.chars().count() <= 300, "brings", "cohort-refusal-brings");
    refusals.unless(!cohort.is_off(), "who", "cohort-refusal-off");
    let organization = typed.organization.last().map(String::as_str).unwrap_or_default();
    let known = people::organization::is_known(act.rows(), organization).await?;
    refusals.unless(known, "who", "cohort-refusal-organization");
    if known && typed.part == "funder" {
        let funds: Option<(String,)> = sqlx::query_as(concat!(
            "select id from organization_role where organization_id in ",
            people::whole!("$1"),
            " and role = 'funder' limit 1"
        ))
        .bind(organization)
        .fetch_optional(act.rows())
        .await?;
        refusals.unless(funds.is_some(), "who", "cohort-refusal-funder");
    }
    let there: Option<(String,)> = sqlx::query_as(concat!(
        "select id from cohort_ally where cohort_id = $2 and part = $3 and withdrawn_on is null \
         and organization_id in ",
        people::whole!("$1"),
        " limit 1"
    ))
    .bind(organization)
    .bind(&cohort.id)
    .bind(&typed.part)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(there.is_none(), "who", "cohort-refusal-ally-there");
    let (Some(part), true) = (part, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into cohort_ally (id, cohort_id, organization_id, part, brings, since_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&cohort.id)
    .bind(organization)
    .bind(part)
    .bind(typed.brings.trim())
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.ally-named", "cohort", &cohort.id, &id).await?;
    Ok(Ok(()))
}

/// Takes an ally out. Gives the cohort; none when it was out already.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update cohort_ally set withdrawn_on = $2 where id = $1 and withdrawn_on is null returning cohort_id",
    )
    .bind(id)
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    if let Some((cohort,)) = &found {
        act.record("cohort.ally-withdrawn", "cohort", cohort, id).await?;
    }
    Ok(found.map(|(cohort,)| cohort))
}
