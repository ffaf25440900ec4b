//! What waits in membership: applications that the board has not settled.
use crate::{READ, application};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let count = usize::try_from(application::open(&db).await?).unwrap_or_default();
    let path = "/adhesions".to_owned();
    Ok(vec![Waiting { words: "member-waiting-applications", count, path, right: READ, late: false }])
}
