//! What came of an introduction, asked of each side on set days: by letter, or by whoever calls.
use crate::link;
use db::{Act, Db, Fault, FromRow, Settings};
use jiff::{ToSpan, civil::Date};
use page::Refusals;
use serde::Deserialize;

pub const OUTCOMES: [&str; 4] = ["contract", "talks", "later", "none"];

/// Days after an introduction when its sides are asked, where the pole has not said.
const USUAL: [i64; 2] = [30, 90];
/// The name of the pole's own days among its settings.
pub const DAYS: &str = "market.follow-days";

#[derive(Clone, Debug, FromRow)]
pub struct Follow {
    pub id: String,
    pub introduction_id: String,
    pub organization_id: String,
    pub organization: String,
    /// The mailbox of the organization now; "" where it has none, or asked for no more letters.
    pub mailbox: String,
    /// The other side.
    pub other: String,
    pub day: String,
    pub due_on: String,
    pub asked_on: Option<String>,
    /// The mailbox that it was asked at, or "".
    pub email: String,
    pub answered_on: Option<String>,
    pub outcome: String,
    pub note: String,
}

/// What was said of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub outcome: String,
    pub note: String,
    /// Which of an introduction's questions is answered, when somebody of the pole heard it.
    pub follow: String,
}

/// The days that a text says: `30, 90`.
pub fn read_days(text: &str) -> Option<Vec<i64>> {
    let parts = text.split([',', ' ', ';']).filter(|part| !part.is_empty());
    let days: Vec<i64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let sound = !days.is_empty() && days.len() <= 6 && days.iter().all(|day| (1..=1_000).contains(day));
    sound.then_some(days)
}

/// The days of a pole.
pub fn days(settings: &Settings) -> Vec<i64> {
    read_days(settings.get(DAYS)).unwrap_or(USUAL.to_vec())
}

macro_rules! follows {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select f.id, f.introduction_id, o.id as organization_id, o.name as organization, case when ",
            tenders::stopped_mailbox!("o.email"),
            " then '' else o.email end as mailbox, (select x.name from organization x where x.id = ",
            people::keeper!("case when f.organization_id = i.first_id then i.second_id else i.first_id end"),
            ") as other, i.day, f.due_on, f.asked_on, f.email, f.answered_on, \
             f.outcome, f.note \
             from market_follow f join market_introduction i on i.id = f.introduction_id join organization o on o.id = ",
            people::keeper!("f.organization_id"),
            $($rest),+
        )
    };
}

/// Those of an introduction, in the order of their days.
pub async fn of(db: &Db, introduction: &str) -> Result<Vec<Follow>, Fault> {
    sqlx::query_as(follows!(" where f.introduction_id = $1 order by f.due_on, f.id"))
        .bind(introduction)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Follow>, Fault> {
    sqlx::query_as(follows!(" where f.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Those whose day has come and that nobody answered: the oldest first.
pub async fn due(db: &Db) -> Result<Vec<Follow>, Fault> {
    sqlx::query_as(follows!(
        " where f.due_on <= $1 and f.answered_on is null and i.withdrawn_at is null order by f.due_on, f.id limit 500"
    ))
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Those whose day has come, that nobody asked yet and that a letter reaches: the oldest first. The others are asked by
/// somebody of the pole.
pub async fn to_ask(db: &Db) -> Result<Vec<Follow>, Fault> {
    sqlx::query_as(follows!(
        " where f.due_on <= $1 and f.asked_on is null and f.answered_on is null and i.withdrawn_at is null \
         and o.email <> '' and not ",
        tenders::stopped_mailbox!("o.email"),
        " order by f.due_on, f.id limit 500"
    ))
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Says on which days one side will be asked: those to come, or the last of them once all are past.
pub async fn plan(
    act: &mut Act,
    introduction: &str,
    organization: &str,
    from: Date,
    days: &[i64],
) -> Result<(), Fault> {
    let today = act.today();
    let mut coming: Vec<Date> = days.iter().map(|after| from.saturating_add(after.days())).collect();
    coming.sort_unstable();
    let past = coming.iter().filter(|day| **day < today).count();
    for day in &coming[past.min(coming.len().saturating_sub(1))..] {
        let (id, at, by) = (act.id(), act.at(), act.by());
        sqlx::query(
            "insert into market_follow (id, introduction_id, organization_id, due_on, email, outcome, note, recorded_at, \
             recorded_by) values ($1, $2, $3, $4, '', '', '', $5, $6)",
        )
        .bind(id)
        .bind(introduction)
        .bind(organization)
        .bind(day.to_string())
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}

/// Notes that one side is asked at a mailbox, and gives the secret of its link.
pub async fn ask(act: &mut Act, follow: &Follow) -> Result<String, Fault> {
    let today = act.today().to_string();
    sqlx::query("update market_follow set asked_on = $2, email = $3 where id = $1")
        .bind(&follow.id)
        .bind(today)
        .bind(&follow.mailbox)
        .execute(act.rows())
        .await?;
    link::make(act, link::FOLLOW, &follow.id, "").await
}

/// Keeps what one side said, once; or says what is refused.
pub async fn answer(act: &mut Act, follow: &Follow, typed: &Typed) -> Result<Result<bool, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(OUTCOMES.contains(&typed.outcome.as_str()), "outcome", "market-refusal-outcome");
    refusals.unless(typed.note.chars().count() <= 1_000, "note", "market-refusal-long");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let done = sqlx::query(
        "update market_follow set answered_on = $2, outcome = $3, note = $4 where id = $1 and answered_on is null",
    )
    .bind(&follow.id)
    .bind(today)
    .bind(&typed.outcome)
    .bind(typed.note.trim())
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        link::forget(act, &follow.id).await?;
        let introduction = &follow.introduction_id;
        act.record("market.introduction-followed", "market-introduction", introduction, &typed.outcome)
            .await?;
    }
    Ok(Ok(done.rows_affected() > 0))
}

#[cfg(test)]
mod tests {
    use super::read_days;

    #[test]
    fn days_are_read_as_people_write_them_and_nonsense_is_not() {
        assert_eq!(read_days("30, 90"), Some(vec![30, 90]));
        assert_eq!(read_days("15;45 120"), Some(vec![15, 45, 120]));
        assert_eq!(read_days(""), None);
        assert_eq!(read_days("0"), None);
        assert_eq!(read_days("bientôt"), None);
    }
}
