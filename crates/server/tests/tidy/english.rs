//! English: set without what French puts before a colon and around a quotation, in words and in pages alike.
use crate::{french::without_placeables, tree::Tree, words};

const WRONG: [(&str, &str); 11] = [
    ("'", "the apostrophe is ’"),
    (" :", "no space before :"),
    ("\u{a0}:", "no space before :"),
    ("«", "quotation marks are “ and ”"),
    ("»", "quotation marks are “ and ”"),
    ("\"", "quotation marks are “ and ”"),
    (" ;", "no space before ;"),
    (" !", "no space before !"),
    (" ?", "no space before ?"),
    (" %", "no space before %"),
    ("\u{a0}%", "no space before %"),
];

/// What a page says between two texts that has to be said in the person's language.
const IN_PAGES: [&str; 4] = ["}} :", "}}&nbsp;:", "}}\u{a0}:", "}}:"];

pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    for file in tree.ending("en.ftl") {
        for (key, text) in &words::read(&file.text).keys {
            let said = without_placeables(text);
            for (wrong, right) in WRONG.iter().filter(|(wrong, _)| said.contains(wrong)) {
                faults.push(format!("{}: `{key}` has “{wrong}”: {right}", file.path));
            }
        }
    }
    for file in tree.ending(".html") {
        for colon in IN_PAGES.iter().filter(|colon| file.text.contains(**colon)) {
            faults.push(format!(
                "{}: `{colon}` is a colon of one language. Say `frame-colon`, or one text with what follows in it",
                file.path
            ));
        }
    }
    faults
}

#[test]
fn what_french_puts_into_english_is_told() {
    let told = |text: &str| faults(&Tree::of(&[("crates/a/src/en.ftl", &format!("a = {text}"))])).len();
    assert_eq!(told("The pole’s “sheet”: 18%, { $count }; what?"), 0);
    for wrong in
        ["It's", "This : that", "This\u{a0}: that", "«a", "a»", "\"a", "what ?", "yes !", "a ; b", "18 %"]
    {
        assert_eq!(told(wrong), 1, "{wrong}");
    }
    let page = |text: &str| faults(&Tree::of(&[("crates/a/src/a.html", text)])).len();
    assert_eq!(page("{{ v.t(\"a\") }}{{ v.t(\"frame-colon\") }} {{ name }}"), 0);
    assert_eq!(page("{{ v.t(\"a\") }}&nbsp;: {{ name }}"), 1);
}
