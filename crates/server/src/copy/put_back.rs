//! Putting a copy back: a pole that was not there is there whole, or still not there.
use super::{
    file::{Header, Line, Reading, inspect},
    tables::{quoted, tables},
};
use crate::store;
use anyhow::{Context, ensure};
use db::{Clock, Connection, Db, Store};
use serde_json::{Map, Value};
use sqlx::AssertSqlSafe;
use std::path::Path;

/// How many rows a statement carries, and about how much text, in bytes.
const A_STATEMENT: usize = 100;
const ITS_TEXT: usize = 4_000_000;

/// Puts a copy back under a short name that no pole bears, brought up to date, and answers its header.
pub async fn put_back(store: &Store, slug: &str, path: &Path, clock: &Clock) -> anyhow::Result<Header> {
    store::may_be_slug(slug)?;
    ensure!(
        !store.poles().await?.iter().any(|known| known == slug),
        "the pole « {slug} » is there already: nothing was touched. Restore it under another name"
    );
    let header = inspect(path).with_context(|| format!("reading {path:?}"))?;
    let known = store::STEPS.iter().any(|step| step.version == header.step);
    ensure!(
        known,
        "this copy is of a newer version of Maillon (step {}): restore it with that one",
        header.step
    );
    let aside = store::aside(store, slug).await?;
    let db = store::open_at_step(&aside, header.step, clock).await?;
    let filled = fill(&db, path, &header).await;
    db.close().await;
    if let Err(fault) = filled {
        store::drop_aside(store, slug).await?;
        return Err(fault);
    }
    store::bring_in(store, slug).await?;
    // Opening takes the steps that came after the copy.
    store::open(store, slug, clock).await?.close().await;
    Ok(header)
}

/// All rows in one transaction, then counted again.
async fn fill(db: &Db, path: &Path, header: &Header) -> anyhow::Result<()> {
    let mut upkeep = db.upkeep().await?;
    let there = tables(&mut upkeep, db.engine()).await?;
    // What steps wrote by themselves is in the copy too.
    for table in there.iter().rev() {
        let sql = format!("delete from \"{}\"", table.name);
        sqlx::query(AssertSqlSafe(sql)).execute(&mut *upkeep).await?;
    }
    let mut reading = Reading::begin(path)?;
    let mut into = (String::new(), vec![]);
    let (mut some, mut bytes): (Vec<Vec<Value>>, usize) = (vec![], 0);
    loop {
        let line = reading.next()?;
        if some.len() >= A_STATEMENT || bytes >= ITS_TEXT || !matches!(line, Some(Line::Row(_))) {
            write(&mut upkeep, &into.0, &into.1, &some)
                .await
                .with_context(|| format!("filling {}", into.0))?;
            (some, bytes) = (vec![], 0);
        }
        match line {
            Some(Line::Row(row)) => {
                bytes += row.iter().filter_map(Value::as_str).map(str::len).sum::<usize>();
                some.push(row);
            }
            Some(Line::Table { table, columns }) => {
                let known = there.iter().find(|known| known.name == table);
                let known = known.with_context(|| format!("this version has no table {table}"))?;
                let all = columns.iter().all(|column| known.columns.contains(column));
                ensure!(all, "the columns of {table} are not those of step {}", header.step);
                into = (table, columns);
            }
            Some(Line::End { .. }) | None => break,
        }
    }
    for (table, count) in &header.rows {
        let sql = format!("select count(*) from \"{table}\"");
        let (counted,): (i64,) = sqlx::query_as(AssertSqlSafe(sql)).fetch_one(&mut *upkeep).await?;
        ensure!(counted == *count, "{table} has {counted} rows where the copy tells {count}");
    }
    upkeep.commit().await?;
    Ok(())
}

async fn write(
    rows: &mut Connection,
    table: &str,
    columns: &[String],
    some: &[Vec<Value>],
) -> anyhow::Result<()> {
    if some.is_empty() {
        return Ok(());
    }
    let mut place = 0;
    let mut lines = vec![];
    for row in some {
        ensure!(row.len() == columns.len(), "a row of {table} has not as many values as columns");
        let hole = |value: &Value| {
            if value.is_null() {
                return "null".to_owned();
            }
            place += 1;
            format!("${place}")
        };
        lines.push(format!("({})", row.iter().map(hole).collect::<Vec<_>>().join(", ")));
    }
    let sql = format!("insert into \"{table}\" ({}) values {}", quoted(columns), lines.join(", "));
    let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(false);
    for value in some.iter().flatten() {
        query = match value {
            Value::Null => query,
            Value::String(text) => query.bind(text),
            Value::Number(number) if number.is_i64() => query.bind(number.as_i64()),
            Value::Object(held) => query.bind(number(held).with_context(|| format!("a number of {table}"))?),
            other => anyhow::bail!("a row of {table} holds {other}, which rows are not to hold"),
        };
    }
    query.execute(rows).await?;
    Ok(())
}

fn number(held: &Map<String, Value>) -> Option<f64> {
    held.get("number")?.as_str()?.parse().ok()
}
