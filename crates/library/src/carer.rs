//! Who looks after a resource: someone of the pole, by the account they sign in with.
use crate::KEEP;
use db::{Act, Db, Fault};

macro_rules! carers {
    ($rest:literal) => {
        concat!(
            "select distinct a.id, a.name from account a join account_role r on r.account_id = a.id \
             where a.closed_at is null and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1) \
             and r.role in ($2, $3, $4)",
            $rest
        )
    };
}

/// The roles that may keep resources, each in its place of the question.
fn roles() -> [&'static str; 3] {
    [KEEP.roles[0], KEEP.roles[1], KEEP.roles[2]]
}

/// Those who may look after something today, as id and name, in no order.
pub async fn all(db: &Db) -> Result<Vec<(String, String)>, Fault> {
    let [first, second, third] = roles();
    sqlx::query_as(carers!(""))
        .bind(db.today().to_string())
        .bind(first)
        .bind(second)
        .bind(third)
        .fetch_all(db.rows())
        .await
}

/// Whether an account may look after something today.
pub async fn is_one(act: &mut Act, account: &str) -> Result<bool, Fault> {
    let [first, second, third] = roles();
    let found: Option<(String, String)> = sqlx::query_as(carers!(" and a.id = $5"))
        .bind(act.today().to_string())
        .bind(first)
        .bind(second)
        .bind(third)
        .bind(account)
        .fetch_optional(act.rows())
        .await?;
    Ok(found.is_some())
}
