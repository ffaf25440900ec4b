//! Scouring: what rows have forgotten leaves the files too.
use crate::{Db, Engine, Fault};

impl Db {
    /// Brings the write-ahead log into the file and empties it, so that no former page of what was forgotten stays
    /// beside the rows. False when a reader kept it from being emptied: it is to be asked again. PostgreSQL clears
    /// its own pages by `vacuum`, which it does by itself.
    pub async fn scour(&self) -> Result<bool, Fault> {
        if self.engine == Engine::Postgres {
            return Ok(true);
        }
        let (busy, _, _): (i64, i64, i64) =
            sqlx::query_as("pragma wal_checkpoint(truncate)").fetch_one(&self.write).await?;
        Ok(busy == 0)
    }
}
