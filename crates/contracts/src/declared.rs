//! Declarations found: one by its id or by the key of its line, and those of an organization in a campaign.
use crate::declaration::Declaration;
use db::{Connection, Db, Fault};

macro_rules! declarations {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select d.id, d.campaign_id, d.side, b.id as buyer_id, b.name as buyer, p.id as supplier_id, \
             p.name as supplier, d.source_key, w.cents, w.taxes, w.net, w.day, w.until_on, w.what, w.reference, w.came_by, \
             d.withdrawn_at, d.withdrawn_why from contract_declaration d \
             join contract_said w on w.declaration_id = d.id and w.replaced_at is null join organization b on b.id = ",
            people::keeper!("d.buyer_id"),
            " join organization p on p.id = ",
            people::keeper!("d.supplier_id"),
            " ",
            $($rest),+
        )
    };
}

pub async fn of(db: &Db, id: &str) -> Result<Option<Declaration>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<Declaration>, Fault> {
    sqlx::query_as(declarations!("where d.id = $1")).bind(id).fetch_optional(rows).await
}

/// What an organization declared on a side in a campaign, the latest first; what it withdrew aside.
pub async fn by(db: &Db, campaign: &str, side: &str, organization: &str) -> Result<Vec<Declaration>, Fault> {
    sqlx::query_as(declarations!(
        "where d.campaign_id = $1 and d.side = $2 and d.withdrawn_at is null \
         and case when d.side = 'buyer' then d.buyer_id else d.supplier_id end in ",
        people::whole!("$3"),
        " order by w.day desc, d.id desc limit 500"
    ))
    .bind(campaign)
    .bind(side)
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// The declaration of a line of a ledger, by its key; one withdrawn is none.
pub async fn with_key(
    rows: &mut Connection,
    campaign: &str,
    key: &str,
) -> Result<Option<Declaration>, Fault> {
    sqlx::query_as(declarations!(
        "where d.campaign_id = $1 and d.source_key = $2 and d.withdrawn_at is null order by d.id limit 1"
    ))
    .bind(campaign)
    .bind(key)
    .fetch_optional(rows)
    .await
}

/// What was said of a declaration before and now, the latest first: the moment, the amount as told in cents, its day.
pub async fn versions(db: &Db, id: &str) -> Result<Vec<(String, i64, String)>, Fault> {
    sqlx::query_as(
        "select recorded_at, cents, day from contract_said where declaration_id = $1 order by id desc",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}
