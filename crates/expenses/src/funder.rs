//! The funder: an organization that pays for what the pole does, or did once.
use db::{Connection, Db, Fault};
use people::organization::Named;

/// Every organization that is or was a funder. Sort them for the eye.
pub async fn all(db: &Db) -> Result<Vec<Named>, Fault> {
    within(&mut *db.rows().acquire().await?).await
}

/// The same, within an act.
pub async fn within(rows: &mut Connection) -> Result<Vec<Named>, Fault> {
    sqlx::query_as(concat!(
        "select id, name, municipality from organization where merged_into is null and id in (select ",
        people::keeper!("r.organization_id"),
        " from organization_role r where r.role = 'funder')",
    ))
    .fetch_all(rows)
    .await
}

/// Whether an organization is or was a funder.
pub async fn is_one(rows: &mut Connection, id: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select id from organization_role where organization_id in ",
        people::whole!("$1"),
        " and role = 'funder' limit 1",
    ))
    .bind(id)
    .fetch_optional(rows)
    .await?;
    Ok(found.is_some())
}
