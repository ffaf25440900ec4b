//! The organizations that one to be added may be: those of the same name, of one that comes near, or of the same email.
use super::{Typed, begins_a_word, name_key};
use crate::likely;
use db::{Connection, Fault, FromRow};
use sqlx::AssertSqlSafe;

#[derive(Clone, Debug, FromRow)]
pub struct Likely {
    pub id: String,
    pub name: String,
    pub municipality: String,
}

/// How many are shown, at most.
const SHOWN: usize = 8;
/// Letters of a word that a slip of the hand seldom touches, and names looked at for it.
const BEGUN: usize = 4;
const LOOKED_AT: i64 = 200;

pub async fn likely(rows: &mut Connection, typed: &Typed) -> Result<Vec<Likely>, Fault> {
    let mut found: Vec<Likely> = sqlx::query_as(
        "select id, name, municipality from organization where merged_into is null \
         and ((name_key <> '' and name_key = $1) or (email <> '' and email = $2)) order by id limit 8",
    )
    .bind(name_key(&typed.name))
    .bind(typed.email.trim())
    .fetch_all(&mut *rows)
    .await?;
    for near in near(rows, &typed.name).await? {
        if found.len() < SHOWN && !found.iter().any(|known| known.id == near.id) {
            found.push(near);
        }
    }
    Ok(found)
}

/// Those whose name says the same words, legal forms and order aside, each with a slip at most.
async fn near(rows: &mut Connection, name: &str) -> Result<Vec<Likely>, Fault> {
    let key = likely::key(name);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).take(8).collect();
    if words.is_empty() {
        return Ok(vec![]);
    }
    let tests: Vec<String> = (2..words.len() + 2).map(|place| begins_a_word("name_key", place)).collect();
    let sql = format!(
        "select id, name, municipality from organization where merged_into is null and {} order by id limit $1",
        tests.join(" and ")
    );
    let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(LOOKED_AT);
    for word in &words {
        query = query.bind(word.chars().take(BEGUN).collect::<String>());
    }
    let begun: Vec<Likely> = query.fetch_all(rows).await?;
    let same = |other: &Likely| {
        let other = likely::key(&other.name);
        let other: Vec<&str> = other.split(' ').collect();
        other.len() == words.len() && words.iter().zip(other).all(|(a, b)| likely::near(a, b))
    };
    Ok(begun.into_iter().filter(same).collect())
}
