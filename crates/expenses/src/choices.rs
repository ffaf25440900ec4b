//! What forms and lists of this room offer: kinds, funders, programmes, and how a place is told.
use crate::funder;
use cohorts::programme;
use page::{Choice, Fault, Visit, sort_by_text};
pub use people::offered::{action, actions, family, none};

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code).map_or_else(|| visit.t("expense-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// Every funder by its name, after what says that none is meant.
pub async fn funders(visit: &Visit, words: &str) -> Result<Vec<Choice>, Fault> {
    let all = funder::all(visit.db()).await?;
    let mut choices: Vec<Choice> =
        all.into_iter().map(|one| Choice { label: one.told(), value: one.id }).collect();
    sort_by_text(&mut choices, |one| &one.label);
    choices.insert(0, none(visit, words));
    Ok(choices)
}

/// The programmes that are open, and the one that is chosen already.
pub async fn programmes(visit: &Visit, chosen: &str) -> Result<Vec<Choice>, Fault> {
    let today = visit.db().today().to_string();
    let all = programme::all(visit.db()).await?;
    let offered = all.into_iter().filter(|one| one.is_open(&today) || one.code == chosen);
    let mut choices: Vec<Choice> =
        offered.map(|one| Choice { label: one.name(visit.language()).to_owned(), value: one.code }).collect();
    sort_by_text(&mut choices, |one| &one.label);
    choices.insert(0, none(visit, "expense-no-programme"));
    Ok(choices)
}

/// A programme by its name; its code when it is none of today, "" when there is none.
pub async fn programme(visit: &Visit, code: &str) -> Result<String, Fault> {
    let all = if code.is_empty() { vec![] } else { programme::all(visit.db()).await? };
    let found = all.into_iter().find(|one| one.code == code);
    Ok(found.map_or_else(|| code.to_owned(), |one| one.name(visit.language()).to_owned()))
}
