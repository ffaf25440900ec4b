//! The link that a letter brings to a registration, and the letter noted so that none is written twice.
use db::{Act, Fault, Id};
use page::hash;

/// Makes one more link to a registration, and gives its token; the row keeps only the hash.
pub async fn make(act: &mut Act, registration: &str) -> Result<String, Fault> {
    let (token, at) = (Id::secret(), act.at());
    sqlx::query("insert into registration_link (token_hash, registration_id, made_at) values ($1, $2, $3)")
        .bind(hash(&token))
        .bind(registration)
        .bind(at)
        .execute(act.rows())
        .await?;
    Ok(token)
}

/// Whether a letter was written to a registration for this reason already.
pub async fn was_written(act: &mut Act, registration: &str, reason: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select letter_id from registration_letter where registration_id = $1 and reason = $2",
    )
    .bind(registration)
    .bind(reason)
    .fetch_optional(act.rows())
    .await?;
    Ok(found.is_some())
}

/// Notes the letter that was written for a reason.
pub async fn note(act: &mut Act, registration: &str, reason: &str, letter: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query(
        "insert into registration_letter (registration_id, reason, letter_id, written_at) values ($1, $2, $3, $4)",
    )
    .bind(registration)
    .bind(reason)
    .bind(letter)
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(())
}
