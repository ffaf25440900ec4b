//! The command line used wrongly, as newcomers do: each fault names the place and says what to do.
use db::{Clock, Store};
use std::process::Command;

/// Runs the program, and tells whether it succeeded and all that it said.
fn told(data: &str, words: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    command
        .args(words)
        .args(["--data", data])
        .env("MAILLON_CONFIG", "/dev/null")
        .env_remove("MAILLON_ORIGIN");
    let done = command.output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.success(), String::from_utf8(said).unwrap())
}

fn refused(data: &str, words: &[&str], names: &[&str]) {
    let (succeeded, said) = told(data, words);
    assert!(!succeeded, "{words:?} succeeded: {said}");
    for name in names {
        assert!(said.contains(name), "{words:?} does not say {name:?}: {said}");
    }
}

const DAYS: [&str; 4] = ["--from", "2021-04-01", "--to", "2022-03-31"];

#[test]
fn a_folder_that_was_mistyped_is_named_and_not_made() {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("demo-dta");
    let data = folder.to_str().unwrap();
    let figures = [&["figures", "--pole", "gim"], &DAYS[..]].concat();
    for words in [
        &["check"][..],
        &["serve"],
        &["backup", "--to", data],
        &["link", "a@b.example", "--pole", "gim"],
        &figures,
    ] {
        refused(data, words, &["demo-dta is not there", "--data"]);
        assert!(!folder.exists(), "{words:?} made {data}");
    }
    std::fs::create_dir(&folder).unwrap();
    refused(data, &["check"], &["no pole is kept in the folder", "demo-dta", "maillon pole add"]);
}

#[tokio::test]
async fn a_pole_a_folder_or_a_language_that_is_not_there_is_named() {
    let here = tempfile::tempdir().unwrap();
    let data = here.path().to_str().unwrap();
    let store = Store::parse(data);
    server::store::add(&store, "est", "Est", "America/Toronto", &Clock::system())
        .await
        .unwrap()
        .close()
        .await;
    let of = |pole| [&["report", "--pole", pole], &DAYS[..]].concat();
    refused(data, &of("oest"), &["« oest »", data, "which keeps: est"]);
    let missing = here.path().join("nowhere").join("r.pdf");
    let pdf = ["--pdf", missing.to_str().unwrap()];
    refused(data, &[&of("est"), &pdf[..]].concat(), &["nowhere is not there", "make it first"]);
    refused(data, &[&of("est"), &["--language", "es"][..]].concat(), &["« es »", "fr or en"]);
    let backwards = ["report", "--pole", "est", "--from", "2022-03-31", "--to", "2021-04-01"];
    refused(data, &backwards, &["2021-04-01, comes before the first, 2022-03-31"]);
    refused(data, &["replay", "--expected", "/nowhere"], &["/nowhere", "--expected DIR"]);
    refused(data, &["replay", "--expected", data], &["no expected number", data]);
    refused(data, &["link", "a@b.example", "--pole", "est"], &["« est »", "a@b.example"]);
}

#[test]
fn a_link_tells_which_origin_it_assumed() {
    let here = tempfile::tempdir().unwrap();
    let data = here.path().to_str().unwrap();
    let add = ["pole", "add", "est", "--name", "Est", "--administrator", "a@b.example"];
    let (added, said) = told(data, &add);
    assert!(added && said.contains(data), "{said}");
    assert!(said.contains("http://localhost:8080/est/connexion/lien/"), "{said}");
    assert!(said.contains("No `origin` is configured: http://localhost:8080 is assumed"), "{said}");
}
