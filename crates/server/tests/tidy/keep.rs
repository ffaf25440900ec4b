//! Keep: every form in which something is typed keeps it over an ended session, or is listed here with why not.
use crate::{
    once::{forms, goes},
    tree::Tree,
};

/// Pages whose forms keep nothing: the page, and why.
const WITHOUT: [(&str, &str); 3] = [
    ("people/src/sign_in.html", "whoever signs out of a shared machine leaves no address on it"),
    ("assemblies/src/check.html", "the code of a ballot is left on no machine"),
    (
        "events/src/arrive.html",
        "the page itself keeps arrivals until they are sent, and the next one begins anew",
    ),
];

/// Kinds of fields in which nothing is typed; a day alone is soon chosen again.
const CHOSEN: [&str; 6] = ["hidden", "checkbox", "radio", "file", "submit", "date"];
/// Parts of pages in which nothing is typed.
const PARTS: [&str; 6] = ["error", "choice", "chips", "end", "span", "history"];

pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    for file in tree.ending(".html") {
        if WITHOUT.iter().any(|(page, _)| file.path.ends_with(page)) {
            continue;
        }
        for form in forms(&file.text).filter(|form| is_typed_in(form) && !form.contains(" data-keep>")) {
            faults.push(format!(
                "{}: what is typed in the form to `{}` is lost with the session. Give the form `data-keep`, or say in \
                 tidy/keep.rs why not",
                file.path,
                goes(form)
            ));
        }
    }
    faults
}

fn is_typed_in(form: &str) -> bool {
    let called = |call: &str| {
        let call = call.split("%}").next().unwrap_or_default();
        let name = call.split('(').next().unwrap_or_default().rsplit("::").next().unwrap_or_default();
        let date = name == "field" && call.contains("\"date\"");
        !PARTS.contains(&name) && !date
    };
    let input = |input: &str| {
        let kind = input.split_once("type=\"").map_or("text", |(_, kind)| kind);
        // What stands in braces gives a kind: a day, or what was typed for one.
        let shown = kind.strip_prefix("{{").and_then(|kind| kind.split("}}").next());
        shown.map_or_else(
            || !CHOSEN.contains(&kind.split('"').next().unwrap_or_default()),
            |shown| !shown.contains("\"date\""),
        )
    };
    form.contains("<textarea")
        || form.contains("{% include")
        || form.split("{% call ").skip(1).any(called)
        || form.split("<input").skip(1).any(input)
}

#[test]
fn a_form_that_loses_what_is_typed_is_told() {
    let told = |form: &str| faults(&Tree::of(&[("crates/a/src/a.html", form)])).len();
    let form = |attributes: &str, field: &str| format!("<form method=\"post\"{attributes}>{field}</form>");
    let day = "{% call parts::field(v, r, \"on\", \"a\", on, \"date\", \"off\") %}{% endcall %}";
    let name = "{% call parts::field(v, r, \"name\", \"a\", name, \"text\", \"off\") %}{% endcall %}";
    for typed in
        [name, "<textarea name=\"a\"></textarea>", "<input name=\"a\">", "{% include \"whom.html\" %}"]
    {
        assert_eq!(told(&form("", typed)), 1, "{typed}");
        assert_eq!(told(&form(" data-keep", typed)), 0, "{typed}");
    }
    for chosen in
        [day, "<input type=\"hidden\" name=\"a\">", "<input type=\"{{ r.kind(\"on\", \"date\") }}\">"]
    {
        assert_eq!(told(&form("", chosen)), 0, "{chosen}");
    }
    assert_eq!(told("<form><input name=\"q\"></form>"), 0);
}
