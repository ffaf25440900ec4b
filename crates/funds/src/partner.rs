//! The partner: an organization that opens a call with the pole.
use crate::call::Call;
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::organization;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Partner {
    pub id: String,
    pub organization_id: String,
    pub organization: String,
}

/// What was typed of a partner.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: Vec<String>,
}

/// Names a partner of a call, or says what is refused; one who is a partner already stays one.
pub async fn name(act: &mut Act, kept: &Call, typed: &Typed) -> Result<Refusals, Fault> {
    let mut refusals = Refusals::default();
    let organization = typed.organization.last().map(String::as_str).unwrap_or_default();
    let known = organization::is_known(act.rows(), organization).await?;
    refusals.unless(known, "who", "fund-refusal-partner");
    if !refusals.none() {
        return Ok(refusals);
    }
    let there: Option<(String,)> = sqlx::query_as(concat!(
        "select id from fund_call_partner where call_id = $1 and withdrawn_at is null and organization_id in ",
        people::whole!("$2"),
    ))
    .bind(&kept.id)
    .bind(organization)
    .fetch_optional(act.rows())
    .await?;
    if there.is_none() {
        let (id, at, by) = (act.id(), act.at(), act.by());
        sqlx::query(
            "insert into fund_call_partner (id, call_id, organization_id, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5)",
        )
        .bind(&id)
        .bind(&kept.id)
        .bind(organization)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
        act.record("fund-call.partner-named", "fund-call", &kept.id, organization).await?;
    }
    Ok(refusals)
}

/// Withdraws a partner; the row stays. Gives its call, if it stood.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let (at, by) = (act.at(), act.by());
    let call: Option<(String,)> = sqlx::query_as(
        "update fund_call_partner set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null \
         returning call_id",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .fetch_optional(act.rows())
    .await?;
    let Some((call,)) = call else { return Ok(None) };
    act.record("fund-call.partner-withdrawn", "fund-call", &call, "").await?;
    Ok(Some(call))
}

/// The partners of a call, by their names.
pub async fn of(db: &Db, call: &str) -> Result<Vec<Partner>, Fault> {
    let mut partners: Vec<Partner> = sqlx::query_as(concat!(
        "select p.id, o.id as organization_id, o.name as organization from fund_call_partner p \
         join organization o on o.id = ",
        people::keeper!("p.organization_id"),
        " where p.call_id = $1 and p.withdrawn_at is null"
    ))
    .bind(call)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut partners, |one| &one.organization);
    Ok(partners)
}
