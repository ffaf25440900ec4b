//! The partners of a pole, as its organizations' roles say: a list to begin thanks from.
use db::{Db, Fault};
use page::sort_by_text;

/// The names of those that are a partner or a funder on a day, each once.
pub async fn on(db: &Db, day: &str) -> Result<Vec<String>, Fault> {
    let names: Vec<(String,)> = sqlx::query_as(concat!(
        "select distinct o.name from organization_role r join organization o on o.id = ",
        people::keeper!("r.organization_id"),
        " where r.role in ('partner', 'funder') and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1) \
         and (o.closed_on is null or o.closed_on > $1)"
    ))
    .bind(day)
    .fetch_all(db.rows())
    .await?;
    let mut names: Vec<String> = names.into_iter().map(|(name,)| name).collect();
    sort_by_text(&mut names, |name| name);
    Ok(names)
}
