//! What search knows of bodies and agreements: their names, those who host the ones and are parties to the others.
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

/// The entries of agreements that stand: never an amount.
pub async fn agreements(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select id, title, shared from agreement where withdrawn_at is null and id in ";
    let rows: Vec<(String, String, String)> = among(db, sql, ids).await?;
    let parties: Vec<(String, String)> = among(
        db,
        concat!(
            "select p.agreement_id, o.name from agreement_party p join organization o on o.id = ",
            people::keeper!("p.organization_id"),
            " where p.withdrawn_at is null and p.agreement_id in "
        ),
        ids,
    )
    .await?;
    let entry = |(id, title, shared): (String, String, String)| {
        let its = parties.iter().filter(|(agreement, _)| *agreement == id);
        let mut names: Vec<&str> = its.map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        Entry {
            id: entry_id("agreement", &id),
            kind: "agreement".into(),
            path: format!("/concertation/ententes/{id}"),
            subtitle: names.join(", "),
            body: shared,
            right: READ.name.into(),
            title,
            ..Entry::default()
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The agreements to which these organizations are parties.
pub async fn agreed_by(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let all = people::organization::with_merged(db, ids).await?;
    let sql = "select distinct agreement_id from agreement_party where organization_id in ";
    let found: Vec<(String,)> = among(db, sql, &all).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
