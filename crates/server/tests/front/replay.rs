//! Replay: the demonstration's year counts the published numbers, and follows its rows.
use crate::village::stores;
use db::{Clock, Db, Store};

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
