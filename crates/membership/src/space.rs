//! What a member's space asks of the rows of the directory, which knows of members and not the other way round.
use db::{Db, Fault};

/// Whether an organization's sheet is in the directory.
pub async fn is_published(db: &Db, organization: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select id from sheet_shown where field = 'sheet' and hidden_on is null and organization_id in ",
        people::whole!("$1"),
        " limit 1"
    ))
    .bind(organization)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.is_some())
}
