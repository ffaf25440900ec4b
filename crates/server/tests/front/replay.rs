//! Replay: the demonstration's year counts the published numbers, and follows its rows.
use crate::village::stores;
use db::{Clock, Db, Store};
use server::replay::{AGREES, DIFFERS, INVENTED, NOT_KEPT, NOT_YET, verdicts};
use std::{path::Path, process::Command};

const SERVED: &str = "accompaniment.organizations-served";

async fn counted(db: &Db, key: &str) -> i64 {
    let all = server::house::figures();
    let (from, to) = ("2021-04-01".parse().unwrap(), "2022-03-31".parse().unwrap());
    figures::count(db, all.find(key).unwrap(), from, to).await.unwrap().value
}

async fn served(db: &Db) -> i64 {
    counted(db, SERVED).await
}

/// Every other number of the year, by its key; those that count the act's own room aside.
async fn others(db: &Db) -> Vec<(&'static str, i64)> {
    let of_acts = [SERVED, "accompaniment.acts", "accompaniment.hours"];
    let mut others = vec![];
    for figure in server::house::figures().0.into_iter().filter(|figure| !of_acts.contains(&figure.key)) {
        others.push((figure.key, counted(db, figure.key).await));
    }
    others
}

#[tokio::test]
async fn the_demonstration_counts_what_was_published_and_one_act_less_is_one_less() {
    // PostgreSQL keeps one `gim` for all tests of a run, so this one stays with files.
    let (store, folder) = stores().into_iter().find(|(store, _)| matches!(store, Store::Folder(_))).unwrap();
    assert_eq!(server::demo::make(&store).await.unwrap(), 4);
    let told = server::demo::told(&store, 4, "maillon").await.unwrap();
    let data = format!("--data {}", folder.display());
    for said in [
        "Made the demonstration in the folder",
        "service acts",
        &format!("maillon demo {data}"),
        &format!("maillon serve {data}"),
        &format!("maillon link agent@gim.example --pole gim {data}"),
        "15 minutes",
    ] {
        assert!(told.contains(said), "{said:?} is not in: {told}");
    }
    let clock = Clock::system();
    assert!(server::replay::replay(&store, &clock, None, true).await.unwrap());
    // Each is counted, and names its document; a number that its document does not print passes for no proof.
    let told = verdicts(&store, &clock, None).await.unwrap();
    let waiting: Vec<&str> =
        told.iter().filter(|one| one.verdict == NOT_YET).map(|one| one.key.as_str()).collect();
    assert_eq!(waiting, [""; 0]);
    for one in told.iter().filter(|one| one.verdict != NOT_YET) {
        assert!(one.counted == Some(one.expected) && !one.source.is_empty(), "{one:?}");
        assert!(one.verdict == AGREES || one.verdict == INVENTED, "{one:?}");
        let unprinted = one.source.contains("sans nombre imprimé");
        assert!(!unprinted || one.verdict == INVENTED, "{one:?}");
    }
    let verdict = |key: &str| told.iter().find(|one| one.key == key).unwrap().verdict;
    assert_eq!([verdict("gim-1"), verdict("bsl-1"), verdict("bsl-3a-after")], [AGREES, AGREES, INVENTED]);
    // A declaration came back signed, one report of a period that is over waits to be signed, and what else was lived
    // outside the years that are counted is there.
    for (pole, sql) in [
        ("bsl", "select count(*) from market_signed where content <> '' and kept_on = '2022-11-14'"),
        ("gim", "select count(*) from report where signed_at is null and to_on = '2022-06-30'"),
        ("bsl", "select refused from import where room = 'contracts'"),
        ("bsl", "select count(*) from market_need where what = 'services' and cents = 850000"),
        ("bsl", "select count(*) from market_sent where answer = 'declined' and because = 'distance'"),
        ("bsl", "select count(*) from market_session where settled_on = '2023-11-02'"),
        ("estrie", "select count(*) from market_rule where kind = 'notice' and checked_on = '2024-11-18'"),
        ("gim", "select count(*) from logo"),
        ("gim", "select count(*) from sheet_photo where added_at < '2022-05'"),
        ("gim", "select count(*) from sheet_proposal where decision is null and proposed_on = '2022-04-12'"),
        ("gim", "select count(*) from person where erased_on = '2022-04-25'"),
    ] {
        let db = server::store::open_known(&store, pole, &clock).await.unwrap();
        let (there,): (i64,) = sqlx::query_as(sql).fetch_one(db.rows()).await.unwrap();
        assert_eq!(there, 1, "{pole}");
        db.close().await;
    }
    let db = server::store::open_known(&store, "gim", &clock).await.unwrap();
    assert_eq!(served(&db).await, 45);
    let (last,): (String,) = sqlx::query_as("select id from service_act where day = '2022-03-31'")
        .fetch_one(db.rows())
        .await
        .unwrap();
    let mut act = db.act(db::Who::House).await.unwrap();
    assert!(accompaniment::act::withdraw(&mut act, &last).await.unwrap());
    act.commit().await.unwrap();
    assert_eq!(served(&db).await, 44);

    // An act moved to the day after the year leaves gim-1, and nothing unrelated moves.
    let (acts, before) = (counted(&db, "accompaniment.acts").await, others(&db).await);
    let (edge,): (String,) = sqlx::query_as("select id from service_act where day = '2021-04-01'")
        .fetch_one(db.rows())
        .await
        .unwrap();
    let entry = accompaniment::entry::find(&db, &edge).await.unwrap().unwrap();
    let day = "2022-04-01".to_owned();
    let moved =
        accompaniment::act::Typed { day: day.clone(), sure: day, ..accompaniment::entry::typed(&entry) };
    let mut act = db.act(db::Who::House).await.unwrap();
    accompaniment::act::correct(&mut act, &edge, &moved).await.unwrap().unwrap().unwrap();
    act.commit().await.unwrap();
    assert_eq!(served(&db).await, 43);
    assert_eq!(counted(&db, "accompaniment.acts").await, acts - 1);
    assert_eq!(others(&db).await, before);
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn every_place_of_the_demonstration_is_in_its_mrc() {
    for script in [include_str!("../../demo/gim/people.txt"), include_str!("../../demo/gim/register.txt")] {
        for line in script.lines().filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split(';').map(str::trim).collect();
            if let [_, "organisation", _, _, municipality, mrc, ..] = parts[..] {
                let known = territory::municipality_named(municipality, None);
                let inside = known.iter().any(|one| one.mrc().is_some_and(|own| own.code == mrc));
                assert!(inside, "{line}");
            }
        }
    }
}

/// A folder of data where one empty pole is kept, and a folder of numbers expected of poles.
async fn kept(pole: &str, expected: &[(&str, &str)]) -> tempfile::TempDir {
    let here = tempfile::tempdir().unwrap();
    let store = Store::parse(here.path().join("data").to_str().unwrap());
    server::store::add(&store, pole, pole, "America/Toronto", &Clock::system()).await.unwrap().close().await;
    let told = here.path().join("told");
    std::fs::create_dir(&told).unwrap();
    for (pole, by) in expected {
        let text = format!(
            "pole = \"{pole}\"\n[[figure]]\nkey = \"{pole}-1\"\ncounted_by = \"{by}\"\nfrom = \"2021-04-01\"\n\
             to = \"2022-03-31\"\nexpected = 0\nsource = \"Bilan de {pole}\"\n"
        );
        std::fs::write(told.join(format!("{pole}.toml")), text).unwrap();
    }
    here
}

/// Whether the program found all well, what it printed, and of what it complained.
fn ran(here: &Path) -> (bool, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    command.args(["replay", "--json", "--data"]).arg(here.join("data"));
    command.arg("--expected").arg(here.join("told")).env("MAILLON_CONFIG", "/dev/null");
    let done = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (done.status.success(), text(done.stdout), text(done.stderr))
}

#[tokio::test]
async fn a_pole_that_is_not_kept_has_a_verdict_of_its_own_and_the_others_are_counted() {
    let here = kept("gim", &[("gim", SERVED), ("vhsl", SERVED)]).await;
    let (well, printed, complained) = ran(here.path());
    assert!(well, "{complained}");
    let told: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert!(told[0]["verdict"] == AGREES && told[1]["verdict"] == NOT_KEPT, "{printed}");
    assert!(told[0]["source"] == "Bilan de gim" && told[0]["rows"] == 0, "{printed}");
    assert!(told[1]["counted"].is_null() && told[1]["rows"].is_null(), "{printed}");

    // What differs is still told as such, beside a pole that is not kept.
    let file = here.path().join("told").join("gim.toml");
    let text = std::fs::read_to_string(&file).unwrap().replace("expected = 0", "expected = 1");
    std::fs::write(file, text).unwrap();
    let (well, printed, _) = ran(here.path());
    assert!(!well && printed.contains(DIFFERS) && printed.contains(NOT_KEPT), "{printed}");

    // With no pole of theirs at all, that is the answer.
    let here = kept("est", &[("gim", SERVED), ("vhsl", SERVED)]).await;
    let (well, printed, complained) = ran(here.path());
    assert!(!well && printed.contains(NOT_KEPT), "{printed}");
    assert!(complained.contains("« gim », « vhsl »"), "{complained}");
}

#[tokio::test]
async fn a_figure_that_is_not_there_is_named_with_its_key_and_its_file() {
    for pole in ["gim", "est"] {
        let here = kept(pole, &[("gim", "nope.nope")]).await;
        let (well, _, complained) = ran(here.path());
        assert!(!well);
        for told in ["nope.nope", "gim-1", "gim.toml"] {
            assert!(complained.contains(told), "{told}: {complained}");
        }
    }
}
