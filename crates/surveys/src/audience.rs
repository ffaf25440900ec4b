//! The audience: which organizations a survey is opened to, as they are on the day it opens.
use db::{Db, Fault, FromRow, among};
use people::organization::ROLES;

/// One organization that is to be asked.
#[derive(Clone, Debug, FromRow)]
pub struct Asked {
    pub id: String,
    pub email: String,
}

/// Whether a text names an audience: `members`, `directory`, `role:buyer`, `mrc:020`.
pub fn is_one(text: &str) -> bool {
    match text.split_once(':') {
        None => text == "members" || text == "directory",
        Some(("role", role)) => ROLES.contains(&role),
        Some(("mrc", code)) => territory::mrc(code).is_some(),
        Some(_) => false,
    }
}

const HELD: &str = concat!(
    "select o.id, o.email from organization o where o.merged_into is null and o.closed_on is null \
     and exists (select 1 from organization_role r where r.role = $1 and r.from_on <= $2 \
     and (r.until_on is null or r.until_on >= $2) and r.organization_id in ",
    people::whole!("o.id"),
    ")"
);

/// The organizations of an audience on a day, none that is closed or merged, in the order of their ids.
pub async fn of(db: &Db, audience: &str, day: &str) -> Result<Vec<Asked>, Fault> {
    let mut all: Vec<Asked> = match audience.split_once(':') {
        None if audience == "members" => {
            let members = membership::roll::organizations(db, day).await?;
            among(db, "select id, email from organization where merged_into is null and closed_on is null and id in ", &members)
                .await?
        }
        Some(("mrc", code)) => {
            let sql = format!("{HELD} and o.mrc = $3");
            let query = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind("enterprise").bind(day).bind(code);
            query.fetch_all(db.rows()).await?
        }
        of => {
            let role = of.map_or("enterprise", |(_, role)| role);
            sqlx::query_as(HELD).bind(role).bind(day).fetch_all(db.rows()).await?
        }
    };
    all.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(all)
}
