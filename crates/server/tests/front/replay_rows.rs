//! Replay, row by row: each published number follows the rows that prove it, and no unrelated number does.
use crate::village::stores;
use db::{Clock, Db, Store};
use figures::Row;
use server::replay::{Published, published};
use sqlx::{AssertSqlSafe, Connection, Row as _, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::Path;

/// A day after every period that was published.
const LATER: &str = "2999-01-01";
/// How many rows may stand between one that is counted and one it leans on: a presence, its meeting, its body.
const STEPS: usize = 3;

/// A row where it is kept: its table, and what names it there.
#[derive(Clone)]
struct Place(String, String);

/// A pole's file, written past every rule of ours, so that a row can be taken out and put back.
struct Bench(SqliteConnection);

impl Bench {
    async fn open(file: &Path) -> Bench {
        let options = SqliteConnectOptions::new().filename(file).foreign_keys(false);
        let mut rows = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::query("pragma synchronous = off").execute(&mut rows).await.unwrap();
        Bench(rows)
    }

    async fn run(&mut self, sql: &str) {
        let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut self.0).await;
        done.unwrap_or_else(|why| panic!("{sql}: {why}"));
    }

    async fn texts(&mut self, sql: &str) -> Vec<String> {
        let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(&mut self.0).await.unwrap();
        rows.iter().flat_map(|row| (0..row.len()).filter_map(move |i| row.try_get(i).ok())).collect()
    }

    /// Where the row of an id is kept; that of a row put together from two, by the first.
    async fn place(&mut self, id: &str) -> Option<Place> {
        let id = id.split('-').next().unwrap();
        if !db::Id::is_one(id) {
            return None;
        }
        let tables = "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'id' \
                      where m.type = 'table' and substr(m.name, 1, 6) <> 'report' order by m.name";
        for table in self.texts(tables).await {
            let named = format!("id = '{id}'");
            if !self.texts(&format!("select id from {table} where {named}")).await.is_empty() {
                return Some(Place(table, named));
            }
        }
        None
    }

    /// The column of a row that holds the day it counts on.
    async fn day(&mut self, Place(table, named): &Place, day: &str) -> Option<String> {
        for column in self.texts(&format!("select name from pragma_table_info('{table}')")).await {
            let sql = format!("select {column} from {table} where {named} and {column} = '{day}'");
            if !self.texts(&sql).await.is_empty() {
                return Some(column);
            }
        }
        None
    }

    /// Whether a row leans on another, by an id that it holds, or through a few rows that it leans on.
    async fn leans(&mut self, row: &str, on: &str) -> bool {
        let mut met = vec![row.to_owned()];
        for _ in 0..=STEPS {
            let mut held = vec![];
            for id in &met {
                if id.contains(on) {
                    return true;
                }
                if let Some(Place(table, named)) = self.place(id).await {
                    held.extend(self.texts(&format!("select * from {table} where {named}")).await);
                }
            }
            held.retain(|id| db::Id::is_one(id));
            met = held;
        }
        false
    }
}

struct Told {
    key: String,
    value: i64,
    rows: Vec<Row>,
}

async fn tell(db: &Db, number: &Published) -> Told {
    let value = number.ask.count(db).await.unwrap().value;
    Told { key: number.key.clone(), value, rows: number.ask.rows(db, 0, 10_000).await.unwrap() }
}

/// Whether a key's own number moved with a row of its own that was taken out or moved; and the numbers that moved
/// with it though none of their rows leans on that one.
async fn moved(
    db: &Db,
    bench: &mut Bench,
    (numbers, before): (&[Published], &[Told]),
    (key, row): (&str, &Row),
) -> (bool, Vec<String>) {
    let (mut own, mut strange) = (false, vec![]);
    let id = row.id.split('-').next().unwrap();
    for (number, told) in numbers.iter().zip(before) {
        if number.ask.count(db).await.unwrap().value == told.value {
            continue;
        }
        if told.key == key {
            own = true;
            continue;
        }
        let left = tell(db, number).await.rows;
        let changed = told.rows.iter().filter(|row| !left.contains(row));
        let mut akin = false;
        for one in changed {
            akin |= bench.leans(&one.id, id).await;
        }
        if !akin {
            strange.push(format!("{} moves with a row of {key}: {}", told.key, row.label));
        }
    }
    (own, strange)
}

#[tokio::test]
async fn each_published_number_follows_a_row_of_its_own_and_no_unrelated_number_does() {
    let (store, folder) = stores().into_iter().find(|(store, _)| matches!(store, Store::Folder(_))).unwrap();
    server::demo::make(&store).await.unwrap();
    let mut numbers = published().unwrap();
    let (mut unmoved, mut strange, mut days) = (vec![], vec![], 0);
    for pole in ["gim", "vhsl", "estrie", "bsl"] {
        let mine: Vec<Published> = numbers.extract_if(.., |number| number.pole == pole).collect();
        let db = server::store::open_known(&store, pole, &Clock::system()).await.unwrap();
        let mut bench = Bench::open(&folder.join("poles").join(format!("{pole}.sqlite"))).await;
        let mut before = vec![];
        for number in &mine {
            before.push(tell(&db, number).await);
        }
        let all = (mine.as_slice(), before.as_slice());
        for told in &before {
            let mut followed = false;
            for row in &told.rows {
                let Some(place) = bench.place(&row.id).await else { continue };
                let Place(table, named) = &place;
                let (delete, back) = (
                    format!("delete from {table} where {named}"),
                    format!("insert into {table} select * from aside"),
                );
                bench.run(&format!("create temp table aside as select * from {table} where {named}")).await;
                bench.run(&delete).await;
                let (own, others) = moved(&db, &mut bench, all, (&told.key, row)).await;
                bench.run(&back).await;
                // Beside a row that another stands in for, the number stays: the next one is tried.
                if own {
                    followed = true;
                    strange.extend(others);
                    if let Some(day) = bench.day(&place, &row.day).await {
                        bench.run(&format!("update {table} set {day} = '{LATER}' where {named}")).await;
                        let (own, others) = moved(&db, &mut bench, all, (&told.key, row)).await;
                        days += usize::from(own);
                        strange.extend(others);
                        bench.run(&delete).await;
                        bench.run(&back).await;
                    }
                }
                bench.run("drop table aside").await;
                if followed {
                    break;
                }
            }
            if !followed {
                unmoved.push(told.key.clone());
            }
        }
        for (number, told) in mine.iter().zip(&before) {
            assert_eq!(
                number.ask.count(&db).await.unwrap().value,
                told.value,
                "{}: every row is back",
                told.key
            );
        }
        db.close().await;
    }
    assert!(numbers.is_empty(), "a published number is of no pole of the demonstration");
    assert_eq!(unmoved, [""; 0], "no row of theirs changes these");
    assert_eq!(strange, [""; 0], "{strange:#?}");
    assert!(days >= 30, "a row moved to another day leaves its number: {days}");
    std::fs::remove_dir_all(folder).unwrap();
}
