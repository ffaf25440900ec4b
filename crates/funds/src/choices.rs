//! What forms and lists of this room offer: funds to choose from, and how a place and an amount are told.
use crate::fund;
use page::{Choice, Fault, Visit};
pub use people::offered::{family, none};

/// An MRC by its name, or its code where it is none.
pub fn place(code: &str) -> &str {
    territory::mrc(code).map_or(code, |mrc| mrc.name)
}

/// Every fund by its name; only those that the pole holds, where these are asked for.
pub async fn funds(visit: &Visit, own: bool, words: &str) -> Result<Vec<Choice>, Fault> {
    let all = fund::all(visit.db()).await?;
    let offered = all.into_iter().filter(|one| !own || one.is_own());
    let mut choices: Vec<Choice> = offered.map(|one| Choice { label: one.name, value: one.id }).collect();
    choices.insert(0, none(visit, words));
    Ok(choices)
}
