//! What search knows of cohorts, projects, labs and what feeds these.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// SQL: id, title and subtitle of those among some ids.
const COHORTS: &str = "select c.id, g.name_fr || ' ' || cast(c.number as text) as title, c.begins_on as subtitle \
     from cohort c join programme g on g.id = c.programme_id where c.id in ";
const PROJECTS: &str = "select id, name, wants from project where id in ";
const FINDINGS: &str = "select id, text, source from finding where withdrawn_on is null and id in ";
const LABS: &str = "select id, issue, begun_on from lab where id in ";

async fn entries(
    db: &Db,
    ids: &[String],
    (kind, path, sql): (&str, &str, &'static str),
) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String)> = among(db, sql, ids).await?;
    let entry = |(id, title, subtitle): (String, String, String)| Entry {
        id: entry_id(kind, &id),
        kind: kind.into(),
        path: format!("{path}{id}"),
        title,
        subtitle,
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

pub async fn cohorts(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    entries(db, ids, ("cohort", "/cohortes/", COHORTS)).await
}

pub async fn projects(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    entries(db, ids, ("project", "/cohortes/projets/", PROJECTS)).await
}

pub async fn labs(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    entries(db, ids, ("lab", "/cohortes/laboratoires/", LABS)).await
}

pub async fn findings(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    entries(db, ids, ("finding", "/cohortes/constats/", FINDINGS)).await
}
