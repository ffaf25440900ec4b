//! The stop: a mailbox that asked for no more alerts, until it asks for them again (L.C. 2010, ch. 23, s. 11).
use db::{Act, Connection, Db, Fault};

/// SQL: whether a mailbox asked for no more.
#[macro_export]
macro_rules! stopped_mailbox {
    ($email:literal) => {
        concat!(
            "exists (select z.id from alert_stop z where z.email = ",
            $email,
            " and z.resumed_at is null)"
        )
    };
}

/// Whether a mailbox asked for no more.
pub async fn stopped(rows: &mut Connection, email: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from alert_stop where email = $1 and resumed_at is null limit 1")
            .bind(email)
            .fetch_optional(rows)
            .await?;
    Ok(found.is_some())
}

/// Sends a mailbox no more alerts; asked twice, it is the same.
pub async fn stop(act: &mut Act, organization: &str, email: &str) -> Result<(), Fault> {
    if email.is_empty() || stopped(act.rows(), email).await? {
        return Ok(());
    }
    let (id, at) = (act.id(), act.at());
    sqlx::query("insert into alert_stop (id, email, stopped_at) values ($1, $2, $3)")
        .bind(id)
        .bind(email)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("alert.letters-stopped", "organization", organization, "").await
}

/// Sends it alerts again.
pub async fn resume(act: &mut Act, organization: &str, email: &str) -> Result<(), Fault> {
    let at = act.at();
    let done = sqlx::query("update alert_stop set resumed_at = $2 where email = $1 and resumed_at is null")
        .bind(email)
        .bind(at)
        .execute(act.rows())
        .await?;
    match done.rows_affected() {
        0 => Ok(()),
        _ => act.record("alert.letters-resumed", "organization", organization, "").await,
    }
}

/// The same for a page.
pub async fn is_stopped(db: &Db, email: &str) -> Result<bool, Fault> {
    let mut rows = db.rows().acquire().await?;
    stopped(&mut rows, email).await
}
