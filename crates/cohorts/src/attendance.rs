//! Attendance: who was at a session of a cohort, excused or absent.
use crate::session::Session;
use db::{Act, Db, Fault};
use page::Refusals;

/// Whether one was there.
pub const HOW: [&str; 3] = ["present", "excused", "absent"];

/// Who was at a session: each participant by id, and how.
pub async fn of(db: &Db, session: &str) -> Result<Vec<(String, String)>, Fault> {
    sqlx::query_as("select participant_id, how from cohort_attendance where session_id = $1")
        .bind(session)
        .fetch_all(db.rows())
        .await
}

/// Says who was there, each by id and one of `HOW`, or what is refused. Those of whom nothing is said stay as they were.
pub async fn attend(
    act: &mut Act,
    kept: &Session,
    said: &[(String, String)],
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(!kept.is_off(), "how", "cohort-refusal-session-off");
    let today = act.today().to_string();
    refusals.unless(kept.day <= today, "how", "cohort-refusal-coming");
    let (at, by) = (act.at(), act.by());
    for (participant, how) in said.iter().filter(|(_, how)| !how.is_empty()) {
        let of: Option<(String,)> =
            sqlx::query_as("select id from cohort_participant where id = $1 and cohort_id = $2")
                .bind(participant)
                .bind(&kept.cohort_id)
                .fetch_optional(act.rows())
                .await?;
        refusals.unless(HOW.contains(&how.as_str()) && of.is_some(), "how", "cohort-refusal-presence");
        if !refusals.none() {
            break;
        }
        sqlx::query(
            "insert into cohort_attendance (session_id, participant_id, how, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5) on conflict (session_id, participant_id) do update set how = excluded.how, \
             recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by",
        )
        .bind(&kept.id)
        .bind(participant)
        .bind(how)
        .bind(&at)
        .bind(&by)
        .execute(act.rows())
        .await?;
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    act.record("cohort.attended", "cohort", &kept.cohort_id, &kept.day).await?;
    Ok(Ok(()))
}
