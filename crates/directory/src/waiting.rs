//! What waits in the directory: fields that owners proposed, for someone of the pole to accept or refuse.
use crate::{KEEP, proposal};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    Ok(vec![Waiting {
        words: "dir-waiting-proposals",
        count: proposal::sheets(&db).await?.len(),
        path: "/fiches/propositions".to_owned(),
        right: KEEP,
        late: false,
    }])
}
