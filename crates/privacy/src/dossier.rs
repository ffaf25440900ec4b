//! The file of a person: everything that every room holds of them, and what becomes of it when they are forgotten.
use db::{Act, Db, Fault, FromRow, Id, among};
use page::{Fate, Held, Refusals};
use people::person;
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashMap;

/// Somebody the pole knows, or knew.
#[derive(Clone, Debug, FromRow)]
pub struct Whose {
    pub id: String,
    /// A code once they were forgotten.
    pub name: String,
    pub erased_at: Option<String>,
}

/// What one table holds of a person.
#[derive(Clone, Debug)]
pub struct Part {
    pub table: &'static str,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
    pub fate: Fate,
}

pub async fn whose(db: &Db, id: &str) -> Result<Option<Whose>, Fault> {
    sqlx::query_as("select id, name, erased_at from person where id = $1")
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// The persons whose names come close to what was typed, a few.
pub async fn named(db: &Db, name: &str) -> Result<Vec<person::Person>, Fault> {
    if name.trim().is_empty() {
        return Ok(vec![]);
    }
    Ok(person::list(db, name, 0, 12).await?.1)
}

/// What is held of a person, table by table; only what there is.
pub async fn of_person(db: &Db, held: &[Held], person: &str) -> Result<Vec<Part>, Fault> {
    let mut parts = vec![];
    for one in held {
        let texts: Vec<String> =
            one.columns.iter().map(|column| format!("coalesce(cast({column} as text), '')")).collect();
        let sql = format!("select {} from {} where {}", texts.join(", "), one.table, one.of);
        let found = sqlx::query(AssertSqlSafe(sql)).bind(person).fetch_all(db.rows()).await?;
        let mut rows = vec![];
        for row in found {
            let cells: Result<Vec<String>, Fault> =
                (0..one.columns.len()).map(|at| row.try_get::<String, _>(at)).collect();
            // A letter may hold a link that is its reader's secret: whoever opens the file is not always that one.
            rows.push(cells?.iter().map(|cell| people::account::veiled(cell)).collect());
        }
        if !rows.is_empty() {
            parts.push(Part { table: one.table, columns: one.columns.to_vec(), rows, fate: one.fate });
        }
    }
    Ok(parts)
}

/// The names of the organizations and persons that a file names by their id.
pub async fn names(db: &Db, parts: &[Part]) -> Result<HashMap<String, String>, Fault> {
    let cells = parts.iter().flat_map(|part| part.rows.iter().flatten());
    let mut ids: Vec<String> = cells.filter(|cell| Id::is_one(cell)).cloned().collect();
    ids.sort();
    ids.dedup();
    let mut names = HashMap::new();
    for some in ids.chunks(100) {
        for sql in [
            "select id, name from organization where id in ",
            "select id, name from person where id in ",
            concat!(
                "select m.id, o.name from membership m join organization o on o.id = ",
                people::keeper!("m.organization_id"),
                " where m.id in "
            ),
        ] {
            names.extend(among::<(String, String)>(db, sql, some).await?);
        }
    }
    Ok(names)
}

/// Forgets a person: what may go goes, what the law or the figures need stays under a code. Refused while an open
/// account has their address, and when there is nobody to forget.
pub async fn forget(act: &mut Act, held: &[Held], id: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let open = person::may_sign_in(act.rows(), id).await?;
    refusals.unless(!open, "sure", "privacy-refusal-account");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    for one in held {
        let sql = match one.fate {
            Fate::Kept(_) => continue,
            Fate::Deleted => format!("delete from {} where {}", one.table, one.of),
            Fate::Emptied(columns, _) => {
                let emptied: Vec<String> = columns.iter().map(|column| format!("{column} = ''")).collect();
                format!("update {} set {} where {}", one.table, emptied.join(", "), one.of)
            }
        };
        sqlx::query(AssertSqlSafe(sql)).bind(id).execute(act.rows()).await?;
    }
    if !person::erase(act, id).await? {
        refusals.refuse("sure", "privacy-refusal-erased");
        return Ok(Err(refusals));
    }
    Ok(Ok(()))
}
