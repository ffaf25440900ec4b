//! What waits in concertation: mandates that run out, meetings of which nobody said who was there, late tasks and
//! obligations.
use crate::{KEEP, mandate, meeting, obligation, task};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let wait =
        |words, count, path: &str, late| Waiting { words, count, path: path.into(), right: KEEP, late };
    let late = usize::try_from(task::late(&db).await?).unwrap_or_default();
    let owed = usize::try_from(obligation::late(&db).await?).unwrap_or_default();
    let expiring = mandate::expiring(&db).await?.len();
    let untold = meeting::untold(&db).await?.len();
    Ok(vec![
        wait("concertation-waiting-tasks", late, "/concertation/taches", true),
        wait("concertation-waiting-obligations", owed, "/concertation/ententes", true),
        wait("concertation-waiting-mandates", expiring, "/concertation#mandats", false),
        wait("concertation-waiting-presence", untold, "/concertation#presences", true),
    ])
}
