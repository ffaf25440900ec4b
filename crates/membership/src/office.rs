//! The office: those of direction, who are written to when an application comes.
use db::{Act, Fault, FromRow};
use people::role::DIRECTION;

#[derive(Clone, Debug, FromRow)]
pub struct Reader {
    pub email: String,
    pub language: String,
}

/// The open accounts that direct the pole today.
pub async fn direction(act: &mut Act) -> Result<Vec<Reader>, Fault> {
    let today = act.today().to_string();
    sqlx::query_as(
        "select a.email, a.language from account a join account_role r on r.account_id = a.id \
         where r.role = $1 and r.from_on <= $2 and (r.until_on is null or r.until_on >= $2) and a.closed_at is null \
         order by a.id",
    )
    .bind(DIRECTION)
    .bind(today)
    .fetch_all(act.rows())
    .await
}
