//! The quorum: how many of those who sit must be there, by a rule that holds from a day on.
use db::{Act, Db, Fault};
use page::Refusals;
use serde::Deserialize;

/// What was typed of a rule.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// `half` for more than half of those who sit, or a number of persons.
    pub needed: String,
    pub since: String,
}

/// The most that a rule may ask for.
const MOST: i64 = 500;

/// How many must be there on a day, of so many who sit. None when no rule holds.
pub async fn needed(db: &Db, body: &str, day: &str, seats: i64) -> Result<Option<i64>, Fault> {
    Ok(rule(db, body, day).await?.map(|needed| if needed == 0 { seats / 2 + 1 } else { needed }))
}

/// The rule that holds on a day; 0 for more than half.
pub async fn rule(db: &Db, body: &str, day: &str) -> Result<Option<i64>, Fault> {
    let rule: Option<(i64,)> = sqlx::query_as(
        "select needed from concertation_quorum where body_id = $1 and from_on <= $2 \
         order by from_on desc, id desc limit 1",
    )
    .bind(body)
    .bind(day)
    .fetch_optional(db.rows())
    .await?;
    Ok(rule.map(|(needed,)| needed))
}

/// Decides of a quorum from a day on, or says what is refused.
pub async fn decide(act: &mut Act, body: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let needed: Option<i64> = match typed.needed.trim() {
        "half" => Some(0),
        number => number.parse().ok().filter(|number| (1..=MOST).contains(number)),
    };
    refusals.unless(needed.is_some(), "needed", "concertation-refusal-quorum");
    if let Some(day) = refusals.day("since", &typed.since) {
        refusals.unless(day <= act.today(), "since", "concertation-refusal-future");
    }
    let (Some(needed), true) = (needed, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into concertation_quorum (id, body_id, needed, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(body)
    .bind(needed)
    .bind(typed.since.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("body.quorum-ruled", "body", body, &format!("{needed} {}", typed.since.trim())).await?;
    Ok(Ok(()))
}
