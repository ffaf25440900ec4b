//! Hostile texts: the naughty strings typed in every field of every form, and asked of every page.
use crate::village::Village;
use page::Method;
use std::collections::BTreeSet;

/// The Big List of Naughty Strings, read where it is kept for tests.
fn naughty() -> Vec<String> {
    let shared = std::env::var("MAILLON_SHARED").expect("MAILLON_SHARED, which bin/test gives");
    let text = std::fs::read_to_string(format!("{shared}/data/corpus/blns.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The names of the fields of a page's forms.
fn fields(page: &str) -> BTreeSet<String> {
    page.split("name=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// What makes a page dangerous: a text of ours come back as markup.
fn runs(page: &str) -> bool {
    ["<script>alert", "<img src=x", "<svg onload", "<iframe src=", "<ruby oncopy"]
        .iter()
        .any(|bad| page.contains(bad))
}

#[tokio::test]
async fn naughty_strings_in_any_field_are_kept_as_text_or_refused_and_nothing_breaks() {
    let strings = naughty();
    assert!(strings.len() > 400);
    for (engine, village) in Village::both().await.into_iter().enumerate() {
        let coop = village.organization("Coop du Quai").await;
        for door in village.house.doors.iter().filter(|door| door.method == Method::Post) {
            if ["/deconnexion", "/connexion"].iter().any(|way| door.path.starts_with(way)) {
                continue;
            }
            let path = door.path.replace("{id}", &coop).replace("{key}", "accompaniment.acts");
            let path = path.replace("{token}", "none");
            let shown = village.get("direction", &path).await;
            let mut names = fields(&shown.text);
            names.extend(["name", "note", "organization", "day"].map(str::to_owned));
            // PostgreSQL meets every fifth: what differs between engines does not differ by string.
            for text in strings.iter().step_by(1 + 4 * engine) {
                let form: Vec<String> =
                    names.iter().map(|name| format!("{}={}", encoded(name), encoded(text))).collect();
                let reply = village.post("direction", &path, &form.join("&")).await;
                assert!(reply.status < 500, "{path} broke on {text:?}");
                assert!(!runs(&reply.text), "{path} gives {text:?} back as markup");
            }
        }
        for door in village.house.doors.iter().filter(|door| door.method == Method::Get) {
            let path = door.path.replace("{id}", &coop).replace("{key}", "accompaniment.acts");
            let path = path.replace("{token}", "none");
            for text in strings.iter().step_by(7 + 6 * engine) {
                let text = encoded(text);
                let query =
                    format!("{path}?q={text}&du={text}&au={text}&page={text}&genre={text}&mrc={text}");
                let reply = village.get("direction", &query).await;
                assert!(reply.status < 500, "{query} broke");
                assert!(!runs(&reply.text), "{query} comes back as markup");
            }
        }
    }
}
