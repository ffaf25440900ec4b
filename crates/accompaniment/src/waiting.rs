//! What waits in accompaniment: answers that are late, and referrals to ask about.
use crate::{FOLLOW, referral, request};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let count = |many: i64| usize::try_from(many).unwrap_or_default();
    let wait =
        |words, count, path: &str| Waiting { words, count, path: path.to_owned(), right: FOLLOW, late: true };
    Ok(vec![
        wait("act-waiting-requests", count(request::late(&db).await?), "/accompagnement/demandes"),
        wait("act-waiting-referrals", count(referral::due(&db).await?), "/accompagnement/referencements"),
    ])
}
