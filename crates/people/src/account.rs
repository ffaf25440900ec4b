//! The account: someone who may sign in, by a link that serves once and for fifteen minutes.
use db::{Act, Db, Fault};
use jiff::{SignedDuration, civil::Date};
use sha2::{Digest, Sha256};
use sqlx::FromRow;

/// How long a sign-in link serves.
pub const LINK_MINUTES: i64 = 15;

/// Opens an account for an email address, in lower case.
pub async fn open(act: &mut Act, email: &str, name: &str, language: &str) -> Result<String, Fault> {
    let id = act.id();
    sqlx::query("insert into account (id, email, name, language, person_id, opened_at) values ($1, $2, $3, $4, '', $5)")
        .bind(&id)
        .bind(email.trim().to_lowercase())
        .bind(name)
        .bind(language)
        .bind(act.at())
        .execute(act.rows())
        .await?;
    act.record("account.opened", "account", &id, "").await?;
    Ok(id)
}

/// Gives an account a role from a day on.
pub async fn give_role(act: &mut Act, account: &str, role: &str, from: Date) -> Result<(), Fault> {
    let id = act.id();
    sqlx::query("insert into account_role (id, account_id, role, organization_id, from_on) values ($1, $2, $3, '', $4)")
        .bind(&id)
        .bind(account)
        .bind(role)
        .bind(from.to_string())
        .execute(act.rows())
        .await?;
    act.record("account.role-given", "account", account, role).await
}

/// The open account that holds a role today, if any: the first that was opened.
pub async fn with_role(db: &Db, role: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select a.id from account a join account_role r on r.account_id = a.id \
         where r.role = $1 and r.from_on <= $2 and (r.until_on is null or r.until_on >= $2) and a.closed_at is null \
         order by a.id limit 1",
    )
    .bind(role)
    .bind(db.today().to_string())
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|(id,)| id))
}

/// Someone who may sign in, as letters reach them.
#[derive(Clone, Debug, FromRow)]
pub struct Reached {
    pub id: String,
    pub email: String,
    /// `fr`, `en`, or "" for the pole's own.
    pub language: String,
}

/// The open account of an email address, if any.
pub async fn with_email(db: &Db, email: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from account where email = $1 and closed_at is null")
            .bind(email.trim().to_lowercase())
            .fetch_optional(db.rows())
            .await?;
    Ok(found.map(|(id,)| id))
}

/// How an open account is reached.
pub async fn reached(db: &Db, id: &str) -> Result<Option<Reached>, Fault> {
    sqlx::query_as("select id, email, language from account where id = $1 and closed_at is null")
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// Makes a sign-in link for an account and gives its token, of which only the hash is kept.
pub async fn make_link(act: &mut Act, account: &str) -> Result<String, Fault> {
    let token = db::Id::secret();
    let ends = act.moment() + SignedDuration::from_mins(LINK_MINUTES);
    sqlx::query(
        "insert into sign_in_link (token_hash, account_id, made_at, ends_at) values ($1, $2, $3, $4)",
    )
    .bind(hash(&token))
    .bind(account)
    .bind(act.at())
    .bind(db::written(ends))
    .execute(act.rows())
    .await?;
    Ok(token)
}

/// Uses a link up: the account it opens, or none when it served already or is too old.
pub async fn use_link(act: &mut Act, token: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and ends_at > $2 \
         returning account_id",
    )
    .bind(hash(token))
    .bind(act.at())
    .fetch_optional(act.rows())
    .await?;
    if let Some((account,)) = &found {
        act.record("account.signed-in", "account", account, "").await?;
    }
    Ok(found.map(|(account,)| account))
}

fn hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
