//! Serving as a process: letters leave by themselves, the command line copies beside it, and it stops in order.
#![allow(clippy::unwrap_used)]

mod process;

use db::{Clock, Store, Who};
use mail::{Answer, Sink};
use people::account;
use process::{form, say, start};
use std::{
    process::{Command, Output},
    time::{Duration, Instant},
};

fn maillon(data: &str, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    command.args(["--data", data]).args(words).env("MAILLON_CONFIG", "/dev/null").output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_sends_its_letters_is_copied_while_it_serves_and_stops_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let clock = Clock::system();
    let db =
        server::store::add(&Store::parse(&data), "gim", "Pôle", "America/Toronto", &clock).await.unwrap();
    let mut act = db.act(Who::House).await.unwrap();
    account::open(&mut act, "zoe@exemple.test", "Zoé", "fr").await.unwrap();
    act.commit().await.unwrap();
    db.close().await;

    let sink = Sink::open(Answer::Takes).unwrap();
    let port = sink.port().to_string();
    let settings = [
        ("MAILLON_SMTP_HOST", "127.0.0.1"),
        ("MAILLON_SMTP_PORT", port.as_str()),
        ("MAILLON_SMTP_ENCRYPTION", "none"),
        ("MAILLON_SMTP_FROM", "pole@exemple.test"),
        ("MAILLON_ORIGIN", "https://maillon.example"),
    ];
    let mut living = start(&data, &settings);
    let asked = form(&living.address, "/gim/connexion", "", "email=zoe%40exemple.test");
    assert_eq!(say(&living.address, &asked), Some(200));
    let began = Instant::now();
    while sink.letters().is_empty() && began.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(sink.letters()[0].plain().contains("https://maillon.example/gim/connexion/lien/"));

    let copies = folder.path().join("copies");
    let told = maillon(&data, &["backup", "--to", copies.to_str().unwrap()]);
    assert!(told.status.success(), "{told:?}");
    let copy = std::fs::read_dir(&copies).unwrap().next().unwrap().unwrap().path();
    let again = ["restore", copy.to_str().unwrap(), "--pole"];
    let told = maillon(&data, &[&again[..], &["gim"]].concat());
    assert!(!told.status.success());
    assert!(String::from_utf8_lossy(&told.stderr).contains("is there already"), "{told:?}");
    let told = maillon(&data, &[&again[..], &["gim-essai"]].concat());
    assert!(told.status.success(), "{told:?}");
    let told = maillon(&data, &["check"]);
    assert_eq!(
        String::from_utf8_lossy(&told.stdout),
        "gim: all holds together\ngim-essai: all holds together\n"
    );

    let pid = living.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert!(living.child.wait().unwrap().success(), "it stops well");
    assert_eq!(say(&living.address, "GET /healthz HTTP/1.1\r\n\r\n"), None);
}

#[test]
fn a_check_that_finds_a_fault_and_a_setting_that_is_none_fail() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    assert!(maillon(&data, &["pole", "add", "gim", "--name", "Pôle"]).status.success());
    let told = maillon(
        &data,
        &[
            "figures",
            "--pole",
            "gim",
            "--from",
            "2026-04-01",
            "--to",
            "2027-03-31",
            "--as-of",
            "2026-06-30",
            "--json",
        ],
    );
    let figures: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert!(figures.as_array().unwrap().iter().all(|figure| figure["rows"] == 0), "{figures}");
    assert!(maillon(&data, &["check", "--pole", "gim"]).status.success());
    let missing = maillon(&data, &["check", "--pole", "autre"]);
    assert!(!missing.status.success());
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no pole « autre »"));
    let settings = folder.path().join("maillon.toml");
    std::fs::write(&settings, "lissen = \"x\"").unwrap();
    let command = Command::new(env!("CARGO_BIN_EXE_maillon"))
        .arg("check")
        .env("MAILLON_CONFIG", &settings)
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&command.stderr).contains("« lissen » is no setting"), "{command:?}");
}
