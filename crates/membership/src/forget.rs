//! Forgetting who applied without success, once the time for which the pole keeps it is over.
use db::{Act, Db, Fault};
use page::{Old, Retention};

/// The applications that the board refused before a day, and that still say who applied.
async fn old(db: &Db, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select p.id, max(d.decided_on) as day from application p join application_decision d \
         on d.application_id = p.id and d.outcome = 'refused' where p.contact_email <> '' \
         group by p.id having max(d.decided_on) < $1 order by 2, 1 limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db.rows())
    .await?;
    Ok(rows.into_iter().map(|(id, day)| Old { path: format!("/adhesions/{id}"), id, day }).collect())
}

/// Forgets who asked and what they wrote; that the organization applied and was refused stays.
async fn forget(act: &mut Act, id: &str) -> Result<(), Fault> {
    for sql in [
        "update application set contact_name = '', contact_email = '' where id = $1",
        "update application_statement set statement = '' where application_id = $1",
        "update application_verdict set evidence = '' where application_id = $1",
    ] {
        sqlx::query(sql).bind(id).execute(act.rows()).await?;
    }
    act.record("application.forgotten", "application", id, "").await
}

pub const RETENTIONS: [Retention; 1] = [Retention {
    kind: "applications",
    usual: 24,
    old: |db, before, most| Box::pin(old(db, before, most)),
    forget: |act, id| Box::pin(forget(act, id)),
}];
