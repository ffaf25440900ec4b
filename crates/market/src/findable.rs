//! What search knows of the programme: editions, activities, and the needs of buyers.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

type Row = (String, String, String);

fn entries(kind: &'static str, path: &'static str, rows: Vec<Row>) -> Vec<Entry> {
    let entry = |(id, title, subtitle): Row| Entry {
        id: entry_id(kind, &id),
        kind: kind.into(),
        path: format!("{path}{id}"),
        title,
        subtitle,
        right: READ.name.into(),
        ..Entry::default()
    };
    rows.into_iter().map(entry).collect()
}

pub async fn editions(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows = among(db, "select id, name, from_on from market_edition where id in ", ids).await?;
    Ok(entries("market-edition", "/marche/editions/", rows))
}

pub async fn activities(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select id, title, day from market_activity where withdrawn_at is null and id in ";
    Ok(entries("market-activity", "/marche/activites/", among(db, sql, ids).await?))
}

pub async fn needs(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows = among(db, "select id, title, answer_by from market_need where id in ", ids).await?;
    Ok(entries("market-need", "/marche/besoins/", rows))
}
