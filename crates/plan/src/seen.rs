//! What was seen: whoever changes an action or an objective must have seen the last thing done to it.
use db::{Act, Fault};
use sqlx::{Any, Executor};

/// The place in history of the last thing done to one.
pub async fn last<'c>(
    rows: impl Executor<'c, Database = Any>,
    kind: &str,
    id: &str,
) -> Result<String, Fault> {
    let (seq,): (i64,) =
        sqlx::query_as("select coalesce(max(seq), 0) from history where kind = $1 and id = $2")
            .bind(kind)
            .bind(id)
            .fetch_one(rows)
            .await?;
    Ok(seq.to_string())
}

/// Whether somebody did something to it that who sends this has not seen; a form that does not say what it saw is
/// not held to it.
pub async fn is_stale(act: &mut Act, kind: &str, id: &str, seen: Option<&str>) -> Result<bool, Fault> {
    let Some(seen) = seen else { return Ok(false) };
    Ok(last(&mut *act.rows(), kind, id).await? != seen)
}
