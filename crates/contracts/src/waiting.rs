//! What waits among contracts: pairs for a person to judge, amounts in disagreement, denials.
use crate::{KEEP, contract, join};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let wait =
        |words, count, path: &str| Waiting { words, count, path: path.into(), right: KEEP, late: false };
    let (_, pairs) = join::waiting(&db).await?;
    let counted = contract::in_states(&db).await?;
    let in_state = |state: &str| counted.get(state).map_or(0, |count| usize::try_from(*count).unwrap_or(0));
    Ok(vec![
        wait("contract-waiting-pairs", pairs.len(), "/contrats/rapprocher"),
        wait("contract-waiting-disagreement", in_state("disagreement"), "/contrats?etat=disagreement"),
        wait("contract-waiting-denied", in_state("denied"), "/contrats?etat=denied"),
    ])
}
