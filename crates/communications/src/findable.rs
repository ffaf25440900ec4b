//! What search knows of communications: campaigns, press mentions, news, bulletins, and what the library holds.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

type Row = (String, String, String);

fn entry(kind: &str, path: &str, (id, title, subtitle): Row) -> Entry {
    Entry {
        id: entry_id(kind, &id),
        kind: kind.into(),
        path: format!("/communications/{path}/{id}"),
        title,
        subtitle,
        right: READ.name.into(),
        ..Entry::default()
    }
}

pub async fn campaigns(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select c.id, c.name, c.from_on from campaign c where c.withdrawn_at is null and c.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    Ok(rows.into_iter().map(|row| entry("campaign", "campagnes", row)).collect())
}

pub async fn press(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select p.id, p.title, p.medium || ', ' || p.day from press_mention p \
               where p.withdrawn_at is null and p.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    Ok(rows.into_iter().map(|row| entry("press", "presse", row)).collect())
}

pub async fn bulletins(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select b.id, b.title_fr, coalesce(b.sent_on, '') from bulletin b \
               where b.withdrawn_at is null and b.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    Ok(rows.into_iter().map(|row| entry("bulletin", "infolettres", row)).collect())
}

pub async fn news(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select n.id, n.title_fr, n.lead_fr from news n where n.withdrawn_at is null and n.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    Ok(rows.into_iter().map(|row| entry("news", "nouvelles", row)).collect())
}

pub async fn media(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = "select m.id, m.title, m.author from media m where m.withdrawn_at is null and m.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    Ok(rows.into_iter().map(|row| entry("media", "phototheque", row)).collect())
}
