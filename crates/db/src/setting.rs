//! Settings: what a pole decides for itself, each with its name and its value.
use crate::{Act, Db, Fault};
use std::collections::BTreeMap;

/// All of a pole's settings, read at once: they are few.
#[derive(Clone, Debug, Default)]
pub struct Settings(BTreeMap<String, String>);

impl Settings {
    pub async fn of(db: &Db) -> Result<Settings, Fault> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("select name, value from setting").fetch_all(db.rows()).await?;
        Ok(Settings(rows.into_iter().collect()))
    }

    /// The value, or "" when the pole has not said.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Writes one setting and its line of history.
    pub async fn set(act: &mut Act, name: &str, value: &str) -> Result<(), Fault> {
        sqlx::query(
            "insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value",
        )
        .bind(name)
        .bind(value)
        .execute(&mut *act.rows())
        .await?;
        act.record("setting.set", "setting", name, "").await
    }
}
