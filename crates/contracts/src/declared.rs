//! Declarations found: one by its id or by the key of its line, and those of an organization in a campaign.
use crate::{amount, campaign::Campaign, declaration::Typed, party::Party};
use db::{Act, Connection, Db, Fault, FromRow};
use people::organization::name_key;
use std::collections::HashSet;

#[derive(Clone, Debug, FromRow)]
pub struct Declaration {
    pub id: String,
    pub campaign_id: String,
    pub side: String,
    pub buyer_id: String,
    pub buyer: String,
    pub supplier_id: String,
    pub supplier: String,
    pub source_key: String,
    /// As told, and before taxes.
    pub cents: i64,
    pub taxes: String,
    pub net: i64,
    pub day: String,
    /// "" when it is of one day.
    pub until_on: String,
    pub what: String,
    pub reference: String,
    pub came_by: String,
    pub withdrawn_at: Option<String>,
    pub withdrawn_why: String,
}

impl Declaration {
    /// Who declares it, and the other.
    pub fn own(&self) -> (&str, &str) {
        if self.side == "buyer" {
            (&self.buyer_id, &self.supplier_id)
        } else {
            (&self.supplier_id, &self.buyer_id)
        }
    }

    /// The name of the one that it is declared of.
    pub fn other(&self) -> &str {
        if self.side == "buyer" { &self.supplier } else { &self.buyer }
    }
}

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

/// What a party declared, the latest first, what it withdrew aside: so many, after the first ones.
pub async fn by(db: &Db, party: &Party, (after, most): (i64, i64)) -> Result<Vec<Declaration>, Fault> {
    sqlx::query_as(declarations!(
        "where d.campaign_id = $1 and d.side = $2 and d.withdrawn_at is null \
         and case when d.side = 'buyer' then d.buyer_id else d.supplier_id end in ",
        people::whole!("$3"),
        " order by w.day desc, d.id desc limit $4 offset $5"
    ))
    .bind(&party.campaign_id)
    .bind(&party.side)
    .bind(&party.organization_id)
    .bind(most)
    .bind(after)
    .fetch_all(db.rows())
    .await
}

/// The declaration that a line of a ledger told before, by its key between the same two organizations, whatever they
/// were merged with since. One that was typed by hand under the same number, or under none and otherwise alike, is it
/// too, unless a line `met` before took it: the same side does not declare one contract twice. One withdrawn is none.
pub async fn of_line(
    rows: &mut Connection,
    campaign: &Campaign,
    typed: &Typed,
    key: &str,
    met: &HashSet<String>,
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
    .fetch_all(rows)
    .await?;
    let number = name_key(&typed.reference);
    let cents = amount::cents(&typed.amount);
    let alike = |one: &&Declaration| {
        Some(one.cents) == cents
            && one.taxes == typed.taxes
            && one.day == typed.day
            && name_key(&one.what) == name_key(&typed.what)
    };
    let by_hand = |one: &&Declaration| {
        one.source_key.is_empty()
            && name_key(&one.reference) == number
            && (!number.is_empty() || alike(one))
            && !met.contains(&one.id)
    };
    let known = between.iter().find(|one| one.source_key == key);
    Ok(known.or_else(|| between.iter().find(by_hand)).cloned())
}

/// Lets a declaration be known again by the key of its line.
pub async fn take_key(act: &mut Act, kept: &Declaration, key: &str) -> Result<(), Fault> {
    if kept.source_key != key {
        sqlx::query("update contract_declaration set source_key = $2 where id = $1")
            .bind(&kept.id)
            .bind(key)
            .execute(act.rows())
            .await?;
    }
    Ok(())
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
