//! What search knows of reports: a draft is found by those who read the year, a signed one by funders too.
use crate::{READ, SEE};
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of reports.
pub async fn reports(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, Option<String>);
    let rows: Vec<Row> =
        among(db, "select id, title, from_on, to_on, signed_at from report where id in ", ids).await?;
    let entry = |(id, title, from, to, signed): Row| Entry {
        id: entry_id("report", &id),
        kind: "report".into(),
        title,
        subtitle: format!("{from} – {to}"),
        path: format!("/rapports/{id}"),
        right: if signed.is_some() { SEE.name.into() } else { READ.name.into() },
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}
