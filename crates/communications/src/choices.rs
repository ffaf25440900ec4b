//! What forms of this room offer: channels, places, and what every room’s do.
use crate::channel::Channel;
use page::{Choice, Visit, sort_by_text};
pub use people::offered::{action, actions, family, none};

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code).map_or_else(|| visit.t("com-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// Channels by name.
pub fn every_channel(all: &[Channel]) -> Vec<Choice> {
    let choice = |one: &Channel| Choice { value: one.id.clone(), label: one.name.clone() };
    let mut choices: Vec<Choice> = all.iter().map(choice).collect();
    sort_by_text(&mut choices, |choice| &choice.label);
    choices
}

/// Channels by name, after none.
pub fn channels(visit: &Visit, all: &[Channel]) -> Vec<Choice> {
    let mut choices = every_channel(all);
    choices.insert(0, none(visit, "com-channel-none"));
    choices
}
