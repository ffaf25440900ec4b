//! Among: the rows of some ids, read at once.
use crate::{Db, Fault, FromRow};
use sqlx::{Any, AssertSqlSafe, any::AnyRow};

/// The rows of some ids, by SQL that ends where the list of them begins: `… where id in `. None of none.
pub async fn among<T>(db: &Db, sql: &str, ids: &[String]) -> Result<Vec<T>, Fault>
where
    T: for<'r> FromRow<'r, AnyRow> + Send + Unpin,
{
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let places: Vec<String> = (1..=ids.len()).map(|at| format!("${at}")).collect();
    let mut query = sqlx::query_as::<Any, T>(AssertSqlSafe(format!("{sql}({})", places.join(", "))));
    for id in ids {
        query = query.bind(id);
    }
    query.fetch_all(db.rows()).await
}
