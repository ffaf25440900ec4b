//! Words: every text of the interface is there in both languages, with the same variables, and used.
use crate::tree::{File, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of one `.ftl`: each key with its text, and the families (`# family: act-topic-*`) whose keys
/// the code puts together.
pub struct Texts<'a> {
    pub keys: BTreeMap<&'a str, String>,
    families: Vec<&'a str>,
}

pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    let code: Vec<&File> = tree
        .ending(".rs")
        .chain(tree.ending(".html"))
        .filter(|file| !file.path.contains("/tests/"))
        .collect();
    let named: BTreeSet<String> = code.iter().flat_map(|file| named(&file.text)).collect();

    for file in tree.ending(".ftl") {
        let other = if let Some(start) = file.path.strip_suffix("fr.ftl") {
            format!("{start}en.ftl")
        } else {
            file.path.replace("en.ftl", "fr.ftl")
        };
        let texts = read(&file.text);
        let others = tree.file(&other).map(|file| read(&file.text).keys).unwrap_or_default();
        for (key, text) in &texts.keys {
            match others.get(key) {
                None => {
                    faults.push(format!("{}: `{key}` is missing in {other}. Say it there too", file.path))
                }
                Some(said) if variables(said) != variables(text) => faults.push(format!(
                    "{}: `{key}` has not the same variables in {other}. Put the same things in both",
                    file.path
                )),
                Some(_) => {}
            }
        }
        if file.path.ends_with("en.ftl") {
            continue;
        }
        for family in &texts.families {
            let told = texts.keys.keys().any(|key| key.starts_with(family));
            if !told
                || !named.iter().any(|name| name.starts_with(family) || name == family.trim_end_matches('-'))
            {
                faults.push(format!("{}: no one uses the family `{family}*`. Take it out", file.path));
            }
        }
        for key in texts.keys.keys() {
            if !key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
                faults.push(format!("{}: write `{key}` in lower case with hyphens", file.path));
            }
            if let Some(first) = known.insert(key, &file.path) {
                faults.push(format!(
                    "{}: `{key}` is already said in {first}. Give it the room's name",
                    file.path
                ));
            }
            if !named.contains(*key) && !texts.families.iter().any(|family| key.starts_with(family)) {
                faults.push(format!("{}: no one uses `{key}`. Take it out of both languages", file.path));
            }
        }
    }
    for file in code {
        for key in asked(file).into_iter().filter(|key| !known.contains_key(key.as_str())) {
            faults
                .push(format!("{}: `{key}` has no words. Say it in the room's fr.ftl and en.ftl", file.path));
        }
    }
    faults
}

/// Reads an `.ftl`: `key = text`, its indented lines with it. Terms (`-name`) are no keys.
pub fn read(text: &str) -> Texts<'_> {
    let mut texts = Texts { keys: BTreeMap::new(), families: vec![] };
    let mut last = "";
    for line in text.lines() {
        if let Some(family) = line.strip_prefix("# family: ") {
            texts.families.push(family.trim().trim_end_matches('*'));
        } else if let Some((key, said)) = line.split_once(" =").filter(|(key, _)| is_key(key)) {
            last = key;
            texts.keys.insert(key, said.trim().to_owned());
        } else if line.starts_with(' ')
            && let Some(said) = texts.keys.get_mut(last)
        {
            said.push('\n');
            said.push_str(line.trim());
        }
    }
    texts
}

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
}

/// The names that follow a dollar; one that no letter follows is money.
fn variables(text: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| {
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).unwrap_or(rest.len())
    };
    let names = text.split('$').skip(1).map(|rest| &rest[..name(rest)]);
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).collect()
}

/// The keys that code may mean: what it quotes, the notice of an address (`?avis=key`), and the words of a
/// figure (`figure-room-name`, `…-definition`) by the figure's own key (`room.name`).
fn named(code: &str) -> Vec<String> {
    let mut named = vec![];
    for quote in code.split('"') {
        named.push(quote.to_owned());
        named.extend(notice(quote));
        if quote.contains('.') && is_key(&quote.replace('.', "-")) {
            named.extend(words_of_figure(quote));
        }
    }
    named
}

fn notice(quote: &str) -> Option<String> {
    let (_, rest) = quote.split_once("avis=")?;
    rest.split('&').next().filter(|key| is_key(key)).map(str::to_owned)
}

fn words_of_figure(key: &str) -> [String; 2] {
    let words = format!("figure-{}", key.replace('.', "-"));
    [words.clone(), format!("{words}-definition")]
}

/// The keys that code must find: the first argument of `t("…")`, `tf("…"`, `count("…"`, the notices, and the
/// words of the figures it declares.
fn asked(file: &File) -> Vec<String> {
    let code = &file.text;
    let mut asked: Vec<String> = code.split('"').filter_map(notice).collect();
    for call in ["t(", "tf(", "count("] {
        for (at, _) in code.match_indices(call) {
            let inside = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
            let first = code[at + call.len()..].trim_start().strip_prefix('"');
            asked
                .extend(first.filter(|_| !inside).and_then(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    if file.path.ends_with("figures.rs") {
        let keys = code.split("key: \"").skip(1).filter_map(|rest| rest.split('"').next());
        asked.extend(keys.flat_map(words_of_figure));
    }
    asked
}

#[test]
fn a_text_missing_in_one_language_unused_or_unknown_is_told() {
    let told = |french: &str, english: &str, page: &str| {
        let files = [
            ("crates/a/src/fr.ftl", french),
            ("crates/a/src/en.ftl", english),
            ("crates/a/src/a.html", page),
        ];
        faults(&Tree::of(&files)).join("\n")
    };
    let page = r#"{{ v.t("a-title") }}"#;
    assert_eq!(told("a-title = Titre", "a-title = Title", page), "");
    assert!(told("a-title = Titre", "", page).contains("`a-title` is missing in crates/a/src/en.ftl"));
    assert!(told("", "a-title = Title", page).contains("`a-title` is missing in crates/a/src/fr.ftl"));
    assert!(told("a-title = T\na-old = V", "a-title = T\na-old = O", page).contains("no one uses `a-old`"));
    assert!(told("", "", page).contains("`a-title` has no words"));
    assert!(told("", "", "let x = v.tf(\n    \"a-long\", &[]);").contains("`a-long` has no words"));
    assert_eq!(told("", "", "assert(\"no key\"); x.expect(\"no key\"); xs.iter().count()"), "");
    assert!(told("a-title = { $n } $", "a-title = { $m } $", page).contains("not the same variables"));
    assert_eq!(told("a-title =\n    { $n ->\n   *[other] x\n    }", "a-title = { $n } $", page), "");
    assert!(told("", "", "redirect(\"/a?avis=a-done\")").contains("`a-done` has no words"));
    assert_eq!(told("a-done = Fait", "a-done = Done", "redirect(\"/a?avis=a-done\")"), "");
    assert!(told("aTitle = T", "aTitle = T", r#""aTitle""#).contains("lower case with hyphens"));
}

#[test]
fn a_family_is_used_as_a_whole_or_told() {
    let words = "# family: a-topic-*\na-topic-law = Droit";
    let files =
        |code| [("crates/a/src/fr.ftl", words), ("crates/a/src/en.ftl", words), ("crates/a/src/a.rs", code)];
    assert_eq!(faults(&Tree::of(&files(r#"format!("a-topic-{topic}")"#))), Vec::<String>::new());
    assert_eq!(faults(&Tree::of(&files(r#"v.one_of("a-topic", topic)"#))), Vec::<String>::new());
    assert!(faults(&Tree::of(&files("")))[0].contains("no one uses the family `a-topic-*`"));
    let twice =
        [("crates/a/src/fr.ftl", "x = 1"), ("crates/a/src/en.ftl", "x = 1"), ("crates/a/src/a.rs", "\"x\"")];
    let again = [("crates/b/src/fr.ftl", "x = 1"), ("crates/b/src/en.ftl", "x = 1")];
    assert!(faults(&Tree::of(&[&twice[..], &again[..]].concat()))[0].contains("already said in crates/a"));
}

#[test]
fn a_figure_has_a_name_and_a_definition_or_is_told() {
    let words = "figure-a-acts = Actes\nfigure-a-acts-definition = Actes de la période.";
    let told = |key: &str| {
        let code = format!("Figure {{ key: \"{key}\" }}");
        let files = [
            ("crates/a/src/fr.ftl", words),
            ("crates/a/src/en.ftl", words),
            ("crates/a/src/figures.rs", &code),
        ];
        faults(&Tree::of(&files)).join("\n")
    };
    assert_eq!(told("a.acts"), "");
    assert!(told("a.hours").contains("`figure-a-hours-definition` has no words"));
    assert!(told("a.hours").contains("no one uses `figure-a-acts`"));
}
