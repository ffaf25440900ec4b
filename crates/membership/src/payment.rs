//! The payment: a member's dues, received on a day.
use crate::{
    category::cents,
    fold::beside,
    member::{Member, Typed},
    year::Year,
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;

/// How dues are paid.
pub const METHODS: [&str; 4] = ["cheque", "transfer", "card", "cash"];

/// Why a payment is withdrawn.
pub const MOTIVES: [&str; 3] = ["mistake", "twice", "unpaid"];

#[derive(Clone, Debug, FromRow)]
pub struct Payment {
    pub membership_id: String,
    pub id: String,
    pub day: String,
    pub cents: i64,
    pub method: String,
    /// The first day of the year it is for, when it was said.
    pub year_on: Option<String>,
}

impl Payment {
    /// The day by which it pays a year: its own, unless it was said to be for another year.
    pub fn counts_on(&self) -> &str {
        self.year_on.as_deref().unwrap_or(&self.day)
    }
}

/// A payment that is larger than what its year still owes, in cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Larger {
    pub paid: i64,
    pub owed: i64,
}

/// Whether what is typed is larger than what is owed for its year; none where no rule asks anything.
pub fn larger(years: &[Year], typed: &Typed) -> Option<Larger> {
    let paid = cents(&typed.amount)?;
    let day = if typed.year_on.is_empty() { &typed.paid_on } else { &typed.year_on };
    let day = page::read_day(day).ok()?;
    let year = years.iter().find(|year| year.from <= day && day <= year.to)?;
    let owed = (year.asked.as_ref()?.total() - year.paid).max(0);
    (paid > owed).then_some(Larger { paid, owed })
}

/// Asks once about a payment larger than what is owed: it is taken when it is said to be meant.
pub fn ask_if_larger(years: &[Year], typed: &Typed) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    let asked = larger(years, typed).is_some_and(|larger| typed.sure != larger.paid.to_string());
    refusals.unless(!asked, "amount", "member-refusal-over");
    if refusals.none() { Ok(()) } else { Err(refusals) }
}

/// Records dues received, or says what is refused.
pub async fn pay(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let cents = cents(&typed.amount).filter(|cents| *cents > 0);
    refusals.unless(cents.is_some(), "amount", "member-refusal-amount");
    refusals.unless(METHODS.contains(&typed.method.as_str()), "method", "member-refusal-method");
    let paid = refusals.day("paid_on", &typed.paid_on);
    refusals.unless(paid.is_none_or(|day| day <= act.today()), "paid_on", "member-refusal-future");
    let year = refusals.day_if_any("year_on", &typed.year_on).map(|day| day.to_string());
    let (Some(cents), Some(paid), true) = (cents, paid, refusals.none()) else { return Ok(Err(refusals)) };
    keep(act, &member.id, &paid.to_string(), cents, &typed.method, year.as_deref()).await?;
    Ok(Ok(()))
}

/// Keeps dues received by a membership, and gives what they are called.
pub async fn keep(
    act: &mut Act,
    member: &str,
    day: &str,
    cents: i64,
    method: &str,
    year_on: Option<&str>,
) -> Result<String, Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into dues_paid (id, membership_id, day, cents, method, recorded_at, recorded_by, year_on) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(member)
    .bind(day)
    .bind(cents)
    .bind(method)
    .bind(at)
    .bind(by)
    .bind(year_on)
    .execute(act.rows())
    .await?;
    act.record("membership.dues-paid", "membership", member, &format!("{day} {cents}")).await?;
    Ok(id)
}

/// Withdraws a payment of a member that was recorded by mistake: it stays, dated, and is counted no more.
pub async fn withdraw(act: &mut Act, member: &str, payment: &str) -> Result<bool, Fault> {
    withdraw_for(act, member, payment, MOTIVES[0]).await
}

/// The same for a reason. False when there is none to withdraw.
pub async fn withdraw_for(act: &mut Act, member: &str, payment: &str, motive: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(concat!(
        "update dues_paid set withdrawn_at = $3, withdrawn_by = $4 \
             where id = $1 and withdrawn_at is null and membership_id in ",
        beside!("$2")
    ))
    .bind(payment)
    .bind(member)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let note = format!("{payment} {motive}");
    act.record("membership.dues-withdrawn", "membership", member, &note).await?;
    Ok(true)
}

/// Takes a withdrawal back: the payment counts again, and history keeps both. False when there is none to take back.
pub async fn restore(act: &mut Act, member: &str, payment: &str) -> Result<bool, Fault> {
    let done = sqlx::query(concat!(
        "update dues_paid set withdrawn_at = null, withdrawn_by = null \
             where id = $1 and withdrawn_at is not null and membership_id in ",
        beside!("$2")
    ))
    .bind(payment)
    .bind(member)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("membership.dues-restored", "membership", member, payment).await?;
    }
    Ok(done.rows_affected() > 0)
}

/// The payments of a member that were withdrawn, latest first.
pub async fn withdrawn(db: &Db, member: &str) -> Result<Vec<Payment>, Fault> {
    sqlx::query_as(concat!(
        "select membership_id, id, day, cents, method, year_on from dues_paid where withdrawn_at is not null \
         and membership_id in ",
        beside!("$1"),
        " order by day desc, id desc"
    ))
    .bind(member)
    .fetch_all(db.rows())
    .await
}

/// Whether a member's payment was withdrawn already; none when there never was one.
pub async fn is_withdrawn(db: &Db, member: &str, payment: &str) -> Result<Option<bool>, Fault> {
    let found: Option<(Option<String>,)> = sqlx::query_as(concat!(
        "select withdrawn_at from dues_paid where id = $1 and membership_id in ",
        beside!("$2")
    ))
    .bind(payment)
    .bind(member)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|(at,)| at.is_some()))
}

/// What a member has paid, latest first, what was paid under a membership beside it included.
pub async fn payments(db: &Db, member: &str) -> Result<Vec<Payment>, Fault> {
    sqlx::query_as(concat!(
        "select membership_id, id, day, cents, method, year_on from dues_paid where withdrawn_at is null \
         and membership_id in ",
        beside!("$1"),
        " order by day desc, id desc"
    ))
    .bind(member)
    .fetch_all(db.rows())
    .await
}

/// What every member had paid by a day.
pub async fn until(db: &Db, day: &str) -> Result<Vec<Payment>, Fault> {
    sqlx::query_as(
        "select membership_id, id, day, cents, method, year_on from dues_paid where day <= $1 and withdrawn_at is null",
    )
    .bind(day)
    .fetch_all(db.rows())
    .await
}
