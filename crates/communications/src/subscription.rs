//! The subscription: someone asks for bulletins on the public page, and agrees by the link that a letter brings.
use crate::sending::PURPOSE;
use db::{Act, Db, Fault, FromRow, Id};
use jiff::SignedDuration;
use page::{Refusals, hash, is_seen};
use people::{
    consent,
    organization::looks_like_email,
    person::{self, Whom},
};
use serde::Deserialize;

/// Days within which the link of the letter serves.
pub const DAYS: i64 = 7;

#[derive(Clone, Debug, FromRow)]
pub struct Ask {
    pub id: String,
    pub email: String,
    pub name: String,
    pub language: String,
    pub asked_at: String,
    pub ends_at: String,
    pub confirmed_at: Option<String>,
    pub letter_id: String,
}

/// What was typed to be sent bulletins.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub email: String,
    pub language: String,
}

impl Typed {
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.name), "name", "people-refusal-person-name");
        refusals.unless(self.name.chars().count() <= 200, "name", "people-refusal-long");
        refusals.unless(looks_like_email(self.email.trim()), "email", "people-refusal-email");
        refusals.unless(self.email.chars().count() <= 254, "email", "people-refusal-long");
        refusals
    }

    fn email(&self) -> String {
        self.email.trim().to_lowercase()
    }
}

macro_rules! asks {
    ($rest:literal) => {
        concat!(
            "select id, email, name, language, asked_at, ends_at, confirmed_at, letter_id from bulletin_ask ",
            $rest
        )
    };
}

/// Notes who asks and gives the token of the link to be posted; none when a letter was posted to that mailbox today,
/// so that nobody floods another's.
pub async fn ask(act: &mut Act, typed: &Typed) -> Result<Option<(String, String)>, Fault> {
    let last: Option<Ask> = sqlx::query_as(asks!("where email = $1 order by id desc limit 1"))
        .bind(typed.email())
        .fetch_optional(act.rows())
        .await?;
    if last.is_some_and(|last| act.day_of(&last.asked_at) == act.today().to_string()) {
        return Ok(None);
    }
    let (id, token, at) = (act.id(), Id::secret(), act.at());
    let ends = (act.moment() + SignedDuration::from_hours(24 * DAYS)).to_string();
    sqlx::query(
        "insert into bulletin_ask (id, token_hash, email, name, language, asked_at, ends_at, letter_id) \
         values ($1, $2, $3, $4, $5, $6, $7, '')",
    )
    .bind(&id)
    .bind(hash(&token))
    .bind(typed.email())
    .bind(typed.name.trim())
    .bind(if typed.language == "en" { "en" } else { "fr" })
    .bind(at)
    .bind(ends)
    .execute(act.rows())
    .await?;
    act.record("bulletin.asked", "bulletin-ask", &id, "").await?;
    Ok(Some((id, token)))
}

/// Notes the letter that brings the link.
pub async fn brought_by(act: &mut Act, id: &str, letter: &str) -> Result<(), Fault> {
    sqlx::query("update bulletin_ask set letter_id = $2 where id = $1")
        .bind(id)
        .bind(letter)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// The ask of a token that serves still.
pub async fn with_token(db: &Db, token: &str) -> Result<Option<Ask>, Fault> {
    let found: Option<Ask> =
        sqlx::query_as(asks!("where token_hash = $1")).bind(hash(token)).fetch_optional(db.rows()).await?;
    let now = db.clock().now();
    let serves = |ask: &Ask| ask.ends_at.parse::<jiff::Timestamp>().is_ok_and(|ends| ends > now);
    Ok(found.filter(|ask| ask.confirmed_at.is_some() || serves(ask)))
}

/// Notes that whoever has the mailbox agrees, with what proves it. False when they had said so by this link.
pub async fn confirm(act: &mut Act, ask: &Ask, evidence: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done =
        sqlx::query("update bulletin_ask set confirmed_at = $2 where id = $1 and confirmed_at is null")
            .bind(&ask.id)
            .bind(at)
            .execute(act.rows())
            .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let person = match person::with_email(act, &ask.email).await? {
        Some(known) => known.id,
        None => {
            let typed = person::Typed {
                name: ask.name.clone(),
                email: ask.email.clone(),
                language: ask.language.clone(),
                person: "new".into(),
                ..person::Typed::default()
            };
            match person::whom(act, &typed).await? {
                Whom::Known(id) => id,
                // The form refused already what is refused here.
                Whom::Likely(_) | Whom::Refused(_) => return Ok(false),
            }
        }
    };
    let given = consent::Typed {
        purpose: PURPOSE.into(),
        basis: "express".into(),
        how: "form".into(),
        evidence: evidence.to_owned(),
        given_on: act.today().to_string(),
    };
    if consent::give(act, &person, &given).await?.is_err() {
        return Ok(false);
    }
    sqlx::query("update bulletin_ask set person_id = $2 where id = $1")
        .bind(&ask.id)
        .bind(&person)
        .execute(act.rows())
        .await?;
    people::account::forget_link(act, &ask.letter_id).await?;
    act.record("bulletin.subscribed", "bulletin-ask", &ask.id, "").await?;
    Ok(true)
}
