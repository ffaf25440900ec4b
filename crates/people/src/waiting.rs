//! What waits among people: next steps whose day has passed.
use crate::{ADD, next_step};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let count = usize::try_from(next_step::late(&db).await?).unwrap_or_default();
    Ok(vec![Waiting { words: "people-waiting-steps", count, path: "/suites".into(), right: ADD, late: true }])
}
