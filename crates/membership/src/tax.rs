//! The tax numbers: those the pole is registered under for TPS and TVQ, from a day until the next.
use db::{Act, Db, Fault};
use page::Refusals;
use serde::Deserialize;
use sqlx::FromRow;

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
    use super::sound;

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
