//! The first step of membership: categories, each with its dues.
use crate::DECIDE;
use db::{Db, Fault};
use page::Step;

pub async fn steps(db: Db) -> Result<Vec<Step>, Fault> {
    let (without, all): (i64, i64) = sqlx::query_as(
        "select count(*) filter (where d.category_id is null), count(*) from membership_category c \
         left join (select distinct category_id from membership_dues) d on d.category_id = c.id",
    )
    .fetch_one(db.rows())
    .await?;
    let done = all > 0 && without == 0;
    Ok(vec![Step { words: "member-step-categories", path: "/adhesions/categories", right: DECIDE, done }])
}
