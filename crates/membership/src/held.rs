//! The category a member holds, from a day until the next.
use db::{Act, Db, Fault, FromRow};

/// A category held from a day on.
#[derive(Clone, Debug, FromRow)]
pub struct Held {
    pub membership_id: String,
    pub category_id: String,
    pub from_on: String,
    /// The board's resolution, or "" where it is not told.
    pub resolution: String,
}

/// Holds a membership in a category from a day on, by a resolution, or "" where it is not told.
pub async fn hold(
    act: &mut Act,
    id: &str,
    category: &str,
    from: &str,
    resolution: &str,
) -> Result<(), Fault> {
    let (held, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into membership_held (id, membership_id, category_id, from_on, recorded_at, recorded_by, resolution) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(held)
    .bind(id)
    .bind(category)
    .bind(from)
    .bind(at)
    .bind(by)
    .bind(resolution)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// The categories a member has held, oldest first.
pub async fn of(db: &Db, id: &str) -> Result<Vec<Held>, Fault> {
    sqlx::query_as(
        "select membership_id, category_id, from_on, resolution from membership_held where membership_id = $1 \
         order by from_on, id",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}

/// The categories that every member has held, oldest first.
pub async fn by_all(db: &Db) -> Result<Vec<Held>, Fault> {
    sqlx::query_as(
        "select membership_id, category_id, from_on, resolution from membership_held order by from_on, id",
    )
    .fetch_all(db.rows())
    .await
}
