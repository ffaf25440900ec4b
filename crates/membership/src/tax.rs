//! TPS and TVQ: the numbers the pole is registered under, from a day until the next, and what a payment holds of them.
use crate::dues::{Asked, Rate};
use db::{Act, Connection, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, Default, FromRow)]
pub struct Numbers {
    pub from_on: String,
    pub gst: String,
    pub qst: String,
}

/// What was typed of them: both "" when the pole is registered no more.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub gst: String,
    pub qst: String,
    pub tax_on: String,
}

/// Whether this is `digits` figures, the letters of a programme and four figures: `123456789 RT 0001`.
fn sound(number: &str, digits: usize, programme: &str) -> bool {
    let kept: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = |text: &str, long: usize| text.len() == long && text.bytes().all(|b| b.is_ascii_digit());
    kept.split_once(programme).is_some_and(|(lead, end)| plain(lead, digits) && plain(end, 4))
}

/// The numbers since the first, oldest first.
pub async fn all(db: &Db) -> Result<Vec<Numbers>, Fault> {
    sqlx::query_as("select from_on, gst, qst from tax_number order by from_on, id").fetch_all(db.rows()).await
}

/// The numbers in force on a day, if any.
pub async fn on(act: &mut Act, day: &str) -> Result<Option<Numbers>, Fault> {
    let found: Option<Numbers> = sqlx::query_as(
        "select from_on, gst, qst from tax_number where from_on <= $1 order by from_on desc, id desc limit 1",
    )
    .bind(day)
    .fetch_optional(act.rows())
    .await?;
    Ok(found.filter(|numbers| !numbers.gst.is_empty()))
}

/// The TPS and TVQ that come on top of a price on a day, in cents: none while the pole is not registered.
pub async fn on_price(act: &mut Act, day: &str, cents: i64) -> Result<(i64, i64), Fault> {
    if on(act, day).await?.is_none() {
        return Ok((0, 0));
    }
    let rate: Option<Rate> = sqlx::query_as(
        "select from_on, gst, qst from tax_rate where from_on <= $1 order by from_on desc limit 1",
    )
    .bind(day)
    .fetch_optional(act.rows())
    .await?;
    Ok(rate.map_or((0, 0), |rate| rate.taxes(cents)))
}

/// The price before taxes of one that holds TPS and TVQ on a day, in cents, whoever is registered; none while no rate
/// is known.
pub async fn without(rows: &mut Connection, day: &str, cents: i64) -> Result<Option<i64>, Fault> {
    let rate: Option<Rate> = sqlx::query_as(
        "select from_on, gst, qst from tax_rate where from_on <= $1 order by from_on desc limit 1",
    )
    .bind(day)
    .fetch_optional(rows)
    .await?;
    Ok(rate.map(|rate| {
        let all = 100_000 + rate.gst + rate.qst;
        (2 * cents * 100_000 + all) / (2 * all)
    }))
}

/// The TPS and TVQ that a payment holds when so much of its year was received before it, in proportion and to the cent:
/// those of every payment together are what the year asks, and what is paid beyond holds none.
pub fn held(asked: &Asked, before: i64, payment: i64) -> (i64, i64) {
    let of = |tax: i64| part(tax, asked.total(), before + payment) - part(tax, asked.total(), before);
    (of(asked.gst), of(asked.qst))
}

/// The part of a tax that is received once so much of a total is, to the nearest cent: all of it when all is received.
pub fn part(tax: i64, total: i64, received: i64) -> i64 {
    if total <= 0 { 0 } else { (2 * tax * received.clamp(0, total) + total) / (2 * total) }
}

/// Says the numbers from a day on, or what is refused: both or none.
pub async fn set(act: &mut Act, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let (gst, qst) = (typed.gst.trim(), typed.qst.trim());
    let none = gst.is_empty() && qst.is_empty();
    refusals.unless(none || sound(gst, 9, "RT"), "gst", "member-refusal-gst");
    refusals.unless(none || sound(qst, 10, "TQ"), "qst", "member-refusal-qst");
    let from = refusals.day("tax_on", &typed.tax_on);
    let (Some(from), true) = (from, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into tax_number (id, from_on, gst, qst, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(from.to_string())
    .bind(gst)
    .bind(qst)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("tax.numbers-set", "tax", &id, &from.to_string()).await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_taxes_of_a_year_s_payments_add_up_to_its_own() {
        let asked = Asked { cents: 3_333, gst: 167, qst: 332, grace: date(2021, 4, 1) };
        assert_eq!(held(&asked, 0, 3_832), (167, 332));
        assert_eq!(held(&asked, 0, 5_000), (167, 332), "what is paid beyond holds none");
        for parts in [[2_000, 1_832, 0], [1, 1, 3_830], [1_277, 1_277, 1_278], [2_000, 3_000, 500]] {
            let (mut before, mut sum) = (0, (0, 0));
            for part in parts {
                let (gst, qst) = held(&asked, before, part);
                (before, sum) = (before + part, (sum.0 + gst, sum.1 + qst));
            }
            assert_eq!(sum, (167, 332), "{parts:?}");
        }
    }

    #[test]
    fn a_tax_number_has_its_figures_and_its_programme() {
        assert!(sound("123456789 RT 0001", 9, "RT") && sound("1234567890TQ0001", 10, "TQ"));
        for wrong in
            ["", "123456789", "12345678 RT 0001", "123456789 TQ 0001", "123456789RT00001", "٣٣٣456789RT0001"]
        {
            assert!(!sound(wrong, 9, "RT"), "{wrong}");
        }
    }
}
