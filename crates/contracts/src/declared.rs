//! Declarations found: one by its id or by the key of its line, and those of an organization in a campaign.
use crate::{
    campaign::Campaign,
    declaration::{Declaration, Typed},
};
use db::{Act, Connection, Db, Fault};
use people::organization::name_key;

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

/// The declaration that a line of a ledger told before, by its key between the same two organizations, whatever they
/// were merged with since. One that was typed by hand under the same number is it too, and takes the line's key: the
/// same side does not declare one contract twice. One withdrawn is none.
pub async fn of_line(
    act: &mut Act,
    campaign: &Campaign,
    typed: &Typed,
    key: &str,
) -> Result<Option<Declaration>, Fault> {
    let between: Vec<Declaration> = sqlx::query_as(declarations!(
        "where d.campaign_id = $1 and d.side = $2 and d.source_key in ($3, '') and d.withdrawn_at is null \
         and d.buyer_id in ",
        people::whole!("$4"),
        " and d.supplier_id in ",
        people::whole!("$5"),
        " order by d.id"
    ))
    .bind(&campaign.id)
    .bind(&typed.side)
    .bind(key)
    .bind(&typed.buyer_id)
    .bind(&typed.supplier_id)
    .fetch_all(act.rows())
    .await?;
    let number = name_key(&typed.reference);
    let by_hand = |one: &&Declaration| {
        one.source_key.is_empty() && !number.is_empty() && name_key(&one.reference) == number
    };
    let known = between.iter().find(|one| one.source_key == key);
    if let Some(known) = known {
        return Ok(Some(known.clone()));
    }
    let Some(typed_before) = between.iter().find(by_hand) else { return Ok(None) };
    sqlx::query("update contract_declaration set source_key = $2 where id = $1")
        .bind(&typed_before.id)
        .bind(key)
        .execute(act.rows())
        .await?;
    Ok(Some(typed_before.clone()))
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
