//! The alert: a letter to one supplier, the notices told in it, each once for ever, and the link that it brings.
use db::{Act, Connection, Db, Fault, FromRow};
use jiff::{SignedDuration, civil::Date};
use page::hash;
use std::collections::HashSet;

/// Days for which the link of a letter serves.
pub const DAYS: i64 = 60;

/// A letter as rows keep it: never its tokens.
#[derive(Clone, Debug, FromRow)]
pub struct Alert {
    pub id: String,
    pub organization_id: String,
    pub email: String,
    pub ends_at: String,
}

/// A notice that was told to a supplier, and what it answered.
#[derive(Clone, Debug, FromRow)]
pub struct Sent {
    pub id: String,
    pub alert_id: String,
    pub notice_id: String,
    pub title: String,
    pub sent_on: String,
    /// Why it is not for it, or "".
    pub kind: String,
    pub words: String,
    pub said_on: String,
}

/// What a letter is to carry: two secrets that no row keeps.
pub struct Secrets {
    pub id: String,
    pub token: String,
    pub stop: String,
}

/// Makes a letter to a mailbox: `weekly`, or `link`.
pub async fn make(act: &mut Act, organization: &str, email: &str, kind: &str) -> Result<Secrets, Fault> {
    let secrets = Secrets { id: act.id(), token: db::Id::secret(), stop: db::Id::secret() };
    let ends = db::written(act.moment() + SignedDuration::from_hours(24 * DAYS));
    let (on, at, by) = (act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into alert (id, organization_id, email, kind, letter_id, token_hash, stop_hash, made_on, made_at, \
         made_by, ends_at) values ($1, $2, $3, $4, '', $5, $6, $7, $8, $9, $10)",
    )
    .bind(&secrets.id)
    .bind(organization)
    .bind(email)
    .bind(kind)
    .bind(hash(&secrets.token))
    .bind(hash(&secrets.stop))
    .bind(on)
    .bind(at)
    .bind(by)
    .bind(ends)
    .execute(act.rows())
    .await?;
    let verb = if kind == "weekly" { "alert.sent" } else { "alert.link-sent" };
    act.record(verb, "organization", organization, &secrets.id).await?;
    Ok(secrets)
}

/// Notes which letter of the mail room it is.
pub async fn brought_by(act: &mut Act, alert: &str, letter: &str) -> Result<(), Fault> {
    sqlx::query("update alert set letter_id = $2 where id = $1")
        .bind(alert)
        .bind(letter)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Notes that a notice is told in a letter; answers the id of what was sent.
pub async fn note(act: &mut Act, alert: &str, organization: &str, notice: &str) -> Result<String, Fault> {
    let (id, today) = (act.id(), act.today().to_string());
    sqlx::query(
        "insert into alert_notice (id, alert_id, organization_id, notice_id, sent_on) values ($1, $2, $3, $4, $5)",
    )
    .bind(&id)
    .bind(alert)
    .bind(organization)
    .bind(notice)
    .bind(today)
    .execute(act.rows())
    .await?;
    Ok(id)
}

/// The links to other mailboxes of an organization serve no more.
pub async fn close_elsewhere(act: &mut Act, organization: &str, email: &str) -> Result<(), Fault> {
    let at = act.at();
    let sql = concat!(
        "update alert set ends_at = $3 where email <> $2 and ends_at > $3 and organization_id in ",
        people::whole!("$1")
    );
    sqlx::query(sql).bind(organization).bind(email).bind(at).execute(act.rows()).await?;
    Ok(())
}

macro_rules! alerts {
    ($rest:literal) => {
        concat!(
            "select a.id, ",
            people::keeper!("a.organization_id"),
            " as organization_id, a.email, a.ends_at from alert a ",
            $rest
        )
    };
}

/// The letter of an id.
pub async fn find(db: &Db, id: &str) -> Result<Option<Alert>, Fault> {
    sqlx::query_as(alerts!("where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The letter whose link has this token, whether it still serves or not.
pub async fn with_token(db: &Db, token: &str) -> Result<Option<Alert>, Fault> {
    sqlx::query_as(alerts!("where a.token_hash = $1")).bind(hash(token)).fetch_optional(db.rows()).await
}

/// The letter whose mailbox may ask, by this token, for no more.
pub async fn with_stop(db: &Db, token: &str) -> Result<Option<Alert>, Fault> {
    sqlx::query_as(alerts!("where a.stop_hash = $1")).bind(hash(token)).fetch_optional(db.rows()).await
}

/// The notices that an organization was told of already.
pub async fn told(rows: &mut Connection, organization: &str) -> Result<HashSet<String>, Fault> {
    let sql = concat!("select notice_id from alert_notice where organization_id in ", people::whole!("$1"));
    let all: Vec<(String,)> = sqlx::query_as(sql).bind(organization).fetch_all(rows).await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// Whether an organization had its weekly letter since a day.
pub async fn had_since(rows: &mut Connection, organization: &str, day: &str) -> Result<bool, Fault> {
    let sql = concat!(
        "select id from alert where kind = 'weekly' and made_on >= $2 and organization_id in ",
        people::whole!("$1"),
        " limit 1"
    );
    let found: Option<(String,)> =
        sqlx::query_as(sql).bind(organization).bind(day).fetch_optional(rows).await?;
    Ok(found.is_some())
}

macro_rules! sent {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select s.id, s.alert_id, s.notice_id, coalesce(nullif(n.title, ''), n.number) as title, s.sent_on, \
             coalesce(r.kind, '') as kind, coalesce(r.words, '') as words, coalesce(r.said_on, '') as said_on \
             from alert_notice s join notice n on n.id = s.notice_id \
             left join alert_refusal r on r.alert_notice_id = s.id and r.taken_back_at is null where ",
            $($rest),+
        )
    };
}

/// The notices told to an organization, the latest first.
pub async fn of(db: &Db, organization: &str, most: i64) -> Result<Vec<Sent>, Fault> {
    let sql =
        sent!("s.organization_id in ", people::whole!("$1"), " order by s.sent_on desc, s.id desc limit $2");
    sqlx::query_as(sql).bind(organization).bind(most).fetch_all(db.rows()).await
}

/// One notice told in a letter.
pub async fn sent(db: &Db, alert: &str, id: &str) -> Result<Option<Sent>, Fault> {
    sqlx::query_as(sent!("s.alert_id = $1 and s.id = $2"))
        .bind(alert)
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// The days on which an organization was written to, with what kind of letter, the latest first.
pub async fn letters(db: &Db, organization: &str) -> Result<Vec<(String, String)>, Fault> {
    let sql = concat!(
        "select made_on, kind from alert where organization_id in ",
        people::whole!("$1"),
        " order by id desc limit 60"
    );
    sqlx::query_as(sql).bind(organization).fetch_all(db.rows()).await
}

/// How many notices each organization was told of, and how many of them are not for it.
pub async fn counts(db: &Db) -> Result<Vec<(String, i64, i64)>, Fault> {
    sqlx::query_as(concat!(
        "select c.organization_id, count(*), count(c.refused) from (select ",
        people::keeper!("s.organization_id"),
        " as organization_id, r.id as refused from alert_notice s left join alert_refusal r \
         on r.alert_notice_id = s.id and r.taken_back_at is null) c group by c.organization_id"
    ))
    .fetch_all(db.rows())
    .await
}

/// Whether the letters due on a day are all written.
pub async fn week_is_written(db: &Db, due: Date) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select due_on from alert_week where due_on = $1")
        .bind(due.to_string())
        .fetch_optional(db.rows())
        .await?;
    Ok(found.is_some())
}

/// Notes that the letters due on a day are all written.
pub async fn write_week(act: &mut Act, due: Date) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query(
        "insert into alert_week (due_on, written_at) values ($1, $2) on conflict (due_on) do nothing",
    )
    .bind(due.to_string())
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(())
}
