//! Lately: what history tells last of the village.
use crate::village::Village;

impl Village {
    /// What was done lately, newest first.
    pub async fn lately(&self, most: i64) -> Vec<db::Line> {
        let sql =
            "select seq, at, by_kind, by_id, verb, kind, id, note from history order by seq desc limit $1";
        sqlx::query_as(sql).bind(most).fetch_all(self.db.rows()).await.unwrap()
    }
}
