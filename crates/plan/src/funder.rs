//! The funder: to whom a plan is accounted for, by its own indicators and over its own days.
use crate::year::Plan;
use db::{Act, Db, Fault};
use page::{Choice, Visit, sort_by_text};
use people::role::FUNDER;

/// Says to whom a plan is accounted for.
pub async fn bind(act: &mut Act, plan: &str, organization: &str) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into plan_funder (plan_id, organization_id, recorded_at, recorded_by) values ($1, $2, $3, $4)",
    )
    .bind(plan)
    .bind(organization)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// The organizations that fund today, by name.
pub async fn choices(db: &Db) -> Result<Vec<Choice>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(concat!(
        "select distinct o.id, o.name from organization_role r join organization o on o.id = ",
        people::keeper!("r.organization_id"),
        " where r.role = 'funder' and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1)"
    ))
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await?;
    let mut choices: Vec<Choice> = rows.into_iter().map(|(value, label)| Choice { value, label }).collect();
    sort_by_text(&mut choices, |choice| &choice.label);
    Ok(choices)
}

/// Whether a plan that is accounted for may be read here: by the pole's own people, and once it is agreed, by its
/// funder. An account of one funder reads what is accounted for to that funder alone; one that is of no organization
/// reads none.
pub fn readable(visit: &Visit, plan: &Plan) -> bool {
    let Some(funder) = &plan.funder else { return false };
    let roles = visit.account().map(|account| account.roles.as_slice()).unwrap_or_default();
    let of_its_own = |(role, of): &(String, String)| role == FUNDER && !of.is_empty() && of == funder;
    visit.may(crate::READ) || (plan.adopted_on.is_some() && roles.iter().any(of_its_own))
}
