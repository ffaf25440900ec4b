//! The owner of an action: someone of the pole, by the account they sign in with.
use db::{Act, Db, Fault};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// The roles whose people may see to an action.
const OWNERS: [&str; 4] = [DIRECTION, AGENT, COMMUNICATIONS, BOARD];

macro_rules! owners {
    ($rest:literal) => {
        concat!(
            "select distinct a.id, a.name from account a join account_role r on r.account_id = a.id \
             where a.closed_at is null and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1) \
             and r.role in ($2, $3, $4, $5)",
            $rest
        )
    };
}

/// Those who may see to an action today, as id and name, in no order.
pub async fn all(db: &Db) -> Result<Vec<(String, String)>, Fault> {
    let [direction, agent, communications, board] = OWNERS;
    sqlx::query_as(owners!(""))
        .bind(db.today().to_string())
        .bind(direction)
        .bind(agent)
        .bind(communications)
        .bind(board)
        .fetch_all(db.rows())
        .await
}

/// Whether an account may see to an action today.
pub(crate) async fn is_known(act: &mut Act, account: &str) -> Result<bool, Fault> {
    let [direction, agent, communications, board] = OWNERS;
    let found: Option<(String, String)> = sqlx::query_as(owners!(" and a.id = $6"))
        .bind(act.today().to_string())
        .bind(direction)
        .bind(agent)
        .bind(communications)
        .bind(board)
        .bind(account)
        .fetch_optional(act.rows())
        .await?;
    Ok(found.is_some())
}

/// The name of an account, or the name that was typed.
pub(crate) async fn name(act: &mut Act, account: &str, typed: &str) -> Result<String, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select name from account where id = $1")
        .bind(account)
        .fetch_optional(act.rows())
        .await?;
    Ok(found.map_or_else(|| typed.to_owned(), |(name,)| name))
}
