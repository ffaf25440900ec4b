//! What search knows of bodies: their names, and those who host them.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of bodies.
pub async fn bodies(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String)> = among(
        db,
        concat!(
            "select b.id, b.name, coalesce((select o.name from organization o where o.id = ",
            people::keeper!("b.host_id"),
            "), '') as host from concertation_body b where b.id in "
        ),
        ids,
    )
    .await?;
    let entry = |(id, name, host): (String, String, String)| Entry {
        id: entry_id("body", &id),
        kind: "body".into(),
        path: format!("/concertation/{id}"),
        title: name,
        subtitle: host,
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The bodies hosted by these organizations.
pub async fn hosted(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let all = people::organization::with_merged(db, ids).await?;
    let found: Vec<(String,)> = among(db, "select id from concertation_body where host_id in ", &all).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
