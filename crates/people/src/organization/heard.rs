//! The organization meant: found by the name a person typed, among all that a pole knows.
use super::name_key;
use db::{Connection, Fault, FromRow};
use sqlx::AssertSqlSafe;

/// How many a person is shown, at most.
const SHOWN: i64 = 12;

/// An organization by its name, and the town that tells it from those of the same name.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Named {
    pub id: String,
    pub name: String,
    #[sqlx(default)]
    pub municipality: String,
}

impl Named {
    /// Its name and its town.
    pub fn told(&self) -> String {
        if self.municipality.is_empty() {
            return self.name.clone();
        }
        format!("{} · {}", self.name, self.municipality)
    }
}

/// What a typed name may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    Nothing,
    One(Named),
    /// Some come close, or bear the same name: the person says which.
    Several(Vec<Named>),
    Unknown,
}

/// SQL: that the text bound at a place begins a word of a folded name. What is left once it is taken away is
/// no longer the name.
pub(crate) fn begins_a_word(name_key: &str, place: usize) -> String {
    format!("replace(' ' || {name_key}, ' ' || ${place}, '') <> ' ' || {name_key}")
}

/// The organization that bears this very name, accents and plurals aside; failing that, those whose name has all
/// the words, or nearly. `chosen` is the id that a person picked among several, or "".
pub async fn hear(rows: &mut Connection, name: &str, chosen: &str) -> Result<Heard, Fault> {
    if name.trim().is_empty() {
        return Ok(Heard::Nothing);
    }
    let key = name_key(name);
    if key.is_empty() {
        return Ok(Heard::Unknown);
    }
    let exact: Vec<Named> = sqlx::query_as(
        "select id, name, municipality from organization where name_key = $1 and merged_into is null order by id limit $2",
    )
    .bind(&key)
    .bind(SHOWN)
    .fetch_all(&mut *rows)
    .await?;
    if let [only] = &exact[..] {
        return Ok(Heard::One(only.clone()));
    }
    let mut likely = exact;
    if likely.is_empty() {
        likely = with_words(rows, &key).await?;
    }
    if likely.is_empty() {
        // A slip of the hand is seldom among the first letters.
        let begun: Vec<String> = key.split(' ').map(|word| word.chars().take(4).collect()).collect();
        likely = with_words(rows, &begun.join(" ")).await?;
    }
    if let Some(one) = likely.iter().find(|one| one.id == chosen) {
        return Ok(Heard::One(one.clone()));
    }
    Ok(if likely.is_empty() { Heard::Unknown } else { Heard::Several(likely) })
}

/// Those in whose name each word begins a word.
async fn with_words(rows: &mut Connection, key: &str) -> Result<Vec<Named>, Fault> {
    let words: Vec<&str> = key.split(' ').take(8).collect();
    let tests: Vec<String> = (2..words.len() + 2).map(|place| begins_a_word("name_key", place)).collect();
    let sql = format!(
        "select id, name, municipality from organization where merged_into is null and {} order by name_key, id limit $1",
        tests.join(" and ")
    );
    let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(SHOWN);
    for word in words {
        query = query.bind(word);
    }
    query.fetch_all(rows).await
}
