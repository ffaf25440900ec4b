//! What became of an indicator that was dropped: the one a change put in its place, or none.
use db::{Db, Fault, FromRow};

#[derive(Clone, Debug, FromRow)]
pub struct Became {
    pub id: String,
    pub objective_id: String,
    dropped_at: Option<String>,
    replaced_by: Option<String>,
}

impl Became {
    pub fn stands(&self) -> bool {
        self.dropped_at.is_none()
    }
}

/// The last of the indicators that followed one another, from any of them; none when there never was one.
pub async fn of(db: &Db, id: &str) -> Result<Option<Became>, Fault> {
    let mut found = find(db, id).await?;
    while let Some(later) = found.as_ref().and_then(|became| became.replaced_by.clone()) {
        found = find(db, &later).await?;
    }
    Ok(found)
}

async fn find(db: &Db, id: &str) -> Result<Option<Became>, Fault> {
    sqlx::query_as("select id, objective_id, dropped_at, replaced_by from plan_indicator where id = $1")
        .bind(id)
        .fetch_optional(db.rows())
        .await
}
