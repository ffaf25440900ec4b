//! Hostile texts: the naughty strings typed in every field of every form, and asked of every page.
use crate::village::Village;
use page::Method;
use std::collections::BTreeSet;

/// The Big List of Naughty Strings, read where it is kept for tests.
pub fn naughty() -> Vec<String> {
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
pub fn runs(page: &str) -> bool {
    ["<script>alert", "<img src=x", "<svg onload", "<iframe src=", "<ruby oncopy"]
        .iter()
        .any(|bad| page.contains(bad))
}

/// Doors are met by quarters: each one is a test of its own, so that they run side by side.
const QUARTERS: usize = 4;

/// The address of a door, of what a village has.
fn address(door: &str, coop: &str) -> String {
    door.replace("{id}", coop).replace("{key}", "accompaniment.acts").replace("{token}", "none")
}

/// Types each string in every field of every form of a quarter of the doors.
async fn type_in(quarter: usize) {
    let strings = naughty();
    assert!(strings.len() > 400);
    for (engine, village) in Village::both().await.into_iter().enumerate() {
        let coop = village.organization("Coop du Quai").await;
        let posts = village.house.doors.iter().filter(|door| door.method == Method::Post);
        for (_, door) in posts.enumerate().filter(|(at, _)| at % QUARTERS == quarter) {
            if ["/deconnexion", "/connexion"].iter().any(|way| door.path.starts_with(way)) {
                continue;
            }
            let path = address(door.path, &coop);
            let shown = village.get("direction", &path).await;
            let mut names = fields(&shown.text);
            names.extend(["name", "note", "organization", "day"].map(str::to_owned));
            // PostgreSQL meets every fifth: what differs between engines does not differ by string. So does a door
            // that found nothing at this address, and reads no field.
            let mut rare = engine == 1;
            for (nth, text) in strings.iter().enumerate() {
                if rare && nth % 5 > 0 {
                    continue;
                }
                let form: Vec<String> =
                    names.iter().map(|name| format!("{}={}", encoded(name), encoded(text))).collect();
                let reply = village.post("direction", &path, &form.join("&")).await;
                assert!(reply.status < 500, "{path} broke on {text:?}");
                assert!(!runs(&reply.text), "{path} gives {text:?} back as markup");
                rare |= reply.status == 404;
            }
        }
    }
}

#[tokio::test]
async fn naughty_strings_in_any_field_are_kept_as_text_or_refused_first_quarter() {
    type_in(0).await;
}

#[tokio::test]
async fn naughty_strings_in_any_field_are_kept_as_text_or_refused_second_quarter() {
    type_in(1).await;
}

#[tokio::test]
async fn naughty_strings_in_any_field_are_kept_as_text_or_refused_third_quarter() {
    type_in(2).await;
}

#[tokio::test]
async fn naughty_strings_in_any_field_are_kept_as_text_or_refused_last_quarter() {
    type_in(QUARTERS - 1).await;
}

#[tokio::test]
async fn naughty_strings_asked_of_any_page_break_nothing_and_come_back_as_text() {
    let strings = naughty();
    for (engine, village) in Village::both().await.into_iter().enumerate() {
        let coop = village.organization("Coop du Quai").await;
        for door in village.house.doors.iter().filter(|door| door.method == Method::Get) {
            let path = address(door.path, &coop);
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
