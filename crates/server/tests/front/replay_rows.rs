//! Replay, row by row: each published number follows the rows that prove it, and no other number does.
use crate::village::stores;
use db::{Clock, Db, Store};
use figures::Row;
use server::replay::{Published, published};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::Path;

/// A day after every period that was published.
const LATER: &str = "2999-01-01";

/// Keys that change with another's row though they count none of the same id: the row itself is what they count from.
const KIN: &[(&str, &str, &str)] = &[];

/// A row of a table, by its id, taken out of a file that knows no rule of ours, so that it can be put back.
struct Bench(SqliteConnection);

impl Bench {
    async fn open(file: &Path) -> Bench {
        let options = SqliteConnectOptions::new().filename(file).foreign_keys(false);
        let mut rows = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::query("pragma synchronous = off").execute(&mut rows).await.unwrap();
        Bench(rows)
    }

    async fn run(&mut self, sql: String) -> u64 {
        sqlx::query(AssertSqlSafe(sql.clone()))
            .execute(&mut self.0)
            .await
            .unwrap_or_else(|why| panic!("{sql}: {why}"))
            .rows_affected()
    }

    /// Where the row that a figure counts is kept: its table, and what names it there.
    async fn place(&mut self, row: &Row) -> Option<(String, String)> {
        let tables: Vec<(String,)> = sqlx::query_as(
            "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'id' \
             where m.type = 'table' and substr(m.name, 1, 6) <> 'report' order by m.name",
        )
        .fetch_all(&mut self.0)
        .await
        .unwrap();
        let id = row.id.split('-').next().unwrap();
        for (table,) in tables {
            let named = format!("id = '{id}'");
            let sql = format!("select count(*) from {table} where {named}");
            let (found,): (i64,) = sqlx::query_as(AssertSqlSafe(sql)).fetch_one(&mut self.0).await.unwrap();
            if found == 1 {
                return Some((table, named));
            }
        }
        None
    }

    /// The column of a row that holds the day it counts on.
    async fn day(&mut self, (table, named): &(String, String), row: &Row) -> Option<String> {
        let sql = format!("select name from pragma_table_info('{table}')");
        let columns: Vec<(String,)> =
            sqlx::query_as(AssertSqlSafe(sql)).fetch_all(&mut self.0).await.unwrap();
        for (column,) in columns {
            let sql = format!("select count(*) from {table} where {named} and {column} = '{}'", row.day);
            let (found,): (i64,) = sqlx::query_as(AssertSqlSafe(sql)).fetch_one(&mut self.0).await.unwrap();
            if found == 1 {
                return Some(column);
            }
        }
        None
    }
}

struct Told {
    key: String,
    value: i64,
    rows: Vec<Row>,
}

async fn told(db: &Db, numbers: &[Published]) -> Vec<Told> {
    let mut all = vec![];
    for number in numbers {
        let value = number.ask.count(db).await.unwrap().value;
        let rows = number.ask.rows(db, 0, 10_000).await.unwrap();
        all.push(Told { key: number.key.clone(), value, rows });
    }
    all
}

/// The keys whose numbers are no longer what they were.
async fn changed(db: &Db, numbers: &[Published], before: &[Told]) -> Vec<String> {
    let mut changed = vec![];
    for (number, told) in numbers.iter().zip(before) {
        if number.ask.count(db).await.unwrap().value != told.value {
            changed.push(number.key.clone());
        }
    }
    changed
}

/// Whether a number may change with a row that another counts: it counts that row too, or is known to count from it.
fn akin(told: &Told, key: &str, row: &Row) -> bool {
    let counts = told.rows.iter().any(|other| other.id == row.id);
    counts || KIN.iter().any(|(with, other, _)| *with == key && *other == told.key)
}

#[tokio::test]
async fn each_published_number_follows_one_row_of_its_own_and_no_other_number_does() {
    let (store, folder) = stores().into_iter().find(|(store, _)| matches!(store, Store::Folder(_))).unwrap();
    server::demo::make(&store).await.unwrap();
    let mut numbers = published().unwrap();
    let (mut unmoved, mut strange, mut moved_days) = (vec![], vec![], 0);
    for pole in ["gim", "vhsl", "estrie", "bsl"] {
        let mine: Vec<Published> = numbers.extract_if(.., |number| number.pole == pole).collect();
        let db = server::store::open_known(&store, pole, &Clock::system()).await.unwrap();
        let mut bench = Bench::open(&folder.join("poles").join(format!("{pole}.sqlite"))).await;
        let before = told(&db, &mine).await;
        for told in &before {
            let mut followed = false;
            for row in &told.rows {
                let Some(place) = bench.place(row).await else { continue };
                let (table, named) = &place;
                bench.run(format!("create temp table aside as select * from {table} where {named}")).await;
                bench.run(format!("delete from {table} where {named}")).await;
                let removed = changed(&db, &mine, &before).await;
                let follows = removed.contains(&told.key);
                let mut others = removed;
                let day = if follows { bench.day(&place, row).await } else { None };
                bench.run(format!("insert into {table} select * from aside")).await;
                if let Some(day) = day {
                    bench.run(format!("update {table} set {day} = '{LATER}' where {named}")).await;
                    let moved = changed(&db, &mine, &before).await;
                    moved_days += usize::from(moved.contains(&told.key));
                    others.extend(moved);
                    bench.run(format!("delete from {table} where {named}")).await;
                    bench.run(format!("insert into {table} select * from aside")).await;
                }
                bench.run("drop table aside".to_owned()).await;
                // A row beside which another proves the same leaves the number as it is.
                if !follows {
                    continue;
                }
                followed = true;
                for other in before.iter().filter(|other| others.contains(&other.key)) {
                    if other.key != told.key && !akin(other, &told.key, row) {
                        strange.push(format!(
                            "{} moves with a row of {} ({table} {})",
                            other.key, told.key, row.day
                        ));
                    }
                }
                break;
            }
            if !followed {
                unmoved.push(told.key.clone());
            }
        }
        assert_eq!(changed(&db, &mine, &before).await, [""; 0], "every row is back");
        db.close().await;
    }
    assert!(numbers.is_empty(), "a published number is of no pole of the demonstration");
    assert_eq!(unmoved, [""; 0], "no row of theirs changes these");
    strange.sort();
    assert_eq!(strange, [""; 0], "{strange:#?}");
    assert!(moved_days >= 30, "{moved_days}");
    std::fs::remove_dir_all(folder).unwrap();
}
