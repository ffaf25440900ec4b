//! What forms of every room offer in the same words: actions of the frame, the words of a family, nothing.
use page::{Choice, Language, Visit};

/// The actions of the frame, each by its code and name.
pub fn actions(visit: &Visit) -> Vec<Choice> {
    let named = |one: &frame::Action| Choice { value: one.code.to_owned(), label: action(visit, one.code) };
    frame::AXES.iter().flat_map(|axis| axis.actions).map(named).collect()
}

/// An action of the frame, by its code and name; any other code is given back.
pub fn action(visit: &Visit, code: &str) -> String {
    let french = visit.language() == Language::French;
    frame::find(code).map_or_else(
        || code.to_owned(),
        |action| format!("{code} {}", if french { action.french } else { action.english }),
    )
}

/// The words of a family.
pub fn family<'m>(visit: &Visit, family: &str, members: impl IntoIterator<Item = &'m str>) -> Vec<Choice> {
    let choice = |one: &str| Choice { value: one.to_owned(), label: visit.one_of(family, one) };
    members.into_iter().map(choice).collect()
}

/// The choice of nothing, said by these words.
pub fn none(visit: &Visit, words: &str) -> Choice {
    Choice { value: String::new(), label: visit.t(words).into_owned() }
}
