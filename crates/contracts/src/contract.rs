//! The contract: what all who see it say together, in a named state of proof; each dollar in one state, once.
use crate::campaign::Campaign;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use std::collections::HashMap;

/// The states of proof, from the weakest. The last two are of contracts that nothing is counted of.
pub const STATES: [&str; 7] =
    ["declared-buyer", "declared-supplier", "confirmed", "proved", "disagreement", "denied", "aside"];

/// SQL: one row for each contract, with who is in it, its day, what each side says and its state. The day and the amount
/// are those of the best proof: the site, then the buyer, who pays. Where amounts disagree, the amount is the smallest
/// that was told.
macro_rules! contracts {
    () => {
        concat!(
            "(select y.id, y.buyer_id, y.supplier_id, y.day, y.buyer_cents, y.supplier_cents, y.seao_cents, y.low, y.high, \
             y.campaign_id, y.state, y.what, y.recorded_by, case when y.state = 'disagreement' then y.low \
             else coalesce(y.seao_cents, y.buyer_cents, y.supplier_cents) end as amount from (\
             select c.id, x.buyer_id, x.supplier_id, x.day, x.buyer_cents, x.supplier_cents, x.seao_cents, x.low, x.high, \
             x.campaign_id, x.what, c.recorded_by, case when c.aside_at is not null then 'aside' \
             when (x.high - x.low) * 10000 > x.tolerance * x.high then 'disagreement' \
             when x.seao_cents is not null then 'proved' \
             when x.buyer_cents is not null and x.supplier_cents is not null then 'confirmed' \
             when exists (select 1 from contract_denial n join contract_sighting s on s.declaration_id = n.declaration_id \
             where s.contract_id = c.id and s.left_at is null and n.withdrawn_at is null) then 'denied' \
             when x.buyer_cents is not null then 'declared-buyer' else 'declared-supplier' end as state \
             from contract c join (select e.contract_id, min(e.buyer_id) as buyer_id, min(e.supplier_id) as supplier_id, \
             coalesce(min(case when e.source = 'seao' then e.day end), min(case when e.source = 'buyer' then e.day end), \
             min(e.day)) as day, max(case when e.source = 'buyer' then e.cents end) as buyer_cents, \
             max(case when e.source = 'supplier' then e.cents end) as supplier_cents, \
             max(case when e.source = 'seao' then e.cents end) as seao_cents, min(e.cents) as low, max(e.cents) as high, \
             max(e.tolerance) as tolerance, max(e.campaign_id) as campaign_id, max(e.what) as what from ",
            crate::seen::seen!(),
            " e group by e.contract_id) x on x.contract_id = c.id) y)"
        )
    };
}
pub(crate) use contracts;

#[derive(Clone, Debug, FromRow)]
pub struct Contract {
    pub id: String,
    pub buyer_id: String,
    pub buyer: String,
    pub supplier_id: String,
    pub supplier: String,
    pub day: String,
    pub what: String,
    /// Of the latest campaign in which it was declared, or "".
    pub campaign_id: String,
    pub state: String,
    /// In cents before taxes: what is counted, and what each side says.
    pub amount: i64,
    pub buyer_cents: Option<i64>,
    pub supplier_cents: Option<i64>,
    pub seao_cents: Option<i64>,
    pub low: i64,
    pub high: i64,
    /// Where the supplier was that day, or "".
    pub mrc: String,
}

macro_rules! rows {
    ($rest:literal) => {
        concat!(
            "select k.id, k.buyer_id, b.name as buyer, k.supplier_id, p.name as supplier, k.day, k.what, k.campaign_id, \
             k.state, k.amount, k.buyer_cents, k.supplier_cents, k.seao_cents, k.low, k.high, coalesce(",
            people::mrc_on!("k.supplier_id", "k.day"),
            ", '') as mrc from ",
            contracts!(),
            " k join organization b on b.id = k.buyer_id join organization p on p.id = k.supplier_id ",
            $rest
        )
    };
}

/// Every contract, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Contract>, Fault> {
    sqlx::query_as(rows!("order by k.day desc, k.id desc")).fetch_all(db.rows()).await
}

/// Those of a campaign: declared in it, or declared by nobody and of one of its days.
pub async fn of_campaign(db: &Db, campaign: &Campaign) -> Result<Vec<Contract>, Fault> {
    sqlx::query_as(rows!(
        "where k.campaign_id = $1 or (k.campaign_id = '' and k.day between $2 and $3) order by k.day desc, k.id desc"
    ))
    .bind(&campaign.id)
    .bind(&campaign.from_on)
    .bind(&campaign.until_on)
    .fetch_all(db.rows())
    .await
}

/// Those between two organizations, the latest first.
pub async fn between(db: &Db, buyer: &str, supplier: &str) -> Result<Vec<Contract>, Fault> {
    sqlx::query_as(rows!("where k.buyer_id = $1 and k.supplier_id = $2 order by k.day desc, k.id desc"))
        .bind(buyer)
        .bind(supplier)
        .fetch_all(db.rows())
        .await
}

/// What a state holds of one's own contracts: how many, and how much in cents before taxes.
#[derive(Clone, Debug, FromRow)]
pub struct Total {
    pub state: String,
    pub count: i64,
    pub amount: i64,
}

/// What an organization has on a side in each state, apart, in a campaign or in all: neither what was set aside, nor what
/// it denied itself.
pub async fn totals(
    db: &Db,
    (organization, side): (&str, &str),
    campaign: Option<&Campaign>,
) -> Result<Vec<Total>, Fault> {
    let (id, from_on, until_on) =
        campaign.map_or(("", "", ""), |one| (one.id.as_str(), one.from_on.as_str(), one.until_on.as_str()));
    let mut totals: Vec<Total> = sqlx::query_as(concat!(
        "select k.state, count(*) as count, cast(sum(k.amount) as bigint) as amount from ",
        contracts!(),
        " k where k.state <> 'aside' and case when $1 = 'buyer' then k.buyer_id else k.supplier_id end in ",
        people::whole!("$2"),
        " and (k.state <> 'denied' \
         or case when $1 = 'buyer' then k.buyer_cents else k.supplier_cents end is not null) \
         and ($3 = '' or k.campaign_id = $3 or (k.campaign_id = '' and k.day between $4 and $5)) group by k.state"
    ))
    .bind(side)
    .bind(organization)
    .bind(id)
    .bind(from_on)
    .bind(until_on)
    .fetch_all(db.rows())
    .await?;
    totals.sort_by_key(|total| STATES.iter().position(|state| *state == total.state));
    Ok(totals)
}

/// How many there are in each state.
pub async fn in_states(db: &Db) -> Result<HashMap<String, i64>, Fault> {
    let counted: Vec<(String, i64)> =
        sqlx::query_as(concat!("select k.state, count(*) from ", contracts!(), " k group by k.state"))
            .fetch_all(db.rows())
            .await?;
    Ok(counted.into_iter().collect())
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Contract>, Fault> {
    sqlx::query_as(rows!("where k.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Why a contract was set aside, or none when it was not.
pub async fn aside_why(db: &Db, id: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select aside_why from contract where id = $1 and aside_at is not null")
            .bind(id)
            .fetch_optional(db.rows())
            .await?;
    Ok(found.map(|(why,)| why))
}

/// Where a contract that was joined to another is now.
pub async fn joined_to(db: &Db, id: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select n.contract_id from contract_sighting s join contract_sighting n on n.mark = s.mark \
         and n.left_at is null where s.contract_id = $1 and s.left_at is not null order by n.id limit 1",
    )
    .bind(id)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|(id,)| id))
}

/// Sets a contract aside, or says what is refused: it counts no more, and a reason stays.
pub async fn set_aside(act: &mut Act, id: &str, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "contract-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update contract set aside_at = $2, aside_by = $3, aside_why = $4 where id = $1 and aside_at is null",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("contract.set-aside", "contract", id, "").await?;
    }
    Ok(Ok(()))
}

/// Takes up again a contract that was set aside. False when it was not.
pub async fn take_up(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let done = sqlx::query(
        "update contract set aside_at = null, aside_by = null, aside_why = '' where id = $1 and aside_at is not null",
    )
    .bind(id)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("contract.taken-up", "contract", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
