//! What search knows of campaigns: their names and their editions; never an amount.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

pub async fn campaigns(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select id, name, edition from contract_campaign where id in ";
    let rows: Vec<(String, String, String)> = among(db, sql, ids).await?;
    let entry = |(id, name, edition): (String, String, String)| Entry {
        id: entry_id("contract-campaign", &id),
        kind: "contract-campaign".into(),
        path: format!("/contrats/campagnes/{id}"),
        title: name,
        subtitle: edition,
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}
