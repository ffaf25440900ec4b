//! The register as of a day: who is a member that day, in which category, where.
use crate::fold::stands;
use db::{Db, Fault, FromRow};
use sqlx::{Any, Executor};

#[derive(Clone, Debug, FromRow)]
pub struct Line {
    pub id: String,
    pub name: String,
    pub legal_form: String,
    pub municipality: String,
    pub mrc: String,
    pub category_id: String,
    pub joined_on: String,
    pub resolution: String,
    pub recorded_at: String,
}

/// The members of a day, in no order: sort them for the eye. Two memberships of what turned out to be one organization
/// are one line, of the first.
pub async fn on(db: &Db, day: &str) -> Result<Vec<Line>, Fault> {
    sqlx::query_as(
        concat!(
            "select m.id, o.name, o.legal_form, coalesce((select w.municipality from organization_place w \
         where w.organization_id = o.id and w.moved_on > $1 order by w.moved_on, w.id limit 1), o.municipality) \
         as municipality, coalesce(",
            people::mrc_on!("o.id", "$1"),
            ", '') as mrc, \
         coalesce((select h.category_id from membership_held h where h.membership_id = m.id and h.from_on <= $1 \
          order by h.from_on desc, h.id desc limit 1), '') as category_id, m.joined_on, m.resolution, m.recorded_at \
         from membership m join organization o on o.id = ",
            people::keeper!("m.organization_id"),
            " where m.joined_on <= $1 and (m.left_on is null or m.left_on > $1) and ",
            stands!("$1"),
        ),
    )
    .bind(day)
    .fetch_all(db.rows())
    .await
}

/// How many organizations are members on a day: all that the public is told.
pub async fn count(db: &Db, day: &str) -> Result<i64, Fault> {
    let (count,): (i64,) = sqlx::query_as(concat!(
        "select count(distinct ",
        people::keeper!("m.organization_id"),
        ") from membership m \
         where m.joined_on <= $1 and (m.left_on is null or m.left_on > $1)"
    ))
    .bind(day)
    .fetch_one(db.rows())
    .await?;
    Ok(count)
}

/// The organizations that are members on a day.
pub async fn organizations(db: &Db, day: &str) -> Result<Vec<String>, Fault> {
    let all: Vec<(String,)> = sqlx::query_as(concat!(
        "select distinct ",
        people::keeper!("m.organization_id"),
        " as organization_id from membership m \
         where m.joined_on <= $1 and (m.left_on is null or m.left_on > $1)"
    ))
    .bind(day)
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

const HOLDS: &str = concat!(
    "select id from membership where joined_on <= $2 and (left_on is null or left_on > $2) and organization_id in ",
    people::whole!("$1"),
    " limit 1"
);

async fn held<'c>(rows: impl Executor<'c, Database = Any>, of: &str, day: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(HOLDS).bind(of).bind(day).fetch_optional(rows).await?;
    Ok(found.is_some())
}

/// Whether an organization, or one that was merged into it, is a member on a day.
pub async fn is_member(db: &Db, organization: &str, day: &str) -> Result<bool, Fault> {
    held(db.rows(), organization, day).await
}

/// The same within an act.
pub async fn holds(act: &mut db::Act, organization: &str, day: &str) -> Result<bool, Fault> {
    held(act.rows(), organization, day).await
}
