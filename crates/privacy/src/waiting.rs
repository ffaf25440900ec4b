//! What waits in privacy: requests to answer within thirty days, and serious incidents to tell of.
use crate::{OVERSEE, incident, request};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let count = |many: i64| usize::try_from(many).unwrap_or_default();
    let wait = |words, many, path: &str, late| Waiting {
        words,
        count: count(many),
        path: path.to_owned(),
        right: OVERSEE,
        late,
    };
    let (open, late) = request::open(&db).await?;
    Ok(vec![
        wait("privacy-waiting-late", late, "/vie-privee#demandes", true),
        wait("privacy-waiting-open", open - late, "/vie-privee#demandes", false),
        wait("privacy-waiting-incidents", incident::untold(&db).await?, "/vie-privee/incidents", true),
    ])
}
