//! The stop: a mailbox that asked for no more letters about its sheet, until it asks for them again.
use db::{Act, Connection, Db, Fault};

/// Whether a mailbox asked for no more letters.
pub async fn stopped(rows: &mut Connection, email: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from mailbox_stop where email = $1 and resumed_at is null limit 1")
            .bind(email.trim().to_lowercase())
            .fetch_optional(rows)
            .await?;
    Ok(found.is_some())
}

/// Sends a mailbox no more letters. False when it had asked already.
pub async fn stop(act: &mut Act, organization: &str, email: &str) -> Result<bool, Fault> {
    if stopped(act.rows(), email).await? {
        return Ok(false);
    }
    let (id, at) = (act.id(), act.at());
    sqlx::query("insert into mailbox_stop (id, email, stopped_at) values ($1, $2, $3)")
        .bind(id)
        .bind(email.trim().to_lowercase())
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("sheet.letters-stopped", "sheet", organization, "").await?;
    Ok(true)
}

/// Sends it letters again. False when it had not asked for none.
pub async fn resume(act: &mut Act, organization: &str, email: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query("update mailbox_stop set resumed_at = $2 where email = $1 and resumed_at is null")
        .bind(email.trim().to_lowercase())
        .bind(at)
        .execute(act.rows())
        .await?;
    if done.rows_affected() > 0 {
        act.record("sheet.letters-resumed", "sheet", organization, "").await?;
    }
    Ok(done.rows_affected() > 0)
}

/// The same for a page.
pub async fn is_stopped(db: &Db, email: &str) -> Result<bool, Fault> {
    let mut rows = db.rows().acquire().await?;
    stopped(&mut rows, email).await
}
