//! The party to an agreement: who signs it, what it puts in, and its shares of the cost and the time of what is shared.
use crate::agreement::{Agreement, cents, written};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Party {
    pub id: String,
    pub agreement_id: String,
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

impl Typed {
    pub fn of(kept: &Party) -> Typed {
        let share = |share: Option<i64>| share.map(|share| share.to_string()).unwrap_or_default();
        Typed {
            who: String::new(),
            organization: vec![kept.organization_id.clone()],
            amount: written(kept.cents),
            cost_share: share(kept.cost_share),
            time_share: share(kept.time_share),
        }
    }
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

macro_rules! parties {
    ($rest:literal) => {
        concat!(
            "select p.id, p.agreement_id, o.id as organization_id, o.name as organization, p.cents, p.cost_share, \
             p.time_share from agreement_party p join organization o on o.id = ",
            people::keeper!("p.organization_id"),
            $rest
        )
    };
}

/// The parties to an agreement, in the order of their names.
pub async fn of(db: &Db, agreement: &str) -> Result<Vec<Party>, Fault> {
    let mut parties: Vec<Party> =
        sqlx::query_as(parties!(" where p.agreement_id = $1 and p.withdrawn_at is null order by p.id"))
            .bind(agreement)
            .fetch_all(db.rows())
            .await?;
    page::sort_by_text(&mut parties, |party| &party.organization);
    Ok(parties)
}

/// A party that was not taken out.
pub async fn find(db: &Db, id: &str) -> Result<Option<Party>, Fault> {
    sqlx::query_as(parties!(" where p.id = $1 and p.withdrawn_at is null"))
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// What a party puts in, and its shares, once they are sound beside those of the others.
struct Sound {
    amount: i64,
    cost: Option<i64>,
    time: Option<i64>,
}

/// What is typed of what a party puts in, all but one counted; none when something is refused.
async fn read(
    act: &mut Act,
    kept: &Agreement,
    but: &str,
    typed: &Typed,
    refusals: &mut Refusals,
) -> Result<Option<Sound>, Fault> {
    refusals.unless(kept.withdrawn_at.is_none(), "who", "concertation-refusal-withdrawn");
    let amount = cents(&typed.amount);
    refusals.unless(amount.is_some(), "amount", "concertation-refusal-amount");
    let (cost, time): (i64, i64) = sqlx::query_as(
        "select cast(coalesce(sum(cost_share), 0) as bigint), cast(coalesce(sum(time_share), 0) as bigint) \
         from agreement_party where agreement_id = $1 and id <> $2 and withdrawn_at is null",
    )
    .bind(&kept.id)
    .bind(but)
    .fetch_one(act.rows())
    .await?;
    let cost = share(&typed.cost_share, cost, "cost_share", refusals);
    let time = share(&typed.time_share, time, "time_share", refusals);
    Ok(amount.filter(|_| refusals.none()).map(|amount| Sound { amount, cost, time }))
}

/// Adds a party and what it puts in, or says what is refused.
pub async fn join(act: &mut Act, kept: &Agreement, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let organization = typed.organization.last().map(String::as_str).unwrap_or_default();
    let known = people::organization::is_known(act.rows(), organization).await?;
    refusals.unless(known, "who", "concertation-refusal-organization");
    let there: Option<(String,)> = sqlx::query_as(
        "select id from agreement_party where agreement_id = $1 and organization_id = $2 and withdrawn_at is null",
    )
    .bind(&kept.id)
    .bind(organization)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(there.is_none(), "who", "concertation-refusal-party");
    let Some(sound) = read(act, kept, "", typed, &mut refusals).await? else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into agreement_party (id, agreement_id, organization_id, cents, cost_share, time_share, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(&kept.id)
    .bind(organization)
    .bind(sound.amount)
    .bind(sound.cost)
    .bind(sound.time)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.joined", "agreement", &kept.id, organization).await?;
    Ok(Ok(()))
}

/// Corrects what a party puts in and its shares, or says what is refused; history keeps what they were.
pub async fn correct(
    act: &mut Act,
    kept: &Agreement,
    party: &Party,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let Some(sound) = read(act, kept, &party.id, typed, &mut refusals).await? else {
        return Ok(Err(refusals));
    };
    sqlx::query("update agreement_party set cents = $2, cost_share = $3, time_share = $4 where id = $1")
        .bind(&party.id)
        .bind(sound.amount)
        .bind(sound.cost)
        .bind(sound.time)
        .execute(act.rows())
        .await?;
    let was = Typed::of(party);
    let was = format!("{} {} {} {}", party.organization_id, was.amount, was.cost_share, was.time_share);
    act.record("agreement.party-corrected", "agreement", &kept.id, &was).await?;
    Ok(Ok(()))
}

/// Takes a party out of an agreement, or says what is refused: one that owes something stays.
pub async fn withdraw(act: &mut Act, kept: &Agreement, party: &Party) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(kept.withdrawn_at.is_none(), "who", "concertation-refusal-withdrawn");
    let (owes,): (i64,) = sqlx::query_as(concat!(
        "select count(*) from agreement_obligation b where b.agreement_id = $1 and b.withdrawn_at is null and ",
        people::keeper!("b.organization_id"),
        " = $2"
    ))
    .bind(&kept.id)
    .bind(&party.organization_id)
    .fetch_one(act.rows())
    .await?;
    refusals.unless(owes == 0, "who", "concertation-refusal-owes");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    sqlx::query("update agreement_party set withdrawn_at = $2 where id = $1 and withdrawn_at is null")
        .bind(&party.id)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("agreement.party-withdrawn", "agreement", &kept.id, &party.organization_id).await?;
    Ok(Ok(()))
}
