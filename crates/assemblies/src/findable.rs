//! What search knows of assemblies: their day, their place and their agenda.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of assemblies.
pub async fn assemblies(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String, String, String)> =
        among(db, "select id, kind, day, place, agenda from assembly where id in ", ids).await?;
    let entry = |(id, kind, day, place, agenda): (String, String, String, String, String)| Entry {
        id: entry_id("assembly", &id),
        kind: "assembly".into(),
        path: format!("/assemblees/{id}"),
        title: format!("{} {day}", if kind == "annual" { "AGA" } else { "AGE" }),
        subtitle: place,
        body: agenda,
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}
