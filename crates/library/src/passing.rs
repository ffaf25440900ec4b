//! Passing on: on which day and how a resource was diffused, and to whom where that is known.
use crate::shelf::Item;
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::organization;
use serde::Deserialize;

/// How something is passed on.
pub const WAYS: [&str; 6] = ["bulletin", "meeting", "training", "hand", "web", "other"];

#[derive(Clone, Debug, FromRow)]
pub struct Passing {
    pub id: String,
    pub day: String,
    pub how: String,
    /// To whom, or "".
    pub organization_id: String,
    pub organization: String,
    pub note: String,
}

/// What was typed of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub how: String,
    pub passed_on: String,
    pub who: String,
    pub organization: Vec<String>,
    pub remark: String,
}

/// How and when a resource was passed on, the latest first.
pub async fn of(db: &Db, item: &str) -> Result<Vec<Passing>, Fault> {
    sqlx::query_as(concat!(
        "select p.id, p.day, p.how, coalesce(o.id, '') as organization_id, coalesce(o.name, '') as organization, p.note \
         from library_passing p left join organization o on o.id = ",
        people::keeper!("p.organization_id"),
        " where p.item_id = $1 and p.withdrawn_at is null order by p.day desc, p.id desc",
    ))
    .bind(item)
    .fetch_all(db.rows())
    .await
}

/// Notes that a resource was passed on, or says what is refused.
pub async fn note(act: &mut Act, one: &Item, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(WAYS.contains(&typed.how.as_str()), "how", "library-refusal-how");
    if let Some(day) = refusals.day("passed_on", &typed.passed_on) {
        refusals.unless(day <= act.today(), "passed_on", "library-refusal-future");
    }
    if let Some(organization) = typed.organization.last() {
        let known = organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "library-refusal-organization");
    }
    refusals.unless(typed.remark.chars().count() <= 300, "remark", "library-refusal-long");
    refusals.unless(one.stands(), "how", "library-refusal-withdrawn");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into library_passing (id, item_id, day, how, organization_id, note, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(typed.passed_on.trim())
    .bind(&typed.how)
    .bind(typed.organization.last())
    .bind(typed.remark.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("resource.passed-on", "resource", &one.id, typed.passed_on.trim()).await?;
    Ok(Ok(id))
}

/// Takes back what was noted by mistake; gives the resource it was of.
pub async fn take_back(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String, String)> = sqlx::query_as(
        "update library_passing set withdrawn_at = $2 where id = $1 and withdrawn_at is null returning item_id, day",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    if let Some((item, day)) = &found {
        act.record("resource.taken-back", "resource", item, day).await?;
    }
    Ok(found.map(|(item, _)| item))
}
