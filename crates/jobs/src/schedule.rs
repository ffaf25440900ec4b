//! A schedule: a kind of job that comes back by itself, whose next moment is kept in a row.
use crate::job::told;
use croner::Cron;
use db::{Connection, Db, Fault, Id};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};

/// Writes the jobs of the schedules whose moment has come, and their next moment, in one transaction. The
/// `once` of such a job is its kind and moment, so several processes write it once.
pub(crate) async fn plan(db: &Db, schedules: &BTreeMap<&'static str, Cron>) -> Result<(), Fault> {
    if schedules.is_empty() {
        return Ok(());
    }
    // A reading first: most turns find nothing to plan, and must not hold up those who write.
    let now = told(db.clock().now());
    let kept = kept(&mut *db.rows().acquire().await?).await?;
    let stands = |kind: &str, cron: &Cron| {
        kept.get(kind).is_some_and(|(text, next)| text == cron.as_str() && next.as_str() > now.as_str())
    };
    if schedules.iter().all(|(kind, cron)| stands(kind, cron)) {
        return Ok(());
    }
    let mut rows = db.upkeep().await?;
    write(&mut rows, db, schedules).await?;
    rows.commit().await
}

async fn kept(rows: &mut Connection) -> Result<HashMap<String, (String, String)>, Fault> {
    let rows: Vec<(String, String, String)> =
        sqlx::query_as("select kind, cron, next_at from schedule").fetch_all(rows).await?;
    Ok(rows.into_iter().map(|(kind, cron, next)| (kind, (cron, next))).collect())
}

async fn write(
    rows: &mut Connection,
    db: &Db,
    schedules: &BTreeMap<&'static str, Cron>,
) -> Result<(), Fault> {
    let moment = db.clock().now();
    let now = told(moment);
    let kept = kept(&mut *rows).await?;
    for (kind, cron) in schedules {
        let before = kept.get(*kind).filter(|(text, _)| text == cron.as_str());
        if let Some((_, due)) = before {
            if due.as_str() > now.as_str() {
                continue;
            }
            sqlx::query(
                "insert into job (id, kind, body, once, due_at, attempts) values ($1, $2, 'null', $3, $4, 0) \
                 on conflict (once) do nothing",
            )
            .bind(Id::at(moment))
            .bind(*kind)
            .bind(format!("{kind}@{due}"))
            .bind(due)
            .execute(&mut *rows)
            .await?;
        }
        let Some(next) = after(cron, moment, db) else {
            tracing::error!(kind, cron = cron.as_str(), "this schedule has no next moment");
            continue;
        };
        sqlx::query(
            "insert into schedule (kind, cron, next_at) values ($1, $2, $3) \
             on conflict (kind) do update set cron = excluded.cron, next_at = excluded.next_at",
        )
        .bind(*kind)
        .bind(cron.as_str())
        .bind(told(next))
        .execute(&mut *rows)
        .await?;
    }
    Ok(())
}

/// The next moment of a cron text, told in the pole's time zone.
fn after(cron: &Cron, moment: Timestamp, db: &Db) -> Option<Timestamp> {
    let here = moment.to_zoned(db.zone().clone());
    cron.find_next_occurrence(&here, false).ok().map(|next| next.timestamp())
}
