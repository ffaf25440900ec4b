//! The signed document of an agreement, at an address or as a PDF kept here.
use crate::{
    agreement::Agreement,
    document::{Document, Typed, as_sent},
};
use db::{Act, Db, Fault};
use page::{Refusals, Upload};

/// The documents of an agreement, in the order they were added.
pub async fn of(db: &Db, agreement: &str) -> Result<Vec<Document>, Fault> {
    sqlx::query_as(
        "select id, title, link from agreement_document where agreement_id = $1 and withdrawn_at is null order by id",
    )
    .bind(agreement)
    .fetch_all(db.rows())
    .await
}

/// The bytes of a document of an agreement that is kept here.
pub async fn bytes(db: &Db, agreement: &str, id: &str) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select bytes from agreement_document where id = $2 and agreement_id = $1 and withdrawn_at is null \
         and bytes <> ''",
    )
    .bind(agreement)
    .bind(id)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.and_then(|(bytes,)| as_sent(&bytes)))
}

/// Adds a document to an agreement that is not withdrawn, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Agreement,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(one.withdrawn_at.is_none(), "title", "concertation-refusal-withdrawn");
    let sent = typed.judge(upload, &mut refusals);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into agreement_document (id, agreement_id, title, link, bytes, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(sent.title)
    .bind(sent.link)
    .bind(sent.bytes)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.document-added", "agreement", &one.id, &id).await?;
    Ok(Ok(id))
}

/// Takes a document out; gives the agreement it was of.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update agreement_document set withdrawn_at = $2, bytes = '' where id = $1 and withdrawn_at is null \
         returning agreement_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    if let Some((agreement,)) = &found {
        act.record("agreement.document-withdrawn", "agreement", agreement, id).await?;
    }
    Ok(found.map(|(agreement,)| agreement))
}
