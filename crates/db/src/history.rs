//! History: what was done, to what, by whom and when, in one unbroken sequence.
use crate::{Act, Db, Fault, FromRow};
use sqlx::AssertSqlSafe;

/// A subject that something was done to.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Changed {
    pub seq: i64,
    /// `room.what_was_done`.
    pub verb: String,
    pub kind: String,
    pub id: String,
}

/// One line of history, as people read it.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    pub seq: i64,
    /// Moment in UTC, ISO.
    pub at: String,
    /// `person`, `visitor`, `job`, `import` or `house`.
    pub by_kind: String,
    pub by_id: String,
    /// `room.what_was_done`.
    pub verb: String,
    pub kind: String,
    pub id: String,
    /// Ids, days and amounts.
    pub note: String,
}

const A_STATEMENT: usize = 100;

pub(crate) async fn write(
    act: &mut Act,
    verb: &str,
    kind: &str,
    ids: &[&str],
    note: &str,
) -> Result<(), Fault> {
    let at = act.at();
    let who = act.who().clone();
    let (by_kind, by_id) = who.told();
    let (mut seq,): (i64,) =
        sqlx::query_as("select coalesce(max(seq), 0) from history").fetch_one(&mut *act.rows()).await?;
    for some in ids.chunks(A_STATEMENT) {
        let lines: Vec<String> = (0..some.len())
            .map(|i| format!("(${}, $1, $2, $3, $4, $5, ${}, $6)", 7 + 2 * i, 8 + 2 * i))
            .collect();
        let sql = format!(
            "insert into history (seq, at, by_kind, by_id, verb, kind, id, note) values {}",
            lines.join(", ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql))
            .bind(&at)
            .bind(by_kind)
            .bind(by_id)
            .bind(verb)
            .bind(kind)
            .bind(note);
        for id in some {
            seq += 1;
            query = query.bind(seq).bind(*id);
        }
        query.execute(&mut *act.rows()).await?;
    }
    Ok(())
}

/// Subjects changed after a place in the sequence, oldest first.
pub async fn changes_since(db: &Db, seq: i64, most: i64) -> Result<Vec<Changed>, Fault> {
    sqlx::query_as("select seq, verb, kind, id from history where seq > $1 order by seq limit $2")
        .bind(seq)
        .bind(most)
        .fetch_all(db.rows())
        .await
}

/// The place in the sequence of the latest change; 0 when nothing was ever done.
pub async fn last_change(db: &Db) -> Result<i64, Fault> {
    let (seq,): (i64,) =
        sqlx::query_as("select coalesce(max(seq), 0) from history").fetch_one(db.rows()).await?;
    Ok(seq)
}

/// What was done to one subject, newest first.
pub async fn lines_about(db: &Db, kind: &str, id: &str, most: i64) -> Result<Vec<Line>, Fault> {
    sqlx::query_as(
        "select seq, at, by_kind, by_id, verb, kind, id, note from history \
         where kind = $1 and id = $2 order by seq desc limit $3",
    )
    .bind(kind)
    .bind(id)
    .bind(most)
    .fetch_all(db.rows())
    .await
}
