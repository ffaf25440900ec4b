//! The session: who is here, until when, ended from either side.
use db::{Act, Db, Fault, FromRow};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use std::time::Duration;

/// How long a session lasts after it began.
pub const SESSION_DAYS: i64 = 30;
/// How often the use of a session is noted.
const SEEN_EVERY: SignedDuration = SignedDuration::from_hours(1);
/// How long a page waits for that: it is not worth waiting behind a long write.
const PATIENCE: Duration = Duration::from_millis(200);

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
    seen_at: String,
    role: Option<String>,
    organization_id: Option<String>,
}

/// Who holds the token of this hash, if the session is alive and the account open.
pub(crate) async fn account_of(db: &Db, hash: &str) -> Result<Option<Account>, Fault> {
    let moment = db.clock().now();
    let now = db::written(moment);
    let today = db.today().to_string();
    let held: Vec<Held> = sqlx::query_as(
        "select a.id, a.email, a.name, a.language, a.person_id, s.seen_at, r.role, \
         coalesce((select h.standing_id from organization_merge h where h.merged_id = r.organization_id \
         and h.undone_at is null), r.organization_id) as organization_id \
         from session s join account a on a.id = s.account_id \
         left join account_role r on r.account_id = a.id and r.from_on <= $3 and (r.until_on is null or r.until_on >= $3) \
         where s.token_hash = $1 and s.ended_at is null and s.ends_at > $2 and a.closed_at is null \
         order by r.role",
    )
    .bind(hash)
    .bind(&now)
    .bind(today)
    .fetch_all(db.rows())
    .await?;
    let roles =
        held.iter().filter_map(|h| Some((h.role.clone()?, h.organization_id.clone().unwrap_or_default())));
    let roles = roles.collect();
    let before = db::written(moment - SEEN_EVERY);
    if held.first().is_some_and(|held| held.seen_at < before) {
        seen(db, hash, &now).await;
    }
    Ok(held.into_iter().next().map(|h| Account {
        id: h.id,
        email: h.email,
        name: h.name,
        language: h.language,
        person_id: h.person_id,
        roles,
    }))
}

/// Notes that a session is used. A page waits for it a moment alone, and what is begun is never broken off.
async fn seen(db: &Db, hash: &str, now: &str) {
    let (db, hash, now) = (db.clone(), hash.to_owned(), now.to_owned());
    let noting = tokio::spawn(async move {
        if let Err(fault) = note_seen(&db, &hash, &now).await {
            tracing::warn!(%fault, "the use of a session was not noted");
        }
    });
    tokio::time::timeout(PATIENCE, noting).await.ok();
}

async fn note_seen(db: &Db, hash: &str, now: &str) -> Result<(), Fault> {
    let mut upkeep = db.upkeep().await?;
    sqlx::query("update session set seen_at = $2 where token_hash = $1")
        .bind(hash)
        .bind(now)
        .execute(&mut *upkeep)
        .await?;
    upkeep.commit().await
}

/// Begins a session for an account and gives its token, which is kept nowhere but in the person's cookie.
pub async fn begin_session(act: &mut Act, account: &str) -> Result<String, Fault> {
    begin_session_on(act, account, "").await
}

/// The same, on a kind of device: one of `DEVICES`, or "" where it does not say.
pub async fn begin_session_on(act: &mut Act, account: &str, device: &str) -> Result<String, Fault> {
    let token = db::Id::secret();
    let (at, ends) = (act.at(), act.moment() + SignedDuration::from_hours(24 * SESSION_DAYS));
    sqlx::query(
        "insert into session (token_hash, account_id, begun_at, ends_at, seen_at, device) \
         values ($1, $2, $3, $4, $3, $5)",
    )
    .bind(hash(&token))
    .bind(account)
    .bind(at)
    .bind(db::written(ends))
    .bind(device)
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

/// A session that is open, as its holder is told of it.
#[derive(Clone, Debug, FromRow)]
pub struct Session {
    /// What names it: the hash of its token, which opens nothing.
    pub token_hash: String,
    pub begun_at: String,
    /// When it was last used, within an hour; "" where that was not noted yet.
    pub seen_at: String,
    /// One of `DEVICES`, or "".
    pub device: String,
}

/// Kinds of devices that a session may begin on.
pub const DEVICES: [&str; 3] = ["phone", "tablet", "computer"];

/// The kind of device that a browser says it is on, or "": nothing else of what it says is kept.
pub fn device(agent: &str) -> &'static str {
    let [phone, tablet, computer] = DEVICES;
    let says = |words: &[&str]| words.iter().any(|word| agent.contains(word));
    if says(&["iPad", "Tablet"]) || (says(&["Android"]) && !says(&["Mobile"])) {
        tablet
    } else if says(&["iPhone", "Mobile"]) {
        phone
    } else if says(&["Windows", "Macintosh", "X11", "CrOS"]) {
        computer
    } else {
        ""
    }
}

/// The open sessions of an account, the latest used first.
pub async fn sessions_of(db: &Db, account: &str) -> Result<Vec<Session>, Fault> {
    sqlx::query_as(
        "select token_hash, begun_at, seen_at, device from session \
         where account_id = $1 and ended_at is null and ends_at > $2 order by seen_at desc, begun_at desc, token_hash",
    )
    .bind(account)
    .bind(db::written(db.clock().now()))
    .fetch_all(db.rows())
    .await
}

/// Ends one session of an account, named by its hash. False when it has no such one open.
pub async fn end_one_session(act: &mut Act, account: &str, hash: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update session set ended_at = $3 where account_id = $1 and token_hash = $2 and ended_at is null",
    )
    .bind(account)
    .bind(hash)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("session.one-ended", "account", account, "").await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Ends every session of an account but the one of this hash.
pub async fn end_other_sessions(act: &mut Act, account: &str, but: &str) -> Result<(), Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update session set ended_at = $3 where account_id = $1 and token_hash <> $2 and ended_at is null",
    )
    .bind(account)
    .bind(but)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("session.others-ended", "account", account, "").await?;
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn a_browser_says_coarsely_what_it_is_on() {
        for (agent, told) in [
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 Safari/604.1", "phone"),
            ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36", "phone"),
            ("Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Safari/537.36", "tablet"),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:121.0) Gecko/20100101 Firefox/121.0", "computer"),
            ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36", "computer"),
            ("curl/8.5.0", ""),
            ("", ""),
        ] {
            assert_eq!(device(agent), told, "{agent}");
        }
    }
}
