//! The agreement: who signs it and what each puts in, from a day to a last day, and what it asks by which day.
use crate::body::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// The largest amount that one party puts in, in cents.
const LARGEST: i64 = 10_000_000_000;

#[derive(Clone, Debug, FromRow)]
pub struct Agreement {
    pub id: String,
    pub title: String,
    pub signed_on: String,
    pub until_on: Option<String>,
    pub action: String,
    pub mrc: String,
    pub withdrawn_at: Option<String>,
    /// What all parties put in, in cents.
    pub cents: i64,
    /// Obligations that are not done.
    pub open: i64,
}

#[derive(Clone, Debug, FromRow)]
pub struct Party {
    pub organization_id: String,
    pub organization: String,
    pub cents: i64,
}

#[derive(Clone, Debug, FromRow)]
pub struct Obligation {
    pub id: String,
    pub text: String,
    pub due_by: String,
    pub done_on: Option<String>,
}

impl Obligation {
    pub fn is_late(&self, today: &str) -> bool {
        self.done_on.is_none() && self.due_by.as_str() < today
    }
}

/// What was typed of an agreement.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub signed_on: String,
    pub until_on: String,
    pub action: String,
    pub mrc: String,
}

/// What was typed of a party, and of an obligation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct More {
    pub who: String,
    pub organization: Vec<String>,
    /// In dollars; "" for none.
    pub amount: String,
    pub obligation: String,
    pub due_by: String,
}

/// An amount in cents, as people write dollars: `12 500,50`.
fn cents(typed: &str) -> Option<i64> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '$')
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    if plain.is_empty() {
        return Some(0);
    }
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(rest) || rest.len() > 2 || whole.is_empty() {
        return None;
    }
    let of: i64 = whole.parse().ok()?;
    let part: i64 = format!("{rest:0<2}").parse().ok()?;
    of.checked_mul(100)?.checked_add(part).filter(|cents| *cents <= LARGEST)
}

macro_rules! agreements {
    ($rest:literal) => {
        concat!(
            "select a.id, a.title, a.signed_on, a.until_on, a.action, a.mrc, a.withdrawn_at, (select \
             cast(coalesce(sum(p.cents), 0) as bigint) from agreement_party p where p.agreement_id = a.id) as cents, \
             (select count(*) from agreement_obligation o where o.agreement_id = a.id and o.done_on is null) as open \
             from agreement a ",
            $rest
        )
    };
}

/// Those that stand, the latest signed first.
pub async fn all(db: &Db) -> Result<Vec<Agreement>, Fault> {
    sqlx::query_as(agreements!(
        "where a.withdrawn_at is null order by a.signed_on desc, a.id desc limit 5000"
    ))
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Agreement>, Fault> {
    sqlx::query_as(agreements!("where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

pub async fn parties(db: &Db, id: &str) -> Result<Vec<Party>, Fault> {
    let mut parties: Vec<Party> = sqlx::query_as(concat!(
        "select o.id as organization_id, o.name as organization, p.cents from agreement_party p \
         join organization o on o.id = ",
        people::keeper!("p.organization_id"),
        " where p.agreement_id = $1 order by p.id"
    ))
    .bind(id)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut parties, |party| &party.organization);
    Ok(parties)
}

pub async fn obligations(db: &Db, id: &str) -> Result<Vec<Obligation>, Fault> {
    sqlx::query_as(
        "select id, text, due_by, done_on from agreement_obligation where agreement_id = $1 order by due_by, id",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}

/// How many obligations should have been done before today.
pub async fn late(db: &Db) -> Result<i64, Fault> {
    let (late,): (i64,) = sqlx::query_as(
        "select count(*) from agreement_obligation o join agreement a on a.id = o.agreement_id \
         where o.done_on is null and o.due_by < $1 and a.withdrawn_at is null",
    )
    .bind(db.today().to_string())
    .fetch_one(db.rows())
    .await?;
    Ok(late)
}

/// Signs an agreement, or says what is refused.
pub async fn sign(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let named = is_seen(&typed.title) && typed.title.chars().count() <= 200;
    refusals.unless(named, "title", "concertation-refusal-name");
    judge_place(&typed.mrc, &typed.action, &mut refusals);
    let from = refusals.day("signed_on", &typed.signed_on);
    refusals.unless(from.is_none_or(|day| day <= act.today()), "signed_on", "concertation-refusal-future");
    let until = Some(typed.until_on.trim()).filter(|until| !until.is_empty());
    if let Some(until) = until
        && let (Some(from), Some(until)) = (from, refusals.day("until_on", until))
    {
        refusals.unless(from <= until, "until_on", "day-refusal-order");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into agreement (id, title, signed_on, until_on, action, mrc, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(typed.title.trim())
    .bind(typed.signed_on.trim())
    .bind(until)
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.signed", "agreement", &id, typed.signed_on.trim()).await?;
    Ok(Ok(id))
}

/// Adds a party and what it puts in, or says what is refused.
pub async fn join(act: &mut Act, kept: &Agreement, typed: &More) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let organization = typed.organization.last().map(String::as_str).unwrap_or_default();
    let known = people::organization::is_known(act.rows(), organization).await?;
    refusals.unless(known, "who", "concertation-refusal-partner");
    let amount = cents(&typed.amount);
    refusals.unless(amount.is_some(), "amount", "concertation-refusal-amount");
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
        "insert into agreement_party (id, agreement_id, organization_id, cents, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(&kept.id)
    .bind(organization)
    .bind(amount)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.joined", "agreement", &kept.id, organization).await?;
    Ok(Ok(()))
}

/// Writes what an agreement asks by a day, or says what is refused.
pub async fn oblige(act: &mut Act, kept: &Agreement, typed: &More) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(&typed.obligation) && typed.obligation.chars().count() <= 500;
    refusals.unless(sound, "obligation", "concertation-refusal-obligation");
    if refusals.day("due_by", &typed.due_by).is_some() {
        let follows = typed.due_by.trim() >= kept.signed_on.as_str();
        refusals.unless(follows, "due_by", "day-refusal-order");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into agreement_obligation (id, agreement_id, text, due_by, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&kept.id)
    .bind(typed.obligation.trim())
    .bind(typed.due_by.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.obliged", "agreement", &kept.id, &id).await?;
    Ok(Ok(()))
}

/// Says that an obligation is done today. Gives its agreement; none when none is open.
pub async fn fulfil(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update agreement_obligation set done_on = $2 where id = $1 and done_on is null returning agreement_id",
    )
    .bind(id)
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    if let Some((agreement,)) = &found {
        act.record("agreement.fulfilled", "agreement", agreement, id).await?;
    }
    Ok(found.map(|(agreement,)| agreement))
}

/// Withdraws an agreement written by mistake; false when there is none.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query("update agreement set withdrawn_at = $2 where id = $1 and withdrawn_at is null")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    if done.rows_affected() > 0 {
        act.record("agreement.withdrawn", "agreement", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn dollars_are_read_as_people_write_them() {
        assert_eq!(cents("12 500,5 $"), Some(1_250_050));
        assert_eq!(cents(""), Some(0));
        assert_eq!(cents("1.234"), None);
        assert_eq!(cents("-5"), None);
    }
}
