//! The session: who is here, until when, ended from either side.
use db::{Act, Db, Fault, FromRow};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};

/// How long a session lasts after it began.
pub const SESSION_DAYS: i64 = 30;

/// An account as a visit knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: String,
    pub email: String,
    pub name: String,
    pub language: String,
    /// The person this account is of, or "".
    pub person_id: String,
    /// Roles in force today, with the organization each is held for ("" for the pole itself).
    pub roles: Vec<(String, String)>,
}

impl Account {
    /// The first letters of the name, two at most, where the name itself has no room.
    pub fn initials(&self) -> String {
        let letters = |word: &str| {
            word.chars()
                .find(|c| c.is_alphanumeric())
                .into_iter()
                .flat_map(char::to_uppercase)
                .collect::<String>()
        };
        let words: Vec<&str> = self.name.split_whitespace().collect();
        let last = words.last().filter(|_| words.len() > 1);
        words.first().into_iter().chain(last).map(|word| letters(word)).collect()
    }
}

#[derive(FromRow)]
struct Held {
    id: String,
    email: String,
    name: String,
    language: String,
    person_id: String,
    role: Option<String>,
    organization_id: Option<String>,
}

/// Who holds the token of this hash, if the session is alive and the account open.
pub(crate) async fn account_of(db: &Db, hash: &str) -> Result<Option<Account>, Fault> {
    let now = db::written(db.clock().now());
    let today = db.today().to_string();
    let held: Vec<Held> = sqlx::query_as(
        "select a.id, a.email, a.name, a.language, a.person_id, r.role, \
         coalesce((select h.standing_id from organization_merge h where h.merged_id = r.organization_id \
         and h.undone_at is null), r.organization_id) as organization_id \
         from session s join account a on a.id = s.account_id \
         left join account_role r on r.account_id = a.id and r.from_on <= $3 and (r.until_on is null or r.until_on >= $3) \
         where s.token_hash = $1 and s.ended_at is null and s.ends_at > $2 and a.closed_at is null \
         order by r.role",
    )
    .bind(hash)
    .bind(now)
    .bind(today)
    .fetch_all(db.rows())
    .await?;
    let roles =
        held.iter().filter_map(|h| Some((h.role.clone()?, h.organization_id.clone().unwrap_or_default())));
    let roles = roles.collect();
    Ok(held.into_iter().next().map(|h| Account {
        id: h.id,
        email: h.email,
        name: h.name,
        language: h.language,
        person_id: h.person_id,
        roles,
    }))
}

/// Begins a session for an account and gives its token, which is kept nowhere but in the person's cookie.
pub async fn begin_session(act: &mut Act, account: &str) -> Result<String, Fault> {
    let token = db::Id::secret();
    let ends = act.moment() + SignedDuration::from_hours(24 * SESSION_DAYS);
    sqlx::query("insert into session (token_hash, account_id, begun_at, ends_at) values ($1, $2, $3, $4)")
        .bind(hash(&token))
        .bind(account)
        .bind(act.at())
        .bind(db::written(ends))
        .execute(act.rows())
        .await?;
    Ok(token)
}

/// Ends the session of this token.
pub async fn end_session(db: &Db, token: &str) -> Result<(), Fault> {
    let now = db::written(db.clock().now());
    let mut upkeep = db.upkeep().await?;
    sqlx::query("update session set ended_at = $2 where token_hash = $1 and ended_at is null")
        .bind(hash(token))
        .bind(now)
        .execute(&mut *upkeep)
        .await?;
    upkeep.commit().await
}

/// Ends every session of an account: a lost phone, a role that ends.
pub async fn end_every_session(act: &mut Act, account: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query("update session set ended_at = $2 where account_id = $1 and ended_at is null")
        .bind(account)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("session.ended", "account", account, "").await
}

/// Ends every session and link of a pole that was put back from a copy: they may have been ended since.
pub async fn end_all(db: &Db) -> Result<(), Fault> {
    let now = db::written(db.clock().now());
    let mut upkeep = db.upkeep().await?;
    for sql in [
        "update session set ended_at = $1 where ended_at is null",
        "update sign_in_link set used_at = $1 where used_at is null",
    ] {
        sqlx::query(sql).bind(&now).execute(&mut *upkeep).await?;
    }
    upkeep.commit().await
}

/// What is kept of a secret, or of a file: its SHA-256, in hexadecimal.
pub fn hash(secret: impl AsRef<[u8]>) -> String {
    Sha256::digest(secret.as_ref()).iter().map(|byte| format!("{byte:02x}")).collect()
}
