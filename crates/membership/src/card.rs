//! The payment by card: asked for by a member, and dues received once the provider says that it was paid.
use crate::payment;
use db::{Act, Fault, FromRow};
use jiff::SignedDuration;

/// For how many hours asking again is asking the same: the provider then gives the same page.
const SAME_HOURS: i64 = 20;
/// What dues are paid in.
const CURRENCY: &str = "cad";

/// What the provider says was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// What was asked for, as we called it.
    pub reference: String,
    /// What the provider calls it.
    pub session: String,
    pub cents: i64,
    pub currency: String,
}

/// What became of the provider's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Dues are recorded, now or when it was said before: of which membership, under which id.
    Dues { membership: String, payment: String },
    /// Nothing of ours: the provider's account serves for other things too.
    Unknown,
    /// Another amount, or another money, than what was asked for.
    Otherwise,
}

#[derive(FromRow)]
struct Asked {
    membership_id: String,
    year_on: String,
    cents: i64,
    dues_paid_id: Option<String>,
}

/// Asks for a year's dues to be paid by card, and gives what it is called; what was asked alike today is that one.
pub async fn ask(
    act: &mut Act,
    member: &str,
    year_on: &str,
    cents: i64,
    language: &str,
) -> Result<String, Fault> {
    let since = db::written(act.moment() - SignedDuration::from_hours(SAME_HOURS));
    let known: Option<(String,)> = sqlx::query_as(
        "select id from card_payment where membership_id = $1 and year_on = $2 and cents = $3 and language = $4 \
         and paid_at is null and ended_at is null and asked_at > $5 order by id desc limit 1",
    )
    .bind(member)
    .bind(year_on)
    .bind(cents)
    .bind(language)
    .bind(since)
    .fetch_optional(act.rows())
    .await?;
    if let Some((id,)) = known {
        return Ok(id);
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into card_payment (id, membership_id, year_on, cents, language, asked_at, asked_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(member)
    .bind(year_on)
    .bind(cents)
    .bind(language)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("membership.card-asked", "membership", member, &format!("{year_on} {cents}")).await?;
    Ok(id)
}

/// Ends what the provider opened no page for. Were it paid all the same, it would be taken.
pub async fn end(act: &mut Act, member: &str, id: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query("update card_payment set ended_at = $2 where id = $1 and paid_at is null")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("membership.card-unopened", "membership", member, id).await
}

/// Records the dues that the provider says were paid: once, however often it says so.
pub async fn settle(act: &mut Act, paid: &Paid) -> Result<Settled, Fault> {
    let asked: Option<Asked> =
        sqlx::query_as("select membership_id, year_on, cents, dues_paid_id from card_payment where id = $1")
            .bind(&paid.reference)
            .fetch_optional(act.rows())
            .await?;
    let Some(asked) = asked else { return Ok(Settled::Unknown) };
    if (asked.cents, CURRENCY) != (paid.cents, paid.currency.as_str()) {
        return Ok(Settled::Otherwise);
    }
    let membership = asked.membership_id;
    if let Some(payment) = asked.dues_paid_id {
        return Ok(Settled::Dues { membership, payment });
    }
    let day = act.today().to_string();
    let payment = payment::keep(act, &membership, &day, asked.cents, "card", Some(&asked.year_on)).await?;
    let at = act.at();
    sqlx::query("update card_payment set paid_at = $2, session = $3, dues_paid_id = $4 where id = $1")
        .bind(&paid.reference)
        .bind(at)
        .bind(&paid.session)
        .bind(&payment)
        .execute(act.rows())
        .await?;
    Ok(Settled::Dues { membership, payment })
}
