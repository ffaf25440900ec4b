//! The sending: to whom an issue goes, settled once as it begins, and each letter written once or left out for a reason.
use crate::bulletin;
use db::{Act, Connection, Db, Fault, FromRow};
use jobs::Due;
use page::Refusals;
use people::consent::{self, Agreeing};
use serde_json::json;
use std::collections::BTreeSet;

/// What one agrees to.
pub const PURPOSE: &str = "bulletin";
/// The kind of job that writes the letters of an issue.
pub const SEND: &str = "bulletin.send";
/// Letters written in one transaction, so that nobody waits long to write.
pub const AT_ONCE: i64 = 40;

/// One letter of an issue, to be written.
#[derive(Clone, Debug, FromRow)]
pub struct Sending {
    pub id: String,
    pub email: String,
    pub language: String,
}

/// One letter of an issue, as its page tells it.
#[derive(Clone, Debug, FromRow)]
pub struct Told {
    pub person_id: String,
    pub name: String,
    pub email: String,
    pub written_at: Option<String>,
    pub skipped: Option<String>,
    pub sent_at: Option<String>,
    pub failed_at: Option<String>,
}

impl Told {
    /// `waiting`, `written`, `sent`, `gone` or `unsubscribed`.
    pub fn state(&self) -> &str {
        match (&self.skipped, &self.failed_at, &self.sent_at, &self.written_at) {
            (Some(why), ..) => why,
            (_, Some(_), ..) => "gone",
            (_, _, Some(_), _) => "sent",
            (_, _, _, Some(_)) => "written",
            _ => "waiting",
        }
    }
}

/// Those to whom a bulletin may be written today: they agree, and their mailbox was not gone since they said so.
pub async fn recipients(rows: &mut Connection, today: &str) -> Result<Vec<Agreeing>, Fault> {
    let mut all = consent::agreeing(&mut *rows, PURPOSE, today).await?;
    let gone: Vec<(String, String)> = sqlx::query_as(
        "select s.email, coalesce(b.sent_on, '') from bulletin_sending s join bulletin b on b.id = s.bulletin_id \
         left join letter l on l.id = s.letter_id where s.skipped = 'gone' or (l.failed_at is not null \
         and (l.fault = 'address' or replace(l.fault, 'refused for good', '') <> l.fault))",
    )
    .fetch_all(rows)
    .await?;
    all.retain(|one| {
        let email = one.person.email.to_lowercase();
        !gone.iter().any(|(mailbox, on)| *mailbox == email && *on >= one.consent.given_on)
    });
    Ok(all)
}

/// Keeps that mailboxes are gone, before the letters that say so are forgotten.
async fn note_gone(act: &mut Act) -> Result<(), Fault> {
    sqlx::query(
        "update bulletin_sending set skipped = 'gone' where skipped is null and letter_id in (select l.id from letter l \
         where l.failed_at is not null and (l.fault = 'address' \
         or replace(l.fault, 'refused for good', '') <> l.fault))",
    )
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Begins to send an issue: to whom it goes is settled, and its letters are asked for; or says what is refused.
/// `sender`: the pole's postal address, which the law asks for (S.C. 2010, c. 23, s. 6(2)).
pub async fn begin(act: &mut Act, id: &str, sender: &str) -> Result<Result<usize, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(!sender.trim().is_empty(), "send", "com-refusal-sender");
    refusals.unless(bulletin::is_draft(act, id).await?, "send", "com-refusal-sent");
    let told: Option<(String,)> = sqlx::query_as(
        "select b.id from bulletin b where b.id = $1 and (b.intro_fr <> '' or exists \
         (select i.id from bulletin_item i where i.bulletin_id = b.id))",
    )
    .bind(id)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(told.is_some(), "send", "com-refusal-nothing");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    note_gone(act).await?;
    let (today, at, by) = (act.today().to_string(), act.at(), act.by());
    let all = recipients(act.rows(), &today).await?;
    if all.is_empty() {
        refusals.refuse("send", "com-refusal-nobody");
        return Ok(Err(refusals));
    }
    for one in &all {
        let sending = act.id();
        sqlx::query(
            "insert into bulletin_sending (id, bulletin_id, person_id, consent_id, email, language) \
             values ($1, $2, $3, $4, $5, $6) on conflict (bulletin_id, email) do nothing",
        )
        .bind(sending)
        .bind(id)
        .bind(&one.person.id)
        .bind(&one.consent.id)
        .bind(one.person.email.to_lowercase())
        .bind(&one.person.language)
        .execute(act.rows())
        .await?;
    }
    sqlx::query("update bulletin set sent_at = $2, sent_on = $3, sent_by = $4 where id = $1")
        .bind(id)
        .bind(at)
        .bind(&today)
        .bind(by)
        .execute(act.rows())
        .await?;
    act.record("bulletin.sent", "bulletin", id, &today).await?;
    jobs::later(act, SEND, &json!(id), Due::Now, None).await?;
    Ok(Ok(all.len()))
}

/// The next letters to be written; those who agree no more are left out, and told so.
pub async fn next(act: &mut Act, id: &str) -> Result<Vec<Sending>, Fault> {
    let today = act.today().to_string();
    let agreeing: BTreeSet<String> = recipients(act.rows(), &today)
        .await?
        .into_iter()
        .map(|one| one.person.email.to_lowercase())
        .collect();
    let waiting: Vec<Sending> = sqlx::query_as(
        "select id, email, language from bulletin_sending where bulletin_id = $1 and letter_id is null \
         and skipped is null order by id limit $2",
    )
    .bind(id)
    .bind(AT_ONCE)
    .fetch_all(act.rows())
    .await?;
    let (to, out): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|one| agreeing.contains(&one.email));
    for one in &out {
        sqlx::query("update bulletin_sending set skipped = 'unsubscribed' where id = $1")
            .bind(&one.id)
            .execute(act.rows())
            .await?;
    }
    Ok(to)
}

/// Notes the letter that was written, and the hash of the word that ends such letters.
pub async fn written(act: &mut Act, sending: &str, letter: &str, stop_hash: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query("update bulletin_sending set letter_id = $2, stop_hash = $3, written_at = $4 where id = $1")
        .bind(sending)
        .bind(letter)
        .bind(stop_hash)
        .bind(at)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Ends the sending once nobody is left; asks for the rest otherwise.
pub async fn go_on(act: &mut Act, id: &str) -> Result<(), Fault> {
    let (left,): (i64,) = sqlx::query_as(
        "select count(*) from bulletin_sending where bulletin_id = $1 and letter_id is null and skipped is null",
    )
    .bind(id)
    .fetch_one(act.rows())
    .await?;
    if left > 0 {
        jobs::later(act, SEND, &json!(id), Due::Now, None).await?;
        return Ok(());
    }
    let at = act.at();
    sqlx::query("update bulletin set done_at = $2 where id = $1 and done_at is null")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// To whom an issue went, a page of them at a time.
pub async fn of(db: &Db, id: &str, skip: i64, most: i64) -> Result<Vec<Told>, Fault> {
    sqlx::query_as(
        "select s.person_id, p.name, s.email, s.written_at, s.skipped, l.sent_at, l.failed_at from bulletin_sending s \
         join person p on p.id = s.person_id left join letter l on l.id = s.letter_id where s.bulletin_id = $1 \
         order by s.email, s.id limit $2 offset $3",
    )
    .bind(id)
    .bind(most)
    .bind(skip)
    .fetch_all(db.rows())
    .await
}

/// The mailbox whose letters end by this word, and whom they went to, whatever was said since.
pub async fn with_stop(db: &Db, hash: &str) -> Result<Option<(String, String)>, Fault> {
    sqlx::query_as("select email, person_id from bulletin_sending where stop_hash = $1")
        .bind(hash)
        .fetch_optional(db.rows())
        .await
}
