//! What forms of this room offer: actions of the frame, MRC, channels, owners, and the words of a family.
use crate::channel::Channel;
use page::{Choice, Language, Visit, sort_by_text};

/// The actions of the frame, by code and name.
pub fn actions(visit: &Visit) -> Vec<Choice> {
    let named = |one: &frame::Action| Choice { value: one.code.to_owned(), label: action(visit, one.code) };
    frame::AXES.iter().flat_map(|axis| axis.actions).map(named).collect()
}

/// An action of the frame, by its code and name.
pub fn action(visit: &Visit, code: &str) -> String {
    let french = visit.language() == Language::French;
    frame::find(code).map_or_else(
        || code.to_owned(),
        |action| format!("{code} {}", if french { action.french } else { action.english }),
    )
}

/// Every MRC by name, after one for the whole territory.
pub fn mrcs(visit: &Visit) -> Vec<Choice> {
    let choice = |mrc: &territory::Mrc| Choice { value: mrc.code.to_owned(), label: mrc.name.to_owned() };
    let mut choices: Vec<Choice> = territory::mrcs().iter().map(choice).collect();
    sort_by_text(&mut choices, |choice| &choice.label);
    choices.insert(0, none(visit, "com-everywhere"));
    choices
}

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code).map_or_else(|| visit.t("com-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// Channels by name, after none.
pub fn channels(visit: &Visit, all: &[Channel]) -> Vec<Choice> {
    let choice = |one: &Channel| Choice { value: one.id.clone(), label: one.name.clone() };
    let mut choices: Vec<Choice> = all.iter().map(choice).collect();
    sort_by_text(&mut choices, |choice| &choice.label);
    choices.insert(0, none(visit, "com-channel-none"));
    choices
}

/// The words of a family.
pub fn family(visit: &Visit, family: &str, members: &[&str]) -> Vec<Choice> {
    let choice = |one: &&str| Choice { value: (*one).to_owned(), label: visit.one_of(family, one) };
    members.iter().map(choice).collect()
}

/// The choice of nothing, said by these words.
pub fn none(visit: &Visit, words: &str) -> Choice {
    Choice { value: String::new(), label: visit.t(words).into_owned() }
}
