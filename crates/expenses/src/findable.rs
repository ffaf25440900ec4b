//! What search knows of expenses: what each was for, who was paid and the number of the invoice; never an amount.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of expenses that stand.
pub async fn expenses(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String, String)> = among(
        db,
        concat!(
            "select x.id, x.what, coalesce(o.name, x.supplier_name) as supplier, x.reference from expense x \
             left join organization o on o.id = ",
            people::keeper!("x.supplier_id"),
            " where x.withdrawn_at is null and x.replaced_by is null and x.id in "
        ),
        ids,
    )
    .await?;
    let entry = |(id, what, supplier, reference): (String, String, String, String)| Entry {
        id: entry_id("expense", &id),
        kind: "expense".into(),
        path: format!("/depenses/{id}"),
        title: what,
        subtitle: supplier,
        body: reference,
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The expenses that were paid to these organizations.
pub async fn paid_to(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let all = people::organization::with_merged(db, ids).await?;
    let found: Vec<(String,)> = among(db, "select id from expense where supplier_id in ", &all).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
