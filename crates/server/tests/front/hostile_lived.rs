//! Hostile texts in a year that was lived: the naughty strings typed in the forms that its pages hold, each at the very
//! record that it is of, so that doors which ask for one read their fields.
use crate::{
    hostile::{encoded, naughty, runs},
    village::stores,
    walk::{Form, Walk, walks},
};
use page::{Door, Method};
use std::collections::BTreeSet;

/// One string in so many is typed at each door, another at the next: all of them meet many doors.
const APART: usize = 16;
/// The share of forms at a record that must be found, in percent: less, and the pages are no longer walked.
const FOUND: usize = 60;

/// Types its share of the strings in every field of a form that a person fills in.
async fn type_in(walk: &Walk, form: &Form, strings: &[String], first: usize) {
    for text in strings.iter().skip(first % APART).step_by(APART) {
        let typed = form.fields.iter().map(|name| (name, text.as_str()));
        let kept = form.hidden.iter().map(|(name, value)| (name, value.as_str()));
        let pairs: Vec<String> =
            typed.chain(kept).map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        let (status, page) = walk.ask("POST", &form.path, pairs.join("&")).await;
        assert!(status < 500, "{} broke on {text:?}", form.path);
        assert!(!runs(&page), "{} gives {text:?} back as markup", form.path);
    }
}

#[tokio::test]
async fn naughty_strings_in_the_forms_of_a_lived_year_are_kept_as_text_or_refused() {
    // PostgreSQL keeps one pole of each name for all tests of a run, so this one stays with files.
    let (store, folder) = stores().swap_remove(0);
    server::demo::make(&store).await.unwrap();
    let strings = naughty();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    for walk in walks(&store).await {
        let at_a_record = |door: &&Door| door.method == Method::Post && door.path.contains("{id}");
        asked.extend(walk.house.doors.iter().filter(at_a_record).map(|door| door.path));
        for (nth, (door, form)) in walk.all_pages().await.forms.into_iter().enumerate() {
            // What was met in another pole has read its fields; who signs out is no longer there.
            if met.contains(door) || door.starts_with("/deconnexion") || door.starts_with("/connexion") {
                continue;
            }
            met.insert(door);
            type_in(&walk, &form, &strings, nth).await;
        }
    }
    let missed: Vec<&&str> = asked.iter().filter(|door| !met.contains(*door)).collect();
    assert!(met.intersection(&asked).count() * 100 >= asked.len() * FOUND, "no form was found of {missed:?}");
    std::fs::remove_dir_all(folder).unwrap();
}
