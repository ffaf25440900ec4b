//! The shortlist: suppliers that a buyer keeps at hand, each with a word of why.
use db::{Act, Db, Fault, FromRow};

#[derive(Clone, Debug, FromRow)]
pub struct Shortlisted {
    pub supplier_id: String,
    pub supplier: String,
    pub municipality: String,
    pub note: String,
}

/// Those a buyer keeps at hand, by name.
pub async fn of(db: &Db, buyer: &str) -> Result<Vec<Shortlisted>, Fault> {
    let mut all: Vec<Shortlisted> = sqlx::query_as(concat!(
        "select o.id as supplier_id, o.name as supplier, o.municipality, s.note \
         from market_shortlisted s join organization o on o.id = ",
        people::keeper!("s.supplier_id"),
        " where s.removed_on is null and s.buyer_id in ",
        people::whole!("$1")
    ))
    .bind(buyer)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |one| &one.supplier);
    all.dedup_by(|a, b| a.supplier_id == b.supplier_id);
    Ok(all)
}

/// Keeps a supplier at hand for a buyer; nothing is done when it is already, or is known to nobody.
pub async fn list(act: &mut Act, buyer: &str, supplier: &str, note: &str) -> Result<(), Fault> {
    let there: Option<(String,)> = sqlx::query_as(
        "select id from market_shortlisted where buyer_id = $1 and supplier_id = $2 and removed_on is null",
    )
    .bind(buyer)
    .bind(supplier)
    .fetch_optional(act.rows())
    .await?;
    if there.is_some() || !people::organization::is_known(act.rows(), supplier).await? {
        return Ok(());
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    let note: String = note.trim().chars().take(500).collect();
    sqlx::query(
        "insert into market_shortlisted (id, buyer_id, supplier_id, note, listed_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(buyer)
    .bind(supplier)
    .bind(note)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.supplier-shortlisted", "market-shortlist", &id, "").await
}

/// Keeps a supplier at hand no more.
pub async fn remove(act: &mut Act, buyer: &str, supplier: &str) -> Result<(), Fault> {
    let today = act.today().to_string();
    let sql = concat!(
        "update market_shortlisted set removed_on = $3 where removed_on is null and buyer_id in ",
        people::whole!("$1"),
        " and supplier_id in ",
        people::whole!("$2")
    );
    sqlx::query(sql).bind(buyer).bind(supplier).bind(today).execute(act.rows()).await?;
    act.record("market.supplier-unlisted", "market-shortlist", supplier, "").await
}
