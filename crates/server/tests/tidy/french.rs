//! French: no-break spaces and apostrophes where Québec's typography has them.
//!
//! Source: Office québécois de la langue française, *Espacement avant et après les principaux signes de
//! ponctuation*: a no-break space before `:`, `»`, `%`, `$` and after `«`; none before `;`, `!`, `?`.
use crate::{tree::Tree, words};

const WRONG: [(&str, &str); 9] = [
    ("'", "the apostrophe is ’"),
    (" :", "the space before : is a no-break one"),
    (" »", "the space before » is a no-break one"),
    ("« ", "the space after « is a no-break one"),
    (" %", "the space before % is a no-break one"),
    (" $", "the space before $ is a no-break one"),
    (" ;", "no space before ;"),
    (" !", "no space before !"),
    (" ?", "no space before ?"),
];

pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    for file in tree.ending("fr.ftl") {
        for (key, text) in &words::read(&file.text).keys {
            let said = without_placeables(text);
            for (wrong, right) in WRONG.iter().filter(|(wrong, _)| said.contains(wrong)) {
                faults.push(format!("{}: `{key}` has “{wrong}”: {right}", file.path));
            }
        }
    }
    faults
}

/// The text that people read. What stands in braces is Fluent's, save the variants of a choice.
pub fn without_placeables(text: &str) -> String {
    let variant = |line: &str| line.trim_start_matches('*').starts_with('[');
    text.lines()
        .map(|line| if variant(line) { line.split_once(']').map_or("", |(_, said)| said) } else { line })
        .map(|line| {
            let mut depth = 0;
            line.chars()
                .filter_map(|c| {
                    depth += i32::from(c == '{');
                    // A letter stands for what is put there, so that what is around it keeps its place.
                    let said = if depth == 0 { Some(c) } else { (c == '{' && depth == 1).then_some('x') };
                    depth -= i32::from(c == '}' && depth > 0);
                    said
                })
                .collect::<String>()
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn spaces_that_break_and_straight_apostrophes_are_told() {
    let told = |text: &str| faults(&Tree::of(&[("crates/a/src/fr.ftl", &format!("a = {text}"))])).len();
    assert_eq!(told("L’adhésion\u{a0}: «\u{a0}oui\u{a0}», 18\u{a0}%, 5\u{a0}$, quoi?"), 0);
    assert_eq!(told("{ $count ->\n    [one] un acte\n   *[other] { $count } actes\n    }"), 0);
    assert_eq!(told("{ $count ->\n    [one] l'acte\n   *[other] { $count } actes :\n    }"), 2);
    for wrong in [
        "L'adhésion",
        "ceci : cela",
        "« oui\u{a0}»",
        "«\u{a0}oui »",
        "18 %",
        "5 $",
        "quoi ?",
        "oui !",
        "a ; b",
    ] {
        assert_eq!(told(wrong), 1, "{wrong}");
    }
}
