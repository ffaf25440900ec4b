//! What search knows of notices: their title, buyer, number and place, for those who read them.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of notices.
pub async fn notices(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String, String, String, String, String);
    let rows: Vec<Row> = among(
        db,
        "select n.id, n.ocid, n.number, n.title, coalesce(b.name, ''), n.closes_on, n.mrc, n.categories, n.codes \
         from notice n left join tender_party b on b.key = n.buyer_key where n.id in ",
        ids,
    )
    .await?;
    let entry = |(id, ocid, number, title, buyer, closes_on, mrc, categories, codes): Row| {
        let place = territory::mrc_name(&mrc);
        let names = categories.split_whitespace().filter_map(territory::seao_category).map(|one| one.name);
        let names: Vec<&str> = names.collect();
        let named =
            [title.as_str(), number.as_str(), ocid.as_str()].into_iter().find(|name| !name.is_empty());
        Entry {
            id: entry_id("notice", &id),
            kind: "notice".into(),
            path: format!("/avis/{id}"),
            title: named.unwrap_or_default().to_owned(),
            subtitle: [buyer.as_str(), closes_on.as_str()].join(" ").trim().to_owned(),
            body: [number.as_str(), ocid.as_str(), place, codes.trim(), &names.join(" ")].join(" "),
            right: READ.name.into(),
            ..Entry::default()
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}
