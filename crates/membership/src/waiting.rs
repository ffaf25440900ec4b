//! What waits in membership: applications that the board has not settled.
use crate::{
    READ, STUDY, application,
    applications::{BOARD_SHELF, STUDY_SHELF},
    recheck, update,
};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let (study, board) = application::open(&db).await?;
    let wait = |words, many: i64, state: &str| Waiting {
        words,
        count: usize::try_from(many).unwrap_or_default(),
        path: format!("/adhesions?etat={state}"),
        right: READ,
        late: false,
    };
    let updates = Waiting {
        words: "member-waiting-updates",
        count: usize::try_from(update::waiting(&db).await?).unwrap_or_default(),
        path: "/membres/renouvellements".into(),
        right: STUDY,
        late: false,
    };
    let rechecks = Waiting {
        words: "member-waiting-rechecks",
        count: usize::try_from(recheck::waiting(&db).await?).unwrap_or_default(),
        path: "/membres/renouvellements".into(),
        right: STUDY,
        late: false,
    };
    Ok(vec![
        wait("member-waiting-study", study, STUDY_SHELF),
        wait("member-waiting-board", board, BOARD_SHELF),
        updates,
        rechecks,
    ])
}
