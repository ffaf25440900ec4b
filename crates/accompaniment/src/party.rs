//! The party: the enterprise something was done for, found by its name among all that a pole knows.
use db::{Connection, Db, Fault};
use people::organization;

pub use people::organization::{Heard, Named};

/// The roles of those to whom one is referred.
pub const SUPPORT: [&str; 3] = ["support", "funder", "partner"];

/// The organizations that a typed name may mean: the one that bears it, or those that hold all its words.
pub async fn hear(db: &Db, who: &str) -> Result<Heard, Fault> {
    organization::hear(&mut *db.rows().acquire().await?, who, "").await
}

/// The organizations of these ids, in their order; those that nobody knows are left out.
pub async fn named(db: &Db, ids: &[String]) -> Result<Vec<Named>, Fault> {
    let mut named: Vec<Named> = vec![];
    for id in ids.iter().take(crate::act::MOST_PARTIES) {
        let found = sqlx::query_as(concat!(
            "select id, name, municipality from organization where id = ",
            people::keeper!("$1")
        ))
        .bind(id)
        .fetch_optional(db.rows())
        .await?;
        named.extend(found.filter(|found| !named.contains(found)));
    }
    Ok(named)
}

/// The enterprises that someone served lately, latest first.
pub async fn recent(db: &Db, account: &str, most: i64) -> Result<Vec<Named>, Fault> {
    sqlx::query_as(concat!(
        "select o.id, o.name, o.municipality from (select id from service_act where recorded_by = $1 \
         and withdrawn_at is null and replaced_by is null order by id desc limit 100) a \
         join service_act_party p on p.act_id = a.id join organization o on o.id = ",
        people::keeper!("p.organization_id"),
        " group by o.id, o.name, o.municipality order by max(a.id) desc, o.id limit $2",
    ))
    .bind(account)
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// Those to whom one is referred: support bodies, funders and partners of today. Sort them for the eye.
pub async fn support_bodies(db: &Db) -> Result<Vec<Named>, Fault> {
    sqlx::query_as(concat!(
        "select id, name, municipality from organization where merged_into is null and id in (select ",
        people::keeper!("r.organization_id"),
        " from organization_role r where r.role in ($1, $2, $3) and r.from_on <= $4 \
         and (r.until_on is null or r.until_on >= $4))",
    ))
    .bind(SUPPORT[0])
    .bind(SUPPORT[1])
    .bind(SUPPORT[2])
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Whether one may be referred to this organization on a day.
pub async fn supports(rows: &mut Connection, id: &str, day: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select id from organization_role where organization_id in ",
        people::whole!("$1"),
        " and role in ($2, $3, $4) and from_on <= $5 and (until_on is null or until_on >= $5) limit 1",
    ))
    .bind(id)
    .bind(SUPPORT[0])
    .bind(SUPPORT[1])
    .bind(SUPPORT[2])
    .bind(day)
    .fetch_optional(rows)
    .await?;
    Ok(found.is_some())
}
