//! The invitation: a link that a letter brings a member, to its yearly update or to one of its papers.
use db::{Act, Db, Fault, FromRow};
use jiff::SignedDuration;
use page::hash;

/// To the yearly update: it serves once.
pub const UPDATE: &str = "update";
/// To a paper, as often as wanted.
pub const PAPER: &str = "document";
/// How many days a link serves.
pub const DAYS: i64 = 120;

#[derive(Clone, Debug, FromRow)]
pub struct Invitation {
    pub membership_id: String,
    pub document_id: String,
    pub year_on: String,
    used_at: Option<String>,
}

/// Makes a link and gives its token; its row keeps only the hash.
pub async fn invite(
    act: &mut Act,
    member: &str,
    purpose: &str,
    document: &str,
    year_on: &str,
) -> Result<String, Fault> {
    let token = db::Id::secret();
    let (at, ends) = (act.at(), act.moment() + SignedDuration::from_hours(24 * DAYS));
    sqlx::query(
        "insert into member_link (token_hash, membership_id, purpose, document_id, year_on, made_at, ends_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(hash(&token))
    .bind(member)
    .bind(purpose)
    .bind(document)
    .bind(year_on)
    .bind(at)
    .bind(db::written(ends))
    .execute(act.rows())
    .await?;
    Ok(token)
}

/// What a link leads to now; none when it is too old, or served already.
pub async fn find(db: &Db, token: &str, purpose: &str) -> Result<Option<Invitation>, Fault> {
    Ok(known(db, token, purpose).await?.filter(|one| one.used_at.is_none()))
}

/// What a link leads to, even after it served; none when it is too old.
pub async fn known(db: &Db, token: &str, purpose: &str) -> Result<Option<Invitation>, Fault> {
    sqlx::query_as(
        "select membership_id, document_id, year_on, used_at from member_link \
         where token_hash = $1 and purpose = $2 and ends_at > $3",
    )
    .bind(hash(token))
    .bind(purpose)
    .bind(db::written(db.clock().now()))
    .fetch_optional(db.rows())
    .await
}

/// Uses up every link to a member's update of a year: it told. False when there was none left.
pub async fn use_up(act: &mut Act, member: &str, year_on: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update member_link set used_at = $3 where membership_id = $1 and year_on = $2 and purpose = 'update' \
         and used_at is null",
    )
    .bind(member)
    .bind(year_on)
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(done.rows_affected() > 0)
}
