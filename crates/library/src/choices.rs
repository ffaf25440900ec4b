//! What forms and lists of this room offer: who looks after a resource, and how a place is told.
use crate::carer;
use page::{Choice, Fault, Visit, sort_by_text};
pub use people::offered::{action, actions, family, none};

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code).map_or_else(|| visit.t("library-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// Those who may look after a resource, by name, and whoever does already.
pub async fn carers(visit: &Visit, chosen: &str) -> Result<Vec<Choice>, Fault> {
    let all = carer::all(visit.db()).await?;
    let mut choices: Vec<Choice> = all.into_iter().map(|(value, label)| Choice { value, label }).collect();
    if !chosen.is_empty() && !choices.iter().any(|one| one.value == chosen) {
        let names = people::accounts::names(visit.db()).await?;
        let label = names.get(chosen).cloned();
        choices.extend(label.map(|label| Choice { value: chosen.to_owned(), label }));
    }
    sort_by_text(&mut choices, |one| &one.label);
    choices.insert(0, none(visit, "library-carer-none"));
    Ok(choices)
}
