//! What forms of this room offer: editions, places, and what every room’s do.
use crate::edition::Edition;
use page::{Choice, Refusals, Visit};
pub use people::offered::{action, actions, family, none};

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code).map_or_else(|| visit.t("market-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// Editions, by name.
pub fn editions(all: &[Edition]) -> Vec<Choice> {
    all.iter().map(|one| Choice { value: one.id.clone(), label: one.name.clone() }).collect()
}

/// What is wrong with an MRC and an action of the frame.
pub fn judge_place(mrc: &str, action: &str, refusals: &mut Refusals) {
    refusals.unless(mrc.is_empty() || territory::mrc(mrc).is_some(), "mrc", "market-refusal-mrc");
    refusals.unless(frame::find(action).is_some(), "action", "market-refusal-action");
}
