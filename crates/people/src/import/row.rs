//! The row kept of a line: refused, likely a duplicate, or told otherwise than a person typed.
use super::{
    many,
    plan::Plan,
    said::{Said, VALUES},
};
use crate::organization::{self, Organization};
use db::{Act, Connection, Db, Fault, FromRow};
use sqlx::AssertSqlSafe;

#[derive(Clone, Debug, FromRow)]
pub struct Row {
    pub id: String,
    pub line: i64,
    why: String,
    /// The organization it is likely, or is; "" when there is none.
    pub organization_id: String,
    pub source_key: String,
    said: String,
    cells: String,
}

impl Row {
    pub fn said(&self) -> Said {
        Said::read(&self.said).unwrap_or_default()
    }

    pub fn cells(&self) -> Vec<String> {
        serde_json::from_str(&self.cells).unwrap_or_default()
    }

    /// Each field and the key of its words.
    pub fn why(&self) -> Vec<(&str, &str)> {
        self.why.split(' ').filter_map(|pair| pair.split_once(':')).collect()
    }
}

/// Keeps what a plan noted.
pub async fn write(act: &mut Act, import: &str, plan: &Plan) -> Result<(), Fault> {
    for some in plan.noted.chunks(many::ROWS) {
        let sql = format!(
            "insert into import_row (id, import_id, line, fate, why, organization_id, source_key, said, cells) values {}",
            many::places(some.len(), 9)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for noted in some {
            let why: Vec<String> =
                noted.why.iter().map(|(field, words)| format!("{field}:{words}")).collect();
            query = query
                .bind(act.id())
                .bind(import)
                .bind(i64::try_from(noted.line).unwrap_or(i64::MAX))
                .bind(noted.fate)
                .bind(why.join(" "))
                .bind(noted.organization.map(|at| plan.known.kept[at].id.clone()).unwrap_or_default())
                .bind(&noted.source_key)
                .bind(noted.said.as_ref().map(Said::written).unwrap_or_default())
                .bind(serde_json::to_string(&noted.cells).unwrap_or_default());
        }
        query.execute(act.rows()).await?;
    }
    Ok(())
}

/// Keeps a refused line of another room's file: its fields and why, and its cells as they were.
pub async fn refuse(
    act: &mut Act,
    import: &str,
    line: i64,
    why: &[(&str, &str)],
    cells: &[String],
) -> Result<(), Fault> {
    let why: Vec<String> = why.iter().map(|(field, words)| format!("{field}:{words}")).collect();
    let (id, cells) = (act.id(), serde_json::to_string(cells).unwrap_or_default());
    sqlx::query(
        "insert into import_row (id, import_id, line, fate, why, source_key, said, cells) \
         values ($1, $2, $3, 'refused', $4, '', '', $5)",
    )
    .bind(id)
    .bind(import)
    .bind(line)
    .bind(why.join(" "))
    .bind(cells)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Keeps what a line that was settled says of an organization in these values, which stay as they were.
pub async fn keep_aside(
    act: &mut Act,
    import: &str,
    row: &Row,
    (organization, values): (&str, &[usize]),
) -> Result<(), Fault> {
    let why: Vec<String> =
        values.iter().map(|value| format!("{}:import-kept-value", VALUES[*value])).collect();
    let id = act.id();
    sqlx::query(
        "insert into import_row (id, import_id, line, fate, why, organization_id, source_key, said, cells) \
         values ($1, $2, $3, 'kept', $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(import)
    .bind(row.line)
    .bind(why.join(" "))
    .bind(organization)
    .bind(&row.source_key)
    .bind(&row.said)
    .bind(&row.cells)
    .execute(act.rows())
    .await?;
    Ok(())
}

macro_rules! rows {
    ($rest:literal) => {
        concat!(
            "select id, line, why, coalesce(organization_id, '') as organization_id, source_key, said, cells \
             from import_row ",
            $rest
        )
    };
}

/// The lines of a batch with this fate that no one has settled, in the order of the file.
pub async fn told(db: &Db, import: &str, fate: &str, most: i64) -> Result<Vec<Row>, Fault> {
    sqlx::query_as(rows!(
        "where import_id = $1 and fate = $2 and settled_at is null order by line, id limit $3"
    ))
    .bind(import)
    .bind(fate)
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// Every line of a batch that may be corrected: refused, or with an odd value.
pub async fn given_back(db: &Db, import: &str) -> Result<Vec<Row>, Fault> {
    let mut rows = told(db, import, "refused", i64::MAX).await?;
    rows.extend(told(db, import, "odd", i64::MAX).await?);
    rows.sort_by_key(|row| row.line);
    Ok(rows)
}

/// The likely duplicates of a batch that wait for an answer, each with the organization it may be.
pub async fn likely(db: &Db, import: &str, most: i64) -> Result<Vec<(Row, Option<Organization>)>, Fault> {
    let mut asked = vec![];
    for row in told(db, import, "duplicate", most).await? {
        let known = organization::find(db, &row.organization_id).await?;
        asked.push((row, known));
    }
    Ok(asked)
}

/// The likely duplicate that a line of this key is, in a batch.
pub async fn asked_of(
    rows: &mut Connection,
    import: &str,
    source_key: &str,
) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select id from import_row where import_id = $1 and source_key = $2 and fate = 'duplicate' \
         and settled_at is null",
    )
    .bind(import)
    .bind(source_key)
    .fetch_optional(rows)
    .await?;
    Ok(found.map(|(id,)| id))
}

/// How many lines of a batch with this fate no one has settled.
pub async fn open(db: &Db, import: &str, fate: &str) -> Result<i64, Fault> {
    let (count,): (i64,) = sqlx::query_as(
        "select count(*) from import_row where import_id = $1 and fate = $2 and settled_at is null",
    )
    .bind(import)
    .bind(fate)
    .fetch_one(db.rows())
    .await?;
    Ok(count)
}

/// A likely duplicate that no one has settled.
pub async fn find_open(rows: &mut Connection, import: &str, id: &str) -> Result<Option<Row>, Fault> {
    sqlx::query_as(rows!("where import_id = $1 and id = $2 and fate = 'duplicate' and settled_at is null"))
        .bind(import)
        .bind(id)
        .fetch_optional(rows)
        .await
}

/// Settles a line, in every batch that brought it.
pub async fn settle(act: &mut Act, source_key: &str) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "update import_row set settled_at = $2, settled_by = $3 \
         where source_key = $1 and fate = 'duplicate' and settled_at is null",
    )
    .bind(source_key)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// The headings of the file of refused lines: those of the list, then the line and why.
pub fn head_of_refused(head: &[String], line: &str, why: &str) -> Vec<String> {
    head.iter().cloned().chain([line.to_owned(), why.to_owned()]).collect()
}

/// The cells of a refused line in that file, with why in words.
pub fn refused_cells(row: &Row, width: usize, why: String) -> Vec<String> {
    let mut cells = row.cells();
    cells.resize(width, String::new());
    cells.extend([row.line.to_string(), why]);
    cells
}
