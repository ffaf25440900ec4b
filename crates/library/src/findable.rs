//! What search knows of resources: their titles, what they say, their words and whose they are, for those who read them.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of resources that stand.
pub async fn resources(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String, String, String);
    let rows: Vec<Row> = among(
        db,
        concat!(
            "select i.id, i.title_fr, i.title_en, i.about_fr, i.about_en, i.topics, \
             coalesce(o.name, i.source_name) as source from library_item i left join organization o on o.id = ",
            people::keeper!("i.source_id"),
            " where i.withdrawn_on is null and i.id in "
        ),
        ids,
    )
    .await?;
    let entry = |(id, title, english, about_fr, about_en, topics, source): Row| Entry {
        id: entry_id("resource", &id),
        kind: "resource".into(),
        path: format!("/bibliotheque/{id}"),
        title,
        subtitle: source,
        body: [english, about_fr, about_en, topics].join(" "),
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The resources whose source is one of these organizations.
pub async fn made_by(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let all = people::organization::with_merged(db, ids).await?;
    let found: Vec<(String,)> = among(db, "select id from library_item where source_id in ", &all).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
