//! The document of an assembly: what members read before it, at an address or as a PDF kept here.
use crate::assembly::Assembly;
use concertation::document::as_sent;
pub use concertation::document::{Document, LARGEST, Typed};
use db::{Act, Db, Fault};
use page::{Refusals, Upload};

/// The documents of an assembly, in the order they were added.
pub async fn of(db: &Db, assembly: &str) -> Result<Vec<Document>, Fault> {
    sqlx::query_as(
        "select id, title, link from assembly_document where assembly_id = $1 and withdrawn_at is null order by id",
    )
    .bind(assembly)
    .fetch_all(db.rows())
    .await
}

/// The bytes of a document of an assembly that is kept here.
pub async fn bytes(db: &Db, assembly: &str, id: &str) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select bytes from assembly_document where id = $2 and assembly_id = $1 and withdrawn_at is null and bytes <> ''",
    )
    .bind(assembly)
    .bind(id)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.and_then(|(bytes,)| as_sent(&bytes)))
}

/// Adds a document to an assembly that is not lifted, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Assembly,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let ended = ["off", "closed"].contains(&one.state());
    refusals.unless(!ended, "title", "assembly-refusal-over");
    let sent = typed.judge(upload, &mut refusals);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into assembly_document (id, assembly_id, title, link, bytes, recorded_at, recorded_by) \
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
    act.record("assembly.document-added", "assembly", &one.id, &id).await?;
    Ok(Ok(id))
}

/// Takes a document out; gives the assembly it was of.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update assembly_document set withdrawn_at = $2, bytes = '' where id = $1 and withdrawn_at is null \
         returning assembly_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    if let Some((assembly,)) = &found {
        act.record("assembly.document-withdrawn", "assembly", assembly, id).await?;
    }
    Ok(found.map(|(assembly,)| assembly))
}
