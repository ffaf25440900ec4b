//! Replay, row by row: each published number follows the rows that prove it, and no unrelated number does.
//!
//! All the rows of one thing that a number counts are taken out: one enterprise served, one meeting, one MRC. What then
//! stands in for it is taken out too, until the number moves. Every number is counted again. Another may have moved with
//! it only when one of its own rows that came or went leans on what was taken out: it is the same row, or it holds its
//! id, or is of the same organization or person. No other number is related, though it reads the same table: a talk
//! taken out moves no count of lectures. Every published number that is recorded has such rows: none is left aside.
use crate::{
    replay_bench::{Bench, counted_as},
    village::stores,
};
use db::{Clock, Db, Store};
use figures::{Ask, Row};
use server::replay::{Published, published};

/// How many times others may stand in for what was taken out: the activities of one objective, one after the other.
const STAND_INS: usize = 20;
/// An action counts by the days of its plan and by its state, whatever the day it is due.
const WHATEVER_DAY: [&str; 1] = ["gim-11"];

struct Told {
    value: i64,
    rows: Vec<Row>,
}

async fn tell(db: &Db, ask: &Ask) -> Told {
    let value = ask.count(db).await.unwrap().value;
    Told { value, rows: ask.rows(db, 0, 10_000).await.unwrap() }
}

/// Takes out one thing that a number counts, and what stands in for it, until the number moves. False when it
/// moves with none.
async fn follow(bench: &mut Bench, db: &Db, ask: &Ask, told: &Told) -> bool {
    let reads = bench.reads(ask).await;
    let mut tried = vec![];
    for thing in told.rows.iter().filter_map(|row| counted_as(row, ask.fold)) {
        if tried.contains(&thing) {
            continue;
        }
        tried.push(thing);
        let mut rest = told.rows.clone();
        rest.retain(|row| counted_as(row, ask.fold) == Some(thing));
        for _ in 0..STAND_INS {
            for row in &rest {
                bench.take(row, ask.fold, &reads).await;
            }
            let now = tell(db, ask).await;
            if now.value != told.value {
                return true;
            }
            rest = now.rows.into_iter().filter(|row| !told.rows.contains(row)).collect();
            if rest.is_empty() {
                break;
            }
        }
        bench.put_back().await;
        bench.forget().await;
    }
    false
}

/// The numbers that moved with that of a key, though none of their rows that came or went leans on what was
/// taken out.
async fn strangers(bench: &mut Bench, db: &Db, all: &[(Published, Told)], key: &str) -> Vec<String> {
    let mut strangers = vec![];
    for (number, told) in all.iter().filter(|(number, _)| number.key != key) {
        if number.ask.count(db).await.unwrap().value == told.value {
            continue;
        }
        let now = tell(db, &number.ask).await;
        let gone = told.rows.iter().filter(|row| !now.rows.contains(row));
        let come = now.rows.iter().filter(|row| !told.rows.contains(row));
        let mut akin = false;
        for row in gone.chain(come) {
            akin = akin || bench.leans(row).await;
        }
        if !akin {
            strangers.push(format!("{} moves with {key}", number.key));
        }
    }
    strangers
}

#[tokio::test]
async fn each_published_number_follows_a_row_of_its_own_and_no_unrelated_number_does() {
    // PostgreSQL keeps one `gim` for all tests of a run, so this one stays with files.
    let (store, folder) = stores().into_iter().find(|(store, _)| matches!(store, Store::Folder(_))).unwrap();
    server::demo::make(&store).await.unwrap();
    let mut numbers = published().unwrap();
    let [mut still, mut strange, mut whatever]: [Vec<String>; 3] = Default::default();
    let mut moved = 0;
    for pole in ["gim", "vhsl", "estrie", "bsl"] {
        let (mine, others): (Vec<_>, Vec<_>) = numbers.into_iter().partition(|number| number.pole == pole);
        numbers = others;
        let db = server::store::open_known(&store, pole, &Clock::system()).await.unwrap();
        let mut bench = Bench::open(store.pole(pole).file().unwrap()).await;
        let mut all = vec![];
        for number in mine {
            let told = tell(&db, &number.ask).await;
            all.push((number, told));
        }
        for (number, told) in &all {
            let (key, ask) = (&number.key, &number.ask);
            if !follow(&mut bench, &db, ask, told).await {
                still.push(key.clone());
                continue;
            }
            strange.extend(strangers(&mut bench, &db, &all, key).await);
            bench.put_back().await;
            if bench.move_later().await {
                moved += 1;
                if ask.count(&db).await.unwrap().value == told.value {
                    whatever.push(key.clone());
                }
                strange.extend(strangers(&mut bench, &db, &all, key).await);
                bench.put_back().await;
            }
            bench.forget().await;
        }
        for (number, told) in &all {
            let value = number.ask.count(&db).await.unwrap().value;
            assert_eq!(value, told.value, "{}: every row is back", number.key);
        }
        db.close().await;
    }
    assert!(numbers.is_empty(), "a published number is of no pole of the demonstration");
    assert_eq!(still, [""; 0], "no row of theirs changes these");
    assert_eq!(strange, [""; 0], "these rest on nothing that was taken out");
    assert_eq!(whatever, WHATEVER_DAY, "these count a row whatever its day");
    assert!(moved >= 30, "rows that hold their day were moved to another: {moved}");
    std::fs::remove_dir_all(folder).unwrap();
}
