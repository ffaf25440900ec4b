//! The payment: what was received for a registration, the TPS and TVQ that it holds, and the number of its receipt.
use crate::{gathering::Gathering, receipt, registration::Registration};
use db::{Act, Connection, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use membership::{category::cents, desk::Desk, payment::METHODS, tax};
use page::Refusals;
use serde::Deserialize;
use std::collections::HashMap;

/// Why a payment counts no more.
pub const MOTIVES: [&str; 4] = ["mistake", "twice", "unpaid", "refunded"];

#[derive(Clone, Debug, FromRow)]
pub struct Payment {
    pub id: String,
    pub registration_id: String,
    pub day: String,
    /// Taxes and all.
    pub cents: i64,
    pub gst: i64,
    pub qst: i64,
    pub method: String,
    pub year: i64,
    pub number: i64,
    pub content: String,
    pub recorded_at: String,
    pub withdrawn_at: Option<String>,
    pub motive: String,
}

impl Payment {
    /// The number of its receipt as people call it: `RA-2021-0007`.
    pub fn called(&self) -> String {
        called(self.year, self.number)
    }

    pub fn counts(&self) -> bool {
        self.withdrawn_at.is_none()
    }
}

pub fn called(year: i64, number: i64) -> String {
    format!("RA-{year}-{number:04}")
}

/// Years before a gathering from which money may be received for it: what is said of an earlier day is a slip.
const EARLY: i64 = 2;

/// Whether a day is too early to pay for a gathering, or to be paid back.
pub fn is_slip(one: &Gathering, day: Date, today: Date) -> bool {
    let first = one.first_on.parse::<Date>().unwrap_or(today).min(today);
    day < first.saturating_sub(EARLY.years())
}

/// What was received of a registration, and the taxes within it, in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Received {
    pub cents: i64,
    pub gst: i64,
    pub qst: i64,
}

/// What was typed of a payment.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub amount: String,
    pub method: String,
    pub paid_on: String,
}

macro_rules! payments {
    ($rest:literal) => {
        concat!(
            "select p.id, p.registration_id, p.day, p.cents, p.gst, p.qst, p.method, p.year, p.number, p.content, \
             p.recorded_at, p.withdrawn_at, p.motive from registration_paid p ",
            $rest
        )
    };
}

/// The payments of a registration, the latest first, those that count no more included.
pub async fn of(db: &Db, registration: &str) -> Result<Vec<Payment>, Fault> {
    sqlx::query_as(payments!("where p.registration_id = $1 order by p.day desc, p.id desc"))
        .bind(registration)
        .fetch_all(db.rows())
        .await
}

/// A payment of a registration.
pub async fn find(db: &Db, registration: &str, id: &str) -> Result<Option<Payment>, Fault> {
    sqlx::query_as(payments!("where p.registration_id = $1 and p.id = $2"))
        .bind(registration)
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// What was received of a registration so far.
pub async fn received(rows: &mut Connection, registration: &str) -> Result<Received, Fault> {
    sqlx::query_as(
        "select cast(coalesce(sum(cents), 0) as bigint) as cents, cast(coalesce(sum(gst), 0) as bigint) as gst, \
         cast(coalesce(sum(qst), 0) as bigint) as qst from registration_paid \
         where registration_id = $1 and withdrawn_at is null",
    )
    .bind(registration)
    .fetch_one(rows)
    .await
}

/// What was received of each registration to a gathering, in cents.
pub async fn by_registration(db: &Db, gathering: &str) -> Result<HashMap<String, i64>, Fault> {
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "select p.registration_id, cast(sum(p.cents) as bigint) from registration_paid p \
         join registration r on r.id = p.registration_id where r.gathering_id = $1 and p.withdrawn_at is null \
         group by p.registration_id",
    )
    .bind(gathering)
    .fetch_all(db.rows())
    .await?;
    Ok(rows.into_iter().collect())
}

/// Records what was received of who has a place, with its receipt; or says what is refused. Gives its id.
pub async fn pay(
    act: &mut Act,
    desk: &Desk<'_>,
    (one, theirs): (&Gathering, &Registration),
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let before = received(act.rows(), &theirs.id).await?;
    let mut refusals = Refusals::default();
    refusals.unless(theirs.holds(), "amount", "event-refusal-no-place");
    let cents = cents(&typed.amount).filter(|cents| *cents > 0);
    refusals.unless(cents.is_some(), "amount", "member-refusal-amount");
    let within = cents.is_none_or(|cents| before.cents + cents <= theirs.asked());
    refusals.unless(within, "amount", "event-refusal-too-much");
    refusals.unless(METHODS.contains(&typed.method.as_str()), "method", "member-refusal-method");
    let day = refusals.day("paid_on", &typed.paid_on);
    refusals.unless(day.is_none_or(|day| day <= act.today()), "paid_on", "member-refusal-future");
    let slip = day.is_some_and(|day| is_slip(one, day, act.today()));
    refusals.unless(!slip, "paid_on", "day-refusal-far");
    let (Some(cents), Some(day), true) = (cents, day, refusals.none()) else { return Ok(Err(refusals)) };
    // Of each tax, what the payments hold together is its part of all that is received: to the cent once all is.
    let part = |tax: i64| tax::part(tax, theirs.total(), before.cents + cents);
    let now = Received { cents, gst: part(theirs.gst) - before.gst, qst: part(theirs.qst) - before.qst };
    let (id, at, by, day) = (act.id(), act.at(), act.by(), day.to_string());
    let year = i64::from(act.today().year());
    let (last,): (i64,) =
        sqlx::query_as("select coalesce(max(number), 0) from registration_paid where year = $1")
            .bind(year)
            .fetch_one(act.rows())
            .await?;
    let number = last + 1;
    let told = receipt::Told { number: called(year, number), day: &day, method: &typed.method, now, before };
    let content = receipt::word(act, desk, (one, theirs), &told).await?;
    sqlx::query(
        "insert into registration_paid (id, registration_id, day, cents, gst, qst, method, year, number, content, \
         recorded_at, recorded_by, motive) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '')",
    )
    .bind(&id)
    .bind(&theirs.id)
    .bind(&day)
    .bind(now.cents)
    .bind(now.gst)
    .bind(now.qst)
    .bind(&typed.method)
    .bind(year)
    .bind(number)
    .bind(serde_json::to_string(&content).unwrap_or_default())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("registration.paid", "registration", &theirs.id, &format!("{day} {cents}")).await?;
    Ok(Ok(id))
}

/// Counts a payment no more, for a reason: it stays, dated, and its receipt says so. False when it counted no more.
pub async fn withdraw(act: &mut Act, payment: &Payment, motive: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update registration_paid set withdrawn_at = $2, withdrawn_by = $3, motive = $4 \
         where id = $1 and withdrawn_at is null",
    )
    .bind(&payment.id)
    .bind(at)
    .bind(by)
    .bind(motive)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 1 {
        let note = format!("{} {motive}", payment.id);
        act.record("registration.payment-withdrawn", "registration", &payment.registration_id, &note).await?;
    }
    Ok(done.rows_affected() == 1)
}
