//! Standing: what an organization is to the pole, from a day, until a day.
use super::{ROLES, give_role};
use crate::span;
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

/// One role between two days.
#[derive(Clone, Debug, FromRow)]
pub struct Standing {
    pub id: String,
    pub role: String,
    pub from_on: String,
    pub until_on: Option<String>,
}

impl Standing {
    /// Whether it is over on a day.
    pub fn over(&self, day: &str) -> bool {
        span::over(self.until_on.as_deref(), day)
    }
}

/// What was typed of a role to give.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Given {
    pub role: String,
    pub from_on: String,
}

/// What was typed of something dated to end: which row, and its last day.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ended {
    pub row: String,
    pub until_on: String,
}

/// Roles of an organization, now and past, the latest first.
pub async fn roles(db: &Db, organization: &str) -> Result<Vec<Standing>, Fault> {
    sqlx::query_as(concat!(
        "select id, role, from_on, until_on from organization_role where organization_id in ",
        crate::whole!("$1"),
        " order by from_on desc, role, id"
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// Gives a role from a day, or says what is refused: a role held already is not given twice.
pub async fn give(act: &mut Act, organization: &str, given: &Given) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(ROLES.contains(&given.role.as_str()), "role", "people-refusal-role");
    refusals.day("from_on", &given.from_on);
    let held: Option<(String,)> = sqlx::query_as(concat!(
        "select id from organization_role where organization_id in ",
        crate::whole!("$1"),
        " and role = $2 and (until_on is null or until_on >= $3) limit 1"
    ))
    .bind(organization)
    .bind(&given.role)
    .bind(given.from_on.trim())
    .fetch_optional(&mut *act.rows())
    .await?;
    refusals.unless(held.is_none(), "role", "people-refusal-role-held");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    give_role(act, organization, &given.role, given.from_on.trim()).await?;
    Ok(Ok(()))
}

/// Ends a role on its last day, or says what is refused. A row that is not the organization's is refused too.
pub async fn end_role(
    act: &mut Act,
    organization: &str,
    ended: &Ended,
) -> Result<Result<(), Refusals>, Fault> {
    let found: Option<(String, String)> = sqlx::query_as(concat!(
        "select role, from_on from organization_role where id = $1 and organization_id in ",
        crate::whole!("$2")
    ))
    .bind(&ended.row)
    .bind(organization)
    .fetch_optional(&mut *act.rows())
    .await?;
    let (role, from) = found.unzip();
    let until = match span::end(act, "organization_role", from.as_deref(), ended).await? {
        Ok(until) => until,
        Err(refusals) => return Ok(Err(refusals)),
    };
    act.record(
        "organization.role-ended",
        "organization",
        organization,
        &format!("{} {until}", role.unwrap_or_default()),
    )
    .await?;
    Ok(Ok(()))
}
