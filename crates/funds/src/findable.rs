//! What search knows of funds, calls and what was asked: their names and projects; never an amount.
use crate::{FOLLOW, READ};
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of funds.
pub async fn funds(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String)> = among(
        db,
        concat!(
            "select f.id, f.name, coalesce(o.name, '') as holder from fund f left join organization o on o.id = ",
            people::keeper!("f.holder_id"),
            " where f.id in "
        ),
        ids,
    )
    .await?;
    let entry = |(id, name, holder): (String, String, String)| Entry {
        id: entry_id("fund", &id),
        kind: "fund".into(),
        path: format!("/fonds/{id}"),
        title: name,
        subtitle: holder,
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The entries of calls.
pub async fn calls(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String)> =
        among(db, "select id, title, how from fund_call where id in ", ids).await?;
    let entry = |(id, title, how): (String, String, String)| Entry {
        id: entry_id("fund-call", &id),
        kind: "fund-call".into(),
        path: format!("/fonds/appels/{id}"),
        title,
        body: how,
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The entries of applications that stand.
pub async fn applications(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String)> = among(
        db,
        concat!(
            "select a.id, a.project, coalesce(o.name, '') as organization from fund_application a \
             left join organization o on o.id = ",
            people::keeper!("a.organization_id"),
            " where a.withdrawn_at is null and a.id in "
        ),
        ids,
    )
    .await?;
    let entry = |(id, project, organization): (String, String, String)| Entry {
        id: entry_id("fund-application", &id),
        kind: "fund-application".into(),
        path: format!("/fonds/demandes/{id}"),
        title: project,
        subtitle: organization,
        right: FOLLOW.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The funds that these organizations hold.
pub async fn held_by(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let all = people::organization::with_merged(db, ids).await?;
    let found: Vec<(String,)> = among(db, "select id from fund where holder_id in ", &all).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The applications of these organizations.
pub async fn asked_by(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let all = people::organization::with_merged(db, ids).await?;
    let found: Vec<(String,)> =
        among(db, "select id from fund_application where organization_id in ", &all).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
