//! What search knows of applications: what was asked, never whom to reach.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of applications.
pub async fn applications(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String);
    let rows: Vec<Row> =
        among(db, "select id, name, neq, municipality, received_on from application where id in ", ids)
            .await?;
    let entry = |(id, name, neq, municipality, received_on): Row| Entry {
        id: entry_id("application", &id),
        kind: "application".into(),
        title: name,
        subtitle: if municipality.is_empty() {
            received_on
        } else {
            format!("{municipality} · {received_on}")
        },
        body: neq,
        path: format!("/adhesions/{id}"),
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}
