//! The document of a resource, at an address or as a PDF kept here.
use crate::shelf::Item;
use concertation::document::as_sent;
pub use concertation::document::{Document, LARGEST, Typed};
use db::{Act, Db, Fault};
use page::{Refusals, Upload};

/// The documents of a resource, in the order they were added.
pub async fn of(db: &Db, item: &str) -> Result<Vec<Document>, Fault> {
    sqlx::query_as(
        "select id, title, link from library_document where item_id = $1 and withdrawn_at is null order by id",
    )
    .bind(item)
    .fetch_all(db.rows())
    .await
}

/// The bytes of a document of a resource that is kept here.
pub async fn bytes(db: &Db, item: &str, id: &str) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select bytes from library_document where id = $2 and item_id = $1 and withdrawn_at is null and bytes <> ''",
    )
    .bind(item)
    .bind(id)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.and_then(|(bytes,)| as_sent(&bytes)))
}

/// Adds a document to a resource that stands, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Item,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(one.stands(), "title", "library-refusal-withdrawn");
    let sent = typed.judge(upload, &mut refusals);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into library_document (id, item_id, title, link, bytes, recorded_at, recorded_by) \
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
    act.record("resource.document-added", "resource", &one.id, &id).await?;
    Ok(Ok(id))
}

/// Takes a document out; gives the resource it was of.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update library_document set withdrawn_at = $2, bytes = '' where id = $1 and withdrawn_at is null \
         returning item_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    if let Some((item,)) = &found {
        act.record("resource.document-withdrawn", "resource", item, id).await?;
    }
    Ok(found.map(|(item,)| item))
}
