//! Arrows: which crate may import which, as ARCHITECTURE.md lists them.
use crate::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

const BEGIN: &str = "<!-- arrows -->";
const END: &str = "<!-- end of arrows -->";

pub fn faults(tree: &Tree) -> Vec<String> {
    let Some(page) = tree.file("ARCHITECTURE.md") else {
        return vec!["ARCHITECTURE.md is not there: it lists who may import whom".into()];
    };
    let listed = match listed(&page.text) {
        Ok(listed) => listed,
        Err(fault) => return vec![fault],
    };
    let mut faults = vec![];
    let mut met = BTreeSet::new();
    for file in tree.ending("/Cargo.toml") {
        let manifest: toml::Table =
            file.text.parse().unwrap_or_else(|fault| panic!("{}: {fault}", file.path));
        let name = file.path.split('/').rev().nth(1).unwrap_or_default();
        met.insert(name.to_owned());
        let Some(allowed) = listed.get(name) else {
            faults.push(format!("{}: add `{name}: …` to the arrows of ARCHITECTURE.md", file.path));
            continue;
        };
        // What tests alone import binds no one: `dev-dependencies` are free.
        for section in ["dependencies", "build-dependencies"] {
            let imported =
                manifest.get(section).and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::keys);
            faults.extend(imported.filter(|import| listed.contains_key(*import) && !allowed.contains(*import)).map(
                |import| {
                    format!(
                        "{}: `{name}` may not import `{import}`. Do without it, or argue for the arrow in ARCHITECTURE.md",
                        file.path
                    )
                },
            ));
        }
    }
    for (name, allowed) in &listed {
        if !met.contains(name) {
            faults.push(format!("ARCHITECTURE.md: no crate is named `{name}`. Take it out of the arrows"));
        }
        for import in allowed.iter().filter(|import| !listed.contains_key(*import)) {
            faults.push(format!("ARCHITECTURE.md: `{name}: {import}` leads to no crate. Take it out"));
        }
    }
    faults
}

/// Reads the lines `crate: import, import` that stand between the two marks.
fn listed(page: &str) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let (_, rest) = page.split_once(BEGIN).ok_or(format!("ARCHITECTURE.md: the line {BEGIN} is missing"))?;
    let (list, _) = rest.split_once(END).ok_or(format!("ARCHITECTURE.md: the line {END} is missing"))?;
    let mut listed = BTreeMap::new();
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("```")) {
        let (name, imports) = line
            .split_once(':')
            .ok_or(format!("ARCHITECTURE.md: `{line}` is no arrow. Write `crate: import, import`"))?;
        let imports =
            imports.split(',').map(|import| import.trim().to_owned()).filter(|import| !import.is_empty());
        listed.insert(name.to_owned(), imports.collect());
    }
    Ok(listed)
}

#[test]
fn an_arrow_that_is_not_listed_is_told() {
    let page = format!("{BEGIN}\n```\ndb:\npage: db\n```\n{END}");
    let page_manifest = ("crates/page/Cargo.toml", "[dependencies]\ndb.workspace = true\nserde = \"1\"");
    let good = [
        ("ARCHITECTURE.md", page.as_str()),
        ("crates/db/Cargo.toml", "[dev-dependencies]\npage.workspace = true"),
        page_manifest,
    ];
    assert_eq!(faults(&Tree::of(&good)), Vec::<String>::new());

    let upward = ("crates/db/Cargo.toml", "[dependencies]\npage.workspace = true");
    let told = faults(&Tree::of(&[good[0], upward, page_manifest]));
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("`db` may not import `page`"), "{told:?}");

    let unlisted = ("crates/watch/Cargo.toml", "[dependencies]");
    assert!(faults(&Tree::of(&[good[0], good[1], page_manifest, unlisted]))[0].contains("add `watch: …`"));
    assert!(faults(&Tree::of(&[good[0], page_manifest]))[0].contains("no crate is named `db`"));
    assert!(faults(&Tree::of(&[("ARCHITECTURE.md", "nothing")]))[0].contains("is missing"));
    assert_eq!(faults(&Tree::of(&[])).len(), 1);
}
