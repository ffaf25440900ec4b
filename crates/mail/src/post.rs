//! Posting: a letter is written with the fact it tells of, and its sending asked for.
use crate::{Letter, message};
use db::{Act, Fault};
use jobs::Due;
use serde_json::json;

/// The kind of job that sends a letter.
pub(crate) const SEND: &str = "mail.send";

/// Writes a letter and asks for its sending; answers its id. An address that cannot be one does not hinder
/// the fact: the letter is then kept as failed, its fault `address` or `reply-to`.
pub async fn post(act: &mut Act, letter: &Letter) -> Result<String, Fault> {
    let id = act.id();
    let fault = message::fault_of(letter);
    let at = act.at();
    sqlx::query(
        "insert into letter (id, recipient, subject, plain, html, reply_to, unsubscribe, written_at, failed_at, fault) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(letter.to.trim())
    .bind(on_one_line(&letter.subject))
    .bind(&letter.plain)
    .bind(&letter.html)
    .bind(letter.reply_to.as_deref().map(str::trim))
    .bind(letter.unsubscribe.as_deref())
    .bind(&at)
    .bind(fault.map(|_| at.clone()))
    .bind(fault)
    .execute(act.rows())
    .await?;
    if fault.is_none() {
        ask(act, &id).await?;
    }
    Ok(id)
}

/// Asks again for the sending of a letter that was kept or failed. False when it is neither: a letter that
/// was sent is not sent twice.
pub async fn send_again(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let freed = sqlx::query(
        "update letter set kept_at = null, failed_at = null, fault = null \
         where id = $1 and sent_at is null and (kept_at is not null or failed_at is not null)",
    )
    .bind(id)
    .execute(act.rows())
    .await?;
    if freed.rows_affected() != 1 {
        return Ok(false);
    }
    ask(act, id).await?;
    act.record("letter.sent_again", "letter", id, "").await?;
    Ok(true)
}

async fn ask(act: &mut Act, id: &str) -> Result<(), Fault> {
    jobs::later(act, SEND, &json!({ "letter": id }), Due::Now, None).await?;
    Ok(())
}

/// A subject is one line: what follows a line's end would be read as a header.
fn on_one_line(subject: &str) -> String {
    subject.split(char::is_control).filter(|words| !words.trim().is_empty()).collect::<Vec<_>>().join(" ")
}
