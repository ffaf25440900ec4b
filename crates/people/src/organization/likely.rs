//! The organizations that one to be added may be: those of the same name, accents and plurals aside, or email.
use super::{Typed, name_key};
use db::{Connection, Fault};
use sqlx::FromRow;

#[derive(Clone, Debug, FromRow)]
pub struct Likely {
    pub id: String,
    pub name: String,
    pub municipality: String,
}

pub async fn likely(rows: &mut Connection, typed: &Typed) -> Result<Vec<Likely>, Fault> {
    sqlx::query_as(
        "select id, name, municipality from organization where merged_into is null \
         and ((name_key <> '' and name_key = $1) or (email <> '' and email = $2)) order by id limit 8",
    )
    .bind(name_key(&typed.name))
    .bind(typed.email.trim())
    .fetch_all(rows)
    .await
}
