//! What search knows of reports and their texts: a draft is found by those who read the year, a signed one by funders too.
use crate::{READ, SEE, live};
use db::{Db, Fault, among};
use page::{Entry, entry_id};
use std::collections::HashMap;

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

/// How much of a text says which one it is, in letters.
const A_TITLE: usize = 90;

/// The entries of texts as they stand, each opening at its section.
pub async fn texts(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String, Option<String>);
    let sql = "select t.id, t.report_id, t.section, t.body, r.title, r.signed_at from report_text t \
               join report r on r.id = t.report_id where t.body <> '' and t.id = (select max(u.id) \
               from report_text u where u.report_id = t.report_id and u.section = t.section \
               and u.language = t.language) and t.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    let entry = |(id, report, section, body, title, signed): Row| Entry {
        id: entry_id("report-text", &id),
        kind: "report-text".into(),
        title: begun(&body),
        subtitle: title,
        path: format!("/rapports/{report}#section-{section}"),
        right: if signed.is_some() { SEE.name.into() } else { READ.name.into() },
        body,
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// Every text that some reports ever had: those replaced are found no more.
pub async fn texts_of(db: &Db, reports: &[String]) -> Result<Vec<String>, Fault> {
    let ids: Vec<(String,)> = among(db, "select id from report_text where report_id in ", reports).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The start of a text, without the signs of its headings, lists and emphasis, nor the keys of its figures.
fn begun(body: &str) -> String {
    let body = live::plain(&live::set(body, &HashMap::new()));
    let plain: String = body.chars().filter(|c| !matches!(c, '*' | '#' | '_' | '`' | '>' | '|')).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(A_TITLE) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words,
    }
}
