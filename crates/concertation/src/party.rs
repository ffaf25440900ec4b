//! The party to an agreement: who signs it, what it puts in, and its shares of the cost and the time of what is shared.
use crate::agreement::{Agreement, cents};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Party {
    pub organization_id: String,
    pub organization: String,
    pub cents: i64,
    /// Its shares of the cost and of the time, in percent; none where nothing was said.
    pub cost_share: Option<i64>,
    pub time_share: Option<i64>,
}

/// What was typed of a party.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: Vec<String>,
    /// In dollars; "" for none.
    pub amount: String,
    /// In percent; "" where nothing is said.
    pub cost_share: String,
    pub time_share: String,
}

/// A share in percent that others, taken together, leave room for; none where nothing was typed.
fn share(typed: &str, others: i64, field: &'static str, refusals: &mut Refusals) -> Option<i64> {
    let typed = typed.trim().trim_end_matches('%').trim_end();
    if typed.is_empty() {
        return None;
    }
    let share: Option<i64> = typed.parse().ok().filter(|share| (1..=100).contains(share));
    refusals.unless(share.is_some(), field, "concertation-refusal-share");
    refusals.unless(share.is_none_or(|share| share + others <= 100), field, "concertation-refusal-shares");
    share
}

/// The parties to an agreement, in the order of their names.
pub async fn of(db: &Db, agreement: &str) -> Result<Vec<Party>, Fault> {
    let mut parties: Vec<Party> = sqlx::query_as(concat!(
        "select o.id as organization_id, o.name as organization, p.cents, p.cost_share, p.time_share \
         from agreement_party p join organization o on o.id = ",
        people::keeper!("p.organization_id"),
        " where p.agreement_id = $1 order by p.id"
    ))
    .bind(agreement)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut parties, |party| &party.organization);
    Ok(parties)
}

/// Adds a party and what it puts in, or says what is refused.
pub async fn join(act: &mut Act, kept: &Agreement, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let organization = typed.organization.last().map(String::as_str).unwrap_or_default();
    let known = people::organization::is_known(act.rows(), organization).await?;
    refusals.unless(known, "who", "concertation-refusal-partner");
    let amount = cents(&typed.amount);
    refusals.unless(amount.is_some(), "amount", "concertation-refusal-amount");
    let (cost, time): (i64, i64) = sqlx::query_as(
        "select cast(coalesce(sum(cost_share), 0) as bigint), cast(coalesce(sum(time_share), 0) as bigint) \
         from agreement_party where agreement_id = $1",
    )
    .bind(&kept.id)
    .fetch_one(act.rows())
    .await?;
    let cost = share(&typed.cost_share, cost, "cost_share", &mut refusals);
    let time = share(&typed.time_share, time, "time_share", &mut refusals);
    let there: Option<(String,)> =
        sqlx::query_as("select id from agreement_party where agreement_id = $1 and organization_id = $2")
            .bind(&kept.id)
            .bind(organization)
            .fetch_optional(act.rows())
            .await?;
    refusals.unless(there.is_none(), "who", "concertation-refusal-party");
    let (Some(amount), true) = (amount, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into agreement_party (id, agreement_id, organization_id, cents, cost_share, time_share, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(&kept.id)
    .bind(organization)
    .bind(amount)
    .bind(cost)
    .bind(time)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.joined", "agreement", &kept.id, organization).await?;
    Ok(Ok(()))
}
