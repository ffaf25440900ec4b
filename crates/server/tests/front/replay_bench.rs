//! The bench: the file of a pole, from which the rows that a published number rests on are taken out, moved and put back.
use db::Id;
use figures::{Ask, Fold, Row};
use sqlx::{AssertSqlSafe, Connection, Row as _, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::Path;

/// A day after every period that was published.
const LATER: &str = "2999-01-01";
/// How many rows may stand between one that is counted and one it leans on: a presence, its meeting, its body.
const STEPS: usize = 3;

/// Rows of one table that were taken out: what names them there, the day they count on, the table where they lie
/// meanwhile, and the ids by which others lean on them.
#[derive(Clone)]
struct Taken {
    table: String,
    named: String,
    day: String,
    aside: String,
    marks: Vec<String>,
}

/// A pole's file, written past every rule of ours, so that rows can be taken out and put back.
pub struct Bench {
    rows: SqliteConnection,
    /// The tables whose rows have an id. Who recorded a row leans on nothing.
    tables: Vec<String>,
    taken: Vec<Taken>,
}

/// What a row is counted as: all the rows of one such thing are one in the number. None counts for nothing.
pub fn counted_as(row: &Row, fold: Fold) -> Option<&str> {
    match fold {
        Fold::Organizations => row.organization_id.as_deref(),
        Fold::People => row.person_id.as_deref(),
        Fold::Places => row.mrc.as_deref(),
        Fold::Count | Fold::Sum | Fold::Share | Fold::Mean => Some(&row.id),
    }
}

/// The id of a row, and the one beside it that tells which thing is counted: the second of a row put together from
/// two, or whom it counts.
fn names(row: &Row, fold: Fold) -> (&str, Option<&str>) {
    let (id, second) = row.id.split_once('-').unwrap_or((row.id.as_str(), ""));
    let thing = match fold {
        _ if Id::is_one(second) => Some(second),
        Fold::Organizations | Fold::People => counted_as(row, fold),
        _ => None,
    };
    (id, thing)
}

impl Bench {
    pub async fn open(file: &Path) -> Bench {
        let options = SqliteConnectOptions::new().filename(file).foreign_keys(false);
        let rows = SqliteConnection::connect_with(&options).await.unwrap();
        let mut bench = Bench { rows, tables: vec![], taken: vec![] };
        bench.run("pragma synchronous = off").await;
        let with_id = "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'id' \
                       where m.type = 'table' and m.name <> 'account' order by m.name";
        bench.tables = bench.texts(with_id).await;
        bench
    }

    async fn run(&mut self, sql: &str) {
        let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut self.rows).await;
        done.unwrap_or_else(|why| panic!("{sql}: {why}"));
    }

    /// Every text of the rows that a question gives.
    async fn texts(&mut self, sql: &str) -> Vec<String> {
        let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(&mut self.rows).await;
        let rows = rows.unwrap_or_else(|why| panic!("{sql}: {why}"));
        rows.iter().flat_map(|row| (0..row.len()).filter_map(move |i| row.try_get(i).ok())).collect()
    }

    async fn columns(&mut self, table: &str) -> Vec<String> {
        self.texts(&format!("select '\"' || name || '\"' from pragma_table_info('{table}')")).await
    }

    /// The tables that a number is counted from, as SQLite says it would open them.
    pub async fn reads(&mut self, ask: &Ask) -> Vec<String> {
        let sql = format!("explain select {} from ({}) as counted", ask.fold.sql(), ask.figure.sql);
        let steps = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut self.rows).await.unwrap();
        let mut reads: Vec<String> = vec![];
        for step in steps.iter().filter(|step| step.get::<String, _>("opcode") == "OpenRead") {
            let page: i64 = step.get("p2");
            let of_page = format!("select tbl_name from sqlite_master where rootpage = {page}");
            reads.extend(self.texts(&of_page).await);
        }
        reads.sort();
        reads.dedup();
        reads
    }

    /// An id, and those of the organizations that turned out to be that one.
    async fn whole(&mut self, id: &str) -> Vec<String> {
        let merged = "select merged_id from organization_merge where undone_at is null and standing_id = ";
        let mut whole = self.texts(&format!("{merged}'{id}'")).await;
        whole.push(id.to_owned());
        whole
    }

    /// Takes out what a counted row rests on, in the tables that its number reads: the row that holds both its id and
    /// that of the thing it counts; or, where none does, the row itself.
    pub async fn take(&mut self, row: &Row, fold: Fold, reads: &[String]) {
        let (id, thing) = names(row, fold);
        let things = match thing {
            Some(thing) => self.whole(thing).await,
            None => vec![],
        };
        let mut both = vec![];
        let mut itself = vec![];
        for table in reads {
            let columns = self.columns(table).await.join(", ");
            let held: Vec<String> = things.iter().map(|one| format!("'{one}' in ({columns})")).collect();
            if !held.is_empty() {
                both.push((table, format!("'{id}' in ({columns}) and ({})", held.join(" or "))));
            }
            if columns.contains("\"id\"") {
                itself.push((table, format!("id = '{id}'")));
            }
        }
        let mut found = false;
        for (table, named) in both {
            found |= self.take_out(table, named, row).await;
        }
        if !found {
            for (table, named) in itself {
                self.take_out(table, named, row).await;
            }
        }
    }

    /// Takes out the rows of a table that meet a test. False when none does.
    async fn take_out(&mut self, table: &str, named: String, row: &Row) -> bool {
        let held = self.texts(&format!("select * from {table} where {named}")).await;
        if held.is_empty() {
            return false;
        }
        let mut marks: Vec<String> = row.id.split('-').take(1).map(str::to_owned).collect();
        for id in held.into_iter().filter(|id| Id::is_one(id)) {
            let who = ["organization", "person"].map(|who| format!("select id from {who} where id = '{id}'"));
            marks.extend(self.texts(&who.join(" union all ")).await);
        }
        let aside = format!("aside_{}", self.taken.len());
        self.run(&format!("create temp table {aside} as select * from {table} where {named}")).await;
        self.run(&format!("delete from {table} where {named}")).await;
        self.taken.push(Taken { table: table.to_owned(), named, day: row.day.clone(), aside, marks });
        true
    }

    /// Puts what was taken out back as it was; it can still be moved.
    pub async fn put_back(&mut self) {
        for one in self.taken.clone().into_iter().rev() {
            self.run(&format!("delete from {} where {}", one.table, one.named)).await;
            self.run(&format!("insert into {} select * from {}", one.table, one.aside)).await;
        }
    }

    pub async fn forget(&mut self) {
        for one in std::mem::take(&mut self.taken) {
            self.run(&format!("drop table {}", one.aside)).await;
        }
    }

    /// Moves what was taken out and put back past every period. False when one of its rows does not hold the day that
    /// it counts on, as a presence, which has that of its meeting.
    pub async fn move_later(&mut self) -> bool {
        let mut moves = vec![];
        for one in self.taken.clone() {
            let mut days = vec![];
            for column in self.columns(&one.table).await {
                let there = format!("select {column} from {} where {}", one.table, one.named);
                if self.texts(&there).await.contains(&one.day) {
                    days.push(format!("{column} = '{LATER}'"));
                }
            }
            if days.is_empty() {
                return false;
            }
            moves.push(format!("update {} set {} where {}", one.table, days.join(", "), one.named));
        }
        for sql in moves {
            self.run(&sql).await;
        }
        true
    }

    /// Whether a row of some number leans on what was taken out, by the ids that it tells, or through a few rows.
    pub async fn leans(&mut self, row: &Row) -> bool {
        let marks: Vec<String> = self.taken.iter().flat_map(|one| one.marks.clone()).collect();
        let mut met: Vec<String> = row.id.split('-').chain(row.path.split('/')).map(str::to_owned).collect();
        met.extend(row.organization_id.iter().chain(&row.person_id).cloned());
        for _ in 0..=STEPS {
            if met.iter().any(|id| marks.contains(id)) {
                return true;
            }
            met.retain(|id| Id::is_one(id));
            met.sort();
            met.dedup();
            let mut held = vec![];
            for id in &met {
                for table in self.tables.clone() {
                    held.extend(self.texts(&format!("select * from {table} where id = '{id}'")).await);
                }
            }
            met = held;
        }
        false
    }
}
