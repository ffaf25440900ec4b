//! What search knows of gatherings: their titles, places and sessions, for those who read them.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

pub async fn gatherings(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String, String);
    let rows: Vec<Row> = among(
        db,
        "select id, title_fr, title_en, about_fr, about_en, place from gathering where id in ",
        ids,
    )
    .await?;
    let sessions: Vec<(String, String, String, String)> = among(
        db,
        "select gathering_id, day, title_fr, topics from gathering_session where gathering_id in ",
        ids,
    )
    .await?;
    let entry = |(id, fr, en, about_fr, about_en, place): Row| {
        let of = || sessions.iter().filter(|(of, ..)| *of == id);
        let mut words = vec![en, about_fr, about_en];
        words.extend(of().flat_map(|(_, _, title, topics)| [title.clone(), topics.clone()]));
        let day = of().map(|(_, day, ..)| day.as_str()).min().unwrap_or_default();
        Entry {
            id: entry_id("gathering", &id),
            kind: "gathering".into(),
            path: format!("/programmation/{id}"),
            title: fr,
            subtitle: [day, &place]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            body: words.join(" "),
            right: READ.name.into(),
            ..Entry::default()
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}
