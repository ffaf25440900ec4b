//! What waits in the library: reviews that are late.
use crate::{KEEP, review};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let count = usize::try_from(review::late(&db).await?).unwrap_or_default();
    let path = "/bibliotheque?revision=retard".into();
    Ok(vec![Waiting { words: "library-waiting-reviews", count, path, right: KEEP, late: true }])
}
