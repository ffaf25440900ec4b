//! Form: files are short, open with a sentence, are named by a noun or a verb, and keep rows and web apart.
use crate::tree::{File, Tree};

const MOST_LINES: usize = 300;
/// Names that say nothing of what a file holds.
const EMPTY_NAMES: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "manager", "misc", "service"];
/// This test has to name what it forbids.
const HERE: &str = "crates/server/tests/tidy/";

pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    for file in tree.ending(".rs").chain(tree.ending(".html")) {
        let lines = file.text.lines().count();
        if lines > MOST_LINES {
            faults.push(format!(
                "{}: {lines} lines, {MOST_LINES} at most. Split it by what it holds",
                file.path
            ));
        }
        let empty = |part: &&str| EMPTY_NAMES.contains(&part.split('.').next().unwrap_or_default());
        if let Some(part) = file.path.split('/').find(empty) {
            faults.push(format!(
                "{}: `{part}` says nothing. Name it by the noun or the verb it holds",
                file.path
            ));
        }
    }
    for file in tree.ending(".rs") {
        if !opens_with_a_sentence(&file.text) {
            faults.push(format!(
                "{}: open it with one sentence, `//! …`, that says in the field's words what it holds, and ends with a period",
                file.path
            ));
        }
        if !file.path.starts_with(HERE) && names(file, "axum") && names(file, "sqlx") {
            faults.push(format!(
                "{}: names both axum and sqlx. Move the rows to a noun, the web to a verb",
                file.path
            ));
        }
    }
    faults
}

fn opens_with_a_sentence(text: &str) -> bool {
    let opening: Vec<_> = text.lines().map_while(|line| line.strip_prefix("//! ")).collect();
    opening.first().is_some_and(|line| line.starts_with(|c: char| c.is_uppercase()))
        && opening.join(" ").ends_with('.')
}

/// Whether the code, comments aside, names a crate.
fn names(file: &File, krate: &str) -> bool {
    let code = file.text.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || c == '_'))).any(|word| word == krate)
}

#[test]
fn what_is_out_of_form_is_told() {
    let long = format!("//! A long one.\n{}", "\n".repeat(MOST_LINES));
    let told = |path: &str, text: &str| faults(&Tree::of(&[(path, text)])).join("\n");
    assert_eq!(
        told("crates/people/src/person.rs", "//! A person: who they are.\nuse sqlx::Row;\n// axum"),
        ""
    );
    assert_eq!(told("crates/db/src/lib.rs", "//! Rows on two\n//! engines.\n//!\n//! More"), "");
    assert!(told("crates/people/src/person.rs", &long).contains("301 lines"));
    assert!(told("crates/people/src/list.html", &long).contains("301 lines"));
    assert!(told("crates/people/src/person.rs", "use sqlx::Row;").contains("open it with one sentence"));
    assert!(told("crates/people/src/person.rs", "//! no period").contains("open it with one sentence"));
    assert!(told("crates/people/src/utils.rs", "//! Things.").contains("`utils.rs` says nothing"));
    assert!(told("crates/people/src/helpers/a.rs", "//! Things.").contains("`helpers` says nothing"));
    assert!(
        told("crates/people/src/a.rs", "//! A.\nuse axum::Router;\nsqlx::query(q)").contains("names both")
    );
}
