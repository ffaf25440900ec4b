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
    refused(data, &of("oest"), &["« oest »", data, "which keeps: est", "maillon pole add oest"]);
    let (_, said) = told(data, &of("../gim"));
    assert!(
        said.contains("« ../gim »") && !said.contains("pole add"),
        "a name that no pole may have: {said}"
    );
    let of_no_day = ["figures", "--pole", "est", "--from", "2021-13-01", "--to", "2022-03-31"];
    refused(data, &of_no_day, &["2021-13-01", "write it as 2021-04-01"]);
    let missing = here.path().join("nowhere").join("r.pdf");
    let pdf = ["--pdf", missing.to_str().unwrap()];
    refused(data, &[&of("est"), &pdf[..]].concat(), &["nowhere is not there", "make it first"]);
    refused(data, &[&of("est"), &["--language", "es"][..]].concat(), &["« es »", "fr or en"]);
    let backwards = ["report", "--pole", "est", "--from", "2022-03-31", "--to", "2021-04-01"];
    refused(data, &backwards, &["2021-04-01, comes before the first, 2022-03-31"]);
    refused(data, &["replay", "--expected", "/nowhere"], &["/nowhere", "--expected DIR"]);
    refused(data, &["replay", "--expected", data], &["no expected number", data]);
    // Outside the checkout the program carries the numbers that were published.
    let away = Command::new(env!("CARGO_BIN_EXE_maillon"))
        .args(["replay", "--data", data])
        .env("MAILLON_CONFIG", "/dev/null")
        .current_dir(here.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&away.stderr).into_owned();
    assert!(said.contains("« gim »") && !said.contains("docs/replay"), "{said}");
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

#[tokio::test]
async fn a_pole_put_back_opens_to_no_session_of_its_copy_and_its_files_to_no_one_else() {
    let here = tempfile::tempdir().unwrap();
    let data = here.path().join("data");
    let store = Store::Folder(data.clone());
    let clock = Clock::system();
    let db = server::store::add(&store, "est", "Est", "America/Toronto", &clock).await.unwrap();
    let mut act = db.act(db::Who::House).await.unwrap();
    let account = people::account::open(&mut act, "ari@est.example", "Ari", "fr").await.unwrap();
    page::begin_session(&mut act, &account).await.unwrap();
    act.commit().await.unwrap();
    db.close().await;
    let (data_said, to) = (data.to_str().unwrap(), here.path().join("copies"));
    for _ in 0..2 {
        assert!(told(data_said, &["backup", "--to", to.to_str().unwrap()]).0);
    }
    let copies: Vec<_> = std::fs::read_dir(&to).unwrap().map(|copy| copy.unwrap().path()).collect();
    assert_eq!(copies.len(), 2, "two copies of one second are two files");
    let (done, said) = told(data_said, &["restore", copies[0].to_str().unwrap(), "--pole", "est2"]);
    assert!(done && said.contains("Everyone signs in again"), "{said}");
    let db = server::store::open_known(&store, "est2", &clock).await.unwrap();
    let open: Vec<(String,)> = sqlx::query_as("select account_id from session where ended_at is null")
        .fetch_all(db.rows())
        .await
        .unwrap();
    assert_eq!(open, []);
    db.close().await;
    for slug in ["est", "est2"] {
        let file = data.join("poles").join(format!("{slug}.sqlite"));
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(file).unwrap().permissions());
        assert_eq!(mode & 0o077, 0, "{slug}: {mode:o}");
    }
}

#[tokio::test]
async fn whoever_reads_no_further_is_told_nothing_more() {
    let here = tempfile::tempdir().unwrap();
    let data = here.path().to_str().unwrap();
    let store = Store::parse(data);
    server::store::add(&store, "est", "Est", "America/Toronto", &Clock::system())
        .await
        .unwrap()
        .close()
        .await;
    // The reader has left before the first word.
    let figures =
        format!("{} figures --pole est {} --data {data}", env!("CARGO_BIN_EXE_maillon"), DAYS.join(" "));
    let shell = format!("(sleep 0.2; {figures} 2>{data}/said) | true; sleep 1; cat {data}/said");
    let done = Command::new("sh").args(["-c", &shell]).env("MAILLON_CONFIG", "/dev/null").output().unwrap();
    assert_eq!(String::from_utf8_lossy(&done.stdout), "");
}

#[test]
fn a_pole_without_a_name_is_refused() {
    let here = tempfile::tempdir().unwrap();
    refused(here.path().to_str().unwrap(), &["pole", "add", "vide", "--name", " "], &["a pole has a name"]);
}

#[tokio::test]
async fn an_import_refused_leaves_no_trace_and_is_told_briefly_in_the_language_asked_for() {
    let here = tempfile::tempdir().unwrap();
    let data = here.path().to_str().unwrap();
    let store = Store::parse(data);
    let db = server::store::add(&store, "est", "Est", "America/Toronto", &Clock::system()).await.unwrap();
    let list = here.path().join("l.csv");
    let words = ["import", "organizations", list.to_str().unwrap(), "--pole", "est"];
    let english = [&words[..], &["--language", "en"]].concat();
    refused(data, &words, &["l.csv cannot be read: it is not there"]);
    std::fs::write(&list, "Machin,Lieu\nCoop A,Gaspé\n").unwrap();
    refused(data, &words, &["--column EN-TÊTE=name", "Machin · Lieu"]);
    refused(data, &english, &["--column HEADING=name", "Machin · Lieu"]);
    refused(data, &[&words[..], &["--language", "es"]].concat(), &["« es »", "fr or en"]);
    let (lists,): (i64,) = sqlx::query_as("select count(*) from import").fetch_one(db.rows()).await.unwrap();
    assert_eq!(lists, 0);
    let name = "A".repeat(3_000_000);
    std::fs::write(&list, format!("Titre\nNom,Ville,Nom\n{name},Gaspé,B\n")).unwrap();
    let (done, said) = told(data, &english);
    assert!(done && !said.contains(&"A".repeat(61)), "{} bytes are told", said.len());
    for part in ["Line 1. Titre", "read on line 2", "repeats the heading", "No column says the role"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(said.contains(&format!("Line 3. {}…", "A".repeat(60))), "{said}");
    std::fs::write(&list, "nom,ville,code postal\nCoop A,Gaspé,H4P1M\n").unwrap();
    let (done, said) = told(data, &words);
    assert!(done && said.contains("Ligne 2. Coop A, Gaspé, H4P1M. Code postal"), "{said}");
    assert!(said.contains("1 Ajoutées") && said.contains("1 organisation écrite."), "{said}");
    db.close().await;
}

#[tokio::test]
async fn an_origin_that_is_none_is_refused_and_a_name_mistyped_in_the_environment_is_told() {
    let here = tempfile::tempdir().unwrap();
    let data = here.path().to_str().unwrap();
    let store = Store::parse(data);
    server::store::add(&store, "est", "Est", "America/Toronto", &Clock::system())
        .await
        .unwrap()
        .close()
        .await;
    let started = |name: &str, value: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
        command.args(["check", "--data", data]).env("MAILLON_CONFIG", "/dev/null").env(name, value);
        let done = command.output().unwrap();
        (done.status.success(), String::from_utf8(done.stderr).unwrap())
    };
    let (done, said) = started("MAILLON_ORIGIN", "foo");
    assert!(!done && said.contains("« foo »"), "{said}");
    let (done, said) = started("MAILLON_ORIGN", "https://maillon.example");
    assert!(done && said.contains("MAILLON_ORIGN is no setting"), "{said}");
    assert!(said.contains("the nearest is MAILLON_ORIGIN "), "{said}");
    let (done, said) = started("MAILLON_TEST_ANYTHING", "1");
    assert!(done && !said.contains("MAILLON_TEST"), "{said}");
}
