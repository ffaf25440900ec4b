//! Apart: two organizations that look alike, and that a person found not to be the same.
use super::Organization;
use db::{Act, Connection, Db, Fault, FromRow};
use std::collections::HashSet;

/// Two told apart, by name.
#[derive(Clone, Debug, FromRow)]
pub struct Apart {
    pub id: String,
    pub first_id: String,
    pub first_name: String,
    pub second_id: String,
    pub second_name: String,
}

/// Every organization that may still be told from others: neither closed nor taken into another.
pub async fn open(db: &Db) -> Result<Vec<Organization>, Fault> {
    sqlx::query_as(columns!("where o.closed_on is null and o.merged_into is null order by o.id"))
        .fetch_all(db.rows())
        .await
}

/// Every two told apart, the smaller id first.
pub async fn told_apart(db: &Db) -> Result<HashSet<(String, String)>, Fault> {
    let pairs: Vec<(String, String)> =
        sqlx::query_as("select first_id, second_id from organization_apart where asked_again_at is null")
            .fetch_all(db.rows())
            .await?;
    Ok(pairs.into_iter().collect())
}

/// Those told apart, the latest first, a page of them at most.
pub async fn lately_apart(db: &Db, most: i64) -> Result<Vec<Apart>, Fault> {
    sqlx::query_as(
        "select p.id, p.first_id, a.name as first_name, p.second_id, b.name as second_name \
         from organization_apart p join organization a on a.id = p.first_id \
         join organization b on b.id = p.second_id where p.asked_again_at is null \
         order by p.recorded_at desc, p.id desc limit $1",
    )
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// Tells two organizations apart. False when one is not known, or both are one.
pub async fn tell_apart(act: &mut Act, a: &str, b: &str) -> Result<bool, Fault> {
    let (first, second) = (a.min(b).to_owned(), a.max(b).to_owned());
    let known = super::is_known(act.rows(), &first).await? && super::is_known(act.rows(), &second).await?;
    if first == second || !known {
        return Ok(false);
    }
    if !are_apart(act.rows(), &first, &second).await? {
        let (id, at, by) = (act.id(), act.at(), act.by());
        sqlx::query(
            "insert into organization_apart (id, first_id, second_id, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5)",
        )
        .bind(id)
        .bind(&first)
        .bind(&second)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
        act.record("organization.told-apart", "organization", &first, &second).await?;
        act.record("organization.told-apart", "organization", &second, &first).await?;
    }
    Ok(true)
}

async fn are_apart(rows: &mut Connection, first: &str, second: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select id from organization_apart where first_id = $1 and second_id = $2 and asked_again_at is null",
    )
    .bind(first)
    .bind(second)
    .fetch_optional(rows)
    .await?;
    Ok(found.is_some())
}

/// Asks again about two told apart. False when they are not.
pub async fn ask_again(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let found: Option<(String, String)> = sqlx::query_as(
        "select first_id, second_id from organization_apart where id = $1 and asked_again_at is null",
    )
    .bind(id)
    .fetch_optional(act.rows())
    .await?;
    let Some((first, second)) = found else { return Ok(false) };
    let at = act.at();
    sqlx::query("update organization_apart set asked_again_at = $2 where id = $1")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("organization.asked-again", "organization", &first, &second).await?;
    act.record("organization.asked-again", "organization", &second, &first).await?;
    Ok(true)
}
