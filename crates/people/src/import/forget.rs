//! Forgetting: files nobody carried out are kept a day, what lines said a month, and what they replaced as long as a
//! list can be taken back. A list that never ended leaves its line of history and nothing else.
use super::{batch::WAITS, undo};
use db::{Db, Who};
use jiff::SignedDuration;
use jobs::{Job, Kinds, Outcome};
use std::collections::BTreeSet;

const KIND: &str = "import.forget";

/// Days that a line which asks nothing more keeps what it said: time to correct those that were refused.
const DAYS: i64 = 30;

/// The kind of job that forgets, each night.
pub fn kinds() -> Kinds {
    Kinds::new().every(KIND, "40 3 * * *", forget)
}

async fn forget(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let mut act = db.act(Who::Job(KIND)).await?;
    let day = db::written(act.moment() - SignedDuration::from_hours(WAITS));
    let season = db::written(act.moment() - SignedDuration::from_hours(24 * undo::DAYS));
    let month = db::written(act.moment() - SignedDuration::from_hours(24 * DAYS));
    let mut forgotten = BTreeSet::new();
    for (sql, before) in [
        (
            "delete from import_file where import_id in \
             (select id from import where ended_at is null and offered_at < $1) returning import_id",
            &day,
        ),
        (
            // A file of another room is named by a row of that room.
            "delete from import where ended_at is null and room = '' and offered_at < $1 returning id",
            &day,
        ),
        (
            "update import_row set cells = '[]', said = '' where cells <> '[]' and (settled_at < $1 or \
             (fate = 'refused' and import_id in (select id from import where ended_at < $1))) returning import_id",
            &month,
        ),
        (
            "delete from import_row where fate in ('kept', 'odd') \
             and import_id in (select id from import where ended_at < $1) returning import_id",
            &month,
        ),
        (
            "delete from import_change where import_id in (select id from import where ended_at < $1) \
             returning import_id",
            &season,
        ),
    ] {
        let of: Vec<(String,)> = sqlx::query_as(sql).bind(before).fetch_all(act.rows()).await?;
        forgotten.extend(of.into_iter().map(|(id,)| id));
    }
    let ids: Vec<&str> = forgotten.iter().map(String::as_str).collect();
    act.record_all("import.forgotten", "import", &ids).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
