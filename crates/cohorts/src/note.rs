//! The note of a coach, of a participant or of the whole cohort: never read beyond its coaches and direction.
use crate::cohort::judge_why;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Note {
    pub id: String,
    pub cohort_id: String,
    pub person: String,
    pub account_id: String,
    pub author: String,
    pub text: String,
    pub noted_at: String,
}

/// What was typed of a note.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Of whom, by the participant's id; "" for the whole cohort.
    pub participant: String,
    pub text: String,
}

const ALL: &str = concat!(
    "select n.id, n.cohort_id, case when n.participant_id is null then '' else ",
    people::name_of!("p"),
    " end as person, n.account_id, a.name as author, n.text, n.noted_at \
     from cohort_note n join account a on a.id = n.account_id left join cohort_participant x on x.id = n.participant_id \
     left join person p on p.id = x.person_id where n.withdrawn_at is null and n.text <> ''"
);

/// The notes of a cohort that stand, the latest first.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Note>, Fault> {
    let sql = format!("{ALL} and n.cohort_id = $1 order by n.noted_at desc, n.id desc limit 500");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(cohort).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Note>, Fault> {
    let sql = format!("{ALL} and n.id = $1");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.rows()).await
}

/// Writes a note, or says what is refused. History keeps that one was written, and nothing of it.
pub async fn write(
    act: &mut Act,
    cohort: &str,
    account: &str,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(&typed.text) && typed.text.chars().count() <= 5_000;
    refusals.unless(sound, "text", "cohort-refusal-note");
    let of = Some(&typed.participant).filter(|id| !id.is_empty());
    let known: Option<(String,)> =
        sqlx::query_as("select id from cohort_participant where id = $1 and cohort_id = $2")
            .bind(&typed.participant)
            .bind(cohort)
            .fetch_optional(act.rows())
            .await?;
    refusals.unless(of.is_none() || known.is_some(), "participant", "cohort-refusal-participant");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort_note (id, cohort_id, participant_id, account_id, text, noted_at, withdrawn_why, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, '', $7)",
    )
    .bind(id)
    .bind(cohort)
    .bind(of)
    .bind(account)
    .bind(typed.text.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.noted", "cohort", cohort, "").await?;
    Ok(Ok(()))
}

/// Withdraws a note, with why, or says what is refused.
pub async fn withdraw(act: &mut Act, kept: &Note, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let refusals = judge_why(why);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    sqlx::query(
        "update cohort_note set withdrawn_at = $2, withdrawn_why = $3 where id = $1 and withdrawn_at is null",
    )
    .bind(&kept.id)
    .bind(at)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    act.record("cohort.note-withdrawn", "cohort", &kept.cohort_id, "").await?;
    Ok(Ok(()))
}
