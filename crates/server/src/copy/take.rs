//! Taking a copy: all rows as they are at one moment, while others write.
use super::{
    file::{Header, Line, Writing},
    tables::{Table, quoted, tables},
};
use anyhow::{Context, bail};
use db::{Connection, Db, Engine};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Row, ValueRef, any::AnyRow, any::AnyTypeInfoKind};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// How much text is held at once, about, in bytes; a row with a photograph may be several millions.
const A_PAGE: usize = 4_000_000;
/// How many rows are held at once, at first and at most.
const FIRST: usize = 8;
const MOST: usize = 5_000;

/// Copies a pole into a folder and answers where, and what is in it.
pub async fn take(db: &Db, slug: &str, folder: &Path) -> anyhow::Result<(PathBuf, Header)> {
    std::fs::create_dir_all(folder).with_context(|| format!("making the folder {folder:?}"))?;
    let now = db.clock().now();
    let at = now.strftime("%Y%m%dT%H%M%S").to_string();
    let place = |more: String| folder.join(format!("{slug}-{at}{more}.maillon"));
    // Two copies of one second are two files.
    let mut place = std::iter::once(place(String::new())).chain((2..).map(|nth| place(format!("-{nth}"))));
    let place = place.find(|place| !place.exists()).context("naming the copy")?;
    let mut reader = db.rows().acquire().await?;
    // A reading transaction sees one moment: SQLite's write-ahead log keeps it, PostgreSQL's snapshot too.
    let begin = match db.engine() {
        Engine::Sqlite => "begin",
        Engine::Postgres => "begin isolation level repeatable read read only",
    };
    sqlx::query(begin).execute(&mut *reader).await?;
    let copied = copy(&mut reader, db, slug, db::written(now), &place).await;
    sqlx::query("rollback").execute(&mut *reader).await?;
    Ok((place, copied?))
}

async fn copy(
    rows: &mut Connection,
    db: &Db,
    slug: &str,
    at: String,
    place: &Path,
) -> anyhow::Result<Header> {
    let (step,): (i64,) = sqlx::query_as("select coalesce(max(version), 0) from _sqlx_migrations")
        .fetch_one(&mut *rows)
        .await?;
    let tables = tables(rows, db.engine()).await?;
    let mut counts = BTreeMap::new();
    for table in &tables {
        let sql = format!("select count(*) from \"{}\"", table.name);
        let (count,): (i64,) = sqlx::query_as(AssertSqlSafe(sql)).fetch_one(&mut *rows).await?;
        counts.insert(table.name.clone(), count);
    }
    let header = Header::of(slug, step, at, counts);
    let mut writing = Writing::begin(place, &header)?;
    for table in &tables {
        writing.line(&Line::Table { table: table.name.clone(), columns: table.columns.clone() })?;
        write(rows, table, &mut writing).await.with_context(|| format!("copying {}", table.name))?;
    }
    writing.end()?;
    Ok(header)
}

async fn write(rows: &mut Connection, table: &Table, writing: &mut Writing) -> anyhow::Result<()> {
    let (columns, key) = (quoted(&table.columns), quoted(&table.key));
    let sql = format!("select {columns} from \"{}\" order by {key} limit $1 offset $2", table.name);
    let (mut skip, mut most) = (0, FIRST);
    loop {
        let query = sqlx::query(AssertSqlSafe(sql.clone())).bind(i64::try_from(most)?).bind(skip);
        let some = query.fetch_all(&mut *rows).await?;
        let mut bytes = 1;
        for row in &some {
            bytes += writing.line(&Line::Row(values(row)?))?;
        }
        if some.len() < most {
            return Ok(());
        }
        skip += i64::try_from(some.len())?;
        most = (most * A_PAGE / bytes).clamp(1, MOST).min(most * 8);
    }
}

/// A row as JSON: texts, whole numbers, numbers and nothing are all that rows hold. A number that is not
/// whole is `{"number": "0.1"}`, in the shortest digits that give it back bit for bit.
pub(super) fn values(row: &AnyRow) -> anyhow::Result<Vec<Value>> {
    let mut values = vec![];
    for i in 0..row.columns().len() {
        let raw = row.try_get_raw(i)?;
        values.push(match raw.type_info().kind() {
            _ if raw.is_null() => Value::Null,
            AnyTypeInfoKind::Text => Value::from(row.try_get::<String, _>(i)?),
            AnyTypeInfoKind::SmallInt | AnyTypeInfoKind::Integer | AnyTypeInfoKind::BigInt => {
                Value::from(row.try_get::<i64, _>(i)?)
            }
            AnyTypeInfoKind::Real | AnyTypeInfoKind::Double => {
                json!({ "number": format!("{:?}", row.try_get::<f64, _>(i)?) })
            }
            other => bail!("a column holds {other:?}, which rows are not to hold"),
        });
    }
    Ok(values)
}
