//! The declaration of engagement as it came back signed: a PDF, kept with the engagement until another takes its place.
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db, Fault};
use page::Refusals;

/// The largest file, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// The day on which the one that stands was kept; none where there is none.
pub async fn kept_on(db: &Db, engagement: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select kept_on from market_signed where engagement_id = $1 and removed_at is null and content <> ''",
    )
    .bind(engagement)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|(day,)| day))
}

/// The bytes of the one that stands.
pub async fn bytes(db: &Db, engagement: &str) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select content from market_signed where engagement_id = $1 and removed_at is null and content <> ''",
    )
    .bind(engagement)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.and_then(|(content,)| STANDARD.decode(content).ok()))
}

/// Whether bytes are those of a PDF: it begins by saying so, and ends by saying that it is whole.
fn is_pdf(bytes: &[u8]) -> bool {
    let end = &bytes[bytes.len().saturating_sub(1_024)..];
    bytes.starts_with(b"%PDF-") && end.windows(5).any(|part| part == b"%%EOF")
}

/// Keeps a signed declaration in the place of the one before, or says what is refused.
pub async fn keep(
    act: &mut Act,
    engagement: &str,
    bytes: Option<&[u8]>,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let Some(bytes) = bytes else {
        refusals.refuse("file", "market-refusal-signed");
        return Ok(Err(refusals));
    };
    refusals.unless(bytes.len() <= LARGEST, "file", "market-refusal-signed-large");
    refusals.unless(is_pdf(bytes), "file", "market-refusal-signed-kind");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    take_out(act, engagement).await?;
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into market_signed (id, engagement_id, content, size, kept_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(engagement)
    .bind(STANDARD.encode(bytes))
    .bind(i64::try_from(bytes.len()).unwrap_or(i64::MAX))
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.signed-kept", "market-engagement", engagement, "").await?;
    Ok(Ok(()))
}

/// Takes out the one that stands. False when there is none.
pub async fn remove(act: &mut Act, engagement: &str) -> Result<bool, Fault> {
    let there = take_out(act, engagement).await?;
    if there {
        act.record("market.signed-removed", "market-engagement", engagement, "").await?;
    }
    Ok(there)
}

async fn take_out(act: &mut Act, engagement: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update market_signed set removed_at = $2, removed_by = $3, content = '' \
         where engagement_id = $1 and removed_at is null",
    )
    .bind(engagement)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(done.rows_affected() > 0)
}

#[cfg(test)]
mod tests {
    use super::is_pdf;

    #[test]
    fn a_whole_pdf_is_known_from_half_of_one_and_from_anything_else() {
        assert!(is_pdf(b"%PDF-1.7\n1 0 obj\n%%EOF\n"));
        assert!(!is_pdf(b"%PDF-1.7\n1 0 obj\n"));
        assert!(!is_pdf(b"<html>%PDF-1.7 %%EOF"));
        assert!(!is_pdf(b""));
    }
}
