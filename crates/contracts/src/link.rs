//! The links that letters bring to a party: what keeps one from being written again, and when they serve no more.
use crate::party::twins;
use db::{Act, Fault, Id};
use page::hash;

/// Which letters before keep one from being written now.
#[derive(Clone, Copy, Debug)]
pub enum Unless<'a> {
    /// Any for the same reason.
    Ever,
    /// One for the same reason whose link still serves.
    Serves,
    /// One for the same reason since a moment, whose link still serves.
    Since(&'a str),
}

/// Makes a link for a party, and gives its token: the row keeps only the hash.
pub async fn make(act: &mut Act, party: &str, reason: &str, last_on: &str) -> Result<String, Fault> {
    let (token, at) = (Id::secret(), act.at());
    sqlx::query(
        "insert into contract_link (token_hash, party_id, reason, letter_id, made_at, last_on) \
         values ($1, $2, $3, '', $4, $5)",
    )
    .bind(hash(&token))
    .bind(party)
    .bind(reason)
    .bind(at)
    .bind(last_on)
    .execute(act.rows())
    .await?;
    Ok(token)
}

/// Notes which letter brings a link, so that its secret can be taken out of it.
pub async fn brought_by(act: &mut Act, token: &str, letter: &str) -> Result<(), Fault> {
    sqlx::query("update contract_link set letter_id = $2 where token_hash = $1")
        .bind(hash(token))
        .bind(letter)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Whether a letter written to a party before keeps one from being written for the same reason.
pub async fn was_written(
    act: &mut Act,
    party: &str,
    reason: &str,
    unless: Unless<'_>,
) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let (since, ended) = match unless {
        Unless::Ever => ("", 1_i64),
        Unless::Serves => ("", 0),
        Unless::Since(moment) => (moment, 0),
    };
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select l.token_hash from contract_link l where l.reason = $2 and l.made_at >= $3 \
         and ($4 = 1 or (l.ended_at is null and l.last_on >= $5)) and l.party_id in ",
        twins!("$1"),
        " limit 1"
    ))
    .bind(party)
    .bind(reason)
    .bind(since)
    .bind(ended)
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    Ok(found.is_some())
}

/// Lets the links of a party serve no more: none is left in its letters. False when none served.
pub async fn end(act: &mut Act, party: &str) -> Result<bool, Fault> {
    let at = act.at();
    let ended: Vec<(String,)> = sqlx::query_as(concat!(
        "update contract_link set ended_at = $2 where ended_at is null and party_id in ",
        twins!("$1"),
        " returning letter_id"
    ))
    .bind(party)
    .bind(at)
    .fetch_all(act.rows())
    .await?;
    for (letter,) in &ended {
        people::account::forget_link(act, letter).await?;
    }
    Ok(!ended.is_empty())
}

/// Takes out of their letters the links whose last day is past.
pub async fn forget(act: &mut Act) -> Result<(), Fault> {
    let (at, today) = (act.at(), act.today().to_string());
    let ended: Vec<(String,)> = sqlx::query_as(
        "update contract_link set ended_at = $1 where ended_at is null and last_on < $2 returning letter_id",
    )
    .bind(at)
    .bind(today)
    .fetch_all(act.rows())
    .await?;
    for (letter,) in &ended {
        people::account::forget_link(act, letter).await?;
    }
    Ok(())
}
