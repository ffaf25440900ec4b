//! The refund: part of what was paid given back for a reason, by a credit note; what is asked falls by as much.
use crate::{
    gathering::Gathering,
    invoice::{CREDIT, called, keep, next, taxes},
    payment::{self, Received},
    receipt,
    registration::Registration,
};
use db::{Act, Connection, Db, Fault};
use membership::{
    category::cents,
    desk::{Desk, told},
    payment::METHODS,
    tax,
};
use page::{Language, Refusals, day, money};
use serde::Deserialize;

/// Why part of a payment is given back.
pub const REASONS: [&str; 4] = ["part", "absent", "price", "agreed"];

/// What was typed of what is given back.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub refund_amount: String,
    pub refund_method: String,
    pub refunded_on: String,
    pub reason: String,
}

/// What was given back of a registration so far.
pub async fn given_back(rows: &mut Connection, registration: &str) -> Result<Received, Fault> {
    sqlx::query_as(
        "select cast(coalesce(sum(cents), 0) as bigint) as cents, cast(coalesce(sum(gst), 0) as bigint) as gst, \
         cast(coalesce(sum(qst), 0) as bigint) as qst from registration_paper \
         where registration_id = $1 and kind = 'credit' and withdrawn_at is null",
    )
    .bind(registration)
    .fetch_one(rows)
    .await
}

/// What was given back of all registrations to a gathering, in cents.
pub async fn given_back_of(db: &Db, gathering: &str) -> Result<i64, Fault> {
    let (cents,): (i64,) = sqlx::query_as(
        "select cast(coalesce(sum(p.cents), 0) as bigint) from registration_paper p \
         join registration r on r.id = p.registration_id \
         where r.gathering_id = $1 and p.kind = 'credit' and p.withdrawn_at is null",
    )
    .bind(gathering)
    .fetch_one(db.rows())
    .await?;
    Ok(cents)
}

/// What was received of a registration by a day and not given back by then, in cents.
async fn kept_on(act: &mut Act, registration: &str, day: &str) -> Result<i64, Fault> {
    let (cents,): (i64,) = sqlx::query_as(
        "select cast(coalesce((select sum(p.cents) from registration_paid p where p.registration_id = $1 \
         and p.day <= $2 and p.withdrawn_at is null), 0) - coalesce((select sum(c.cents) from registration_paper c \
         where c.registration_id = $1 and c.day <= $2 and c.kind = 'credit' and c.withdrawn_at is null), 0) as bigint)",
    )
    .bind(registration)
    .bind(day)
    .fetch_one(act.rows())
    .await?;
    Ok(cents)
}

/// Gives back part of what was paid, by a credit note; or says what is refused. What is asked falls by as much.
pub async fn refund(
    act: &mut Act,
    desk: &Desk<'_>,
    (one, theirs): (&Gathering, &Registration),
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let paid = payment::received(act.rows(), &theirs.id).await?.cents;
    let before = given_back(act.rows(), &theirs.id).await?;
    let mut refusals = Refusals::default();
    let cents = cents(&typed.refund_amount).filter(|cents| *cents > 0);
    refusals.unless(cents.is_some(), "refund_amount", "member-refusal-amount");
    let within = cents.is_none_or(|cents| before.cents + cents <= paid);
    refusals.unless(within, "refund_amount", "event-refusal-refund");
    refusals.unless(
        METHODS.contains(&typed.refund_method.as_str()),
        "refund_method",
        "member-refusal-method",
    );
    refusals.unless(REASONS.contains(&typed.reason.as_str()), "reason", "event-refusal-reason");
    let on = refusals.day("refunded_on", &typed.refunded_on);
    refusals.unless(on.is_none_or(|on| on <= act.today()), "refunded_on", "member-refusal-future");
    let slip = on.is_some_and(|on| payment::is_slip(one, on, act.today()));
    refusals.unless(!slip, "refunded_on", "day-refusal-far");
    if let (Some(cents), Some(on), true) = (cents, on, within) {
        let kept = kept_on(act, &theirs.id, &on.to_string()).await?;
        refusals.unless(cents <= kept, "refunded_on", "event-refusal-refund-early");
    }
    let (Some(cents), Some(on), true) = (cents, on, refusals.none()) else { return Ok(Err(refusals)) };
    // Of each tax, what is given back in all is its part of all that is given back, as for what is received.
    let part = |tax: i64| tax::part(tax, theirs.total(), before.cents + cents);
    let back = Received { cents, gst: part(theirs.gst) - before.gst, qst: part(theirs.qst) - before.qst };
    let language = Language::from_code(&theirs.language);
    let say = |key: &str, things: &[(&str, &str)]| desk.say(language, key, things);
    let number = next(act, CREDIT).await?;
    let on = on.to_string();
    let mut content = desk.headed(language);
    content.title = say("member-paper-credit", &[("number", &called(CREDIT, number.0, number.1))]);
    content.subtitle = say("member-paper-issued", &[("day", &told(act.today(), language))]);
    let what = receipt::what(desk, one, language);
    content.rows.push(vec![what, money(back.gst + back.qst - back.cents, language)]);
    taxes(act, desk, &mut content, (theirs, (-back.gst, -back.qst))).await?;
    content.total = say("member-paper-credit-total", &[("amount", &money(-back.cents, language))]);
    content.notes.push(say(&format!("event-reason-{}", typed.reason), &[]));
    let method = say(&format!("member-method-{}", typed.refund_method), &[]);
    content.notes.push(say("event-paper-given-back", &[("day", &day(&on, language)), ("method", &method)]));
    let how = (on.as_str(), typed.refund_method.as_str(), typed.reason.as_str());
    keep(act, &theirs.id, (CREDIT, number), how, (back, &content)).await.map(Ok)
}
