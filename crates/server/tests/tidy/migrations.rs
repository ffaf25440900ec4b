//! Migrations: numbered one after another, each named by what it brings.
//!
//! That an applied one never changes is held at start, by the sums that sqlx keeps of what it applied.
use crate::tree::Tree;

pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    for (file, number) in tree.files.iter().filter(|file| file.path.starts_with("migrations/")).zip(1..) {
        let name = file.path.trim_start_matches("migrations/");
        let lead = format!("{number:04}_");
        let words = name.strip_prefix(&lead).and_then(|rest| rest.strip_suffix(".sql"));
        if !words.is_some_and(|words| {
            !words.is_empty() && words.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
        }) {
            faults.push(format!(
                "{}: name it `{lead}words.sql`, the next number and lower-case words",
                file.path
            ));
        }
    }
    faults
}

#[test]
fn a_gap_a_number_said_twice_and_a_wild_name_are_told() {
    let told = |names: &[&str]| {
        let files: Vec<_> = names.iter().map(|name| (*name, "")).collect();
        faults(&Tree::of(&files)).len()
    };
    assert_eq!(told(&["migrations/0001_ground.sql", "migrations/0002_people.sql"]), 0);
    assert_eq!(told(&["migrations/0001_ground.sql", "migrations/0003_people.sql"]), 1);
    assert_eq!(told(&["migrations/0001_ground.sql", "migrations/0001_people.sql"]), 1);
    assert_eq!(told(&["migrations/0001_Ground.sql"]), 1);
    assert_eq!(told(&["migrations/0001_ground.down.sql"]), 1);
}
