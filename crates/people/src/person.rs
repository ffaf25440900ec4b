//! The person: a name, a way to reach them, and the language they are written to in.
use crate::organization::{begins_a_word, looks_like_email, looks_like_phone, name_key};
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;
use sqlx::{Any, AssertSqlSafe, Executor};

#[derive(Clone, Debug, FromRow)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    /// `fr` or `en`.
    pub language: String,
}

/// What was typed of a person.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub language: String,
    /// Among those who may be the same: the id of the one meant, or `new` for somebody else.
    pub person: String,
    /// Where it leads, once known who: what they do in an organization or for the pole.
    pub title: String,
    pub from_on: String,
    pub mrc: String,
    pub share: String,
    /// When editing, the last change that the person who types saw.
    pub seen: String,
}

/// Who was meant by a name.
pub enum Whom {
    Known(String),
    /// These may be the same: the person who types says which.
    Likely(Vec<Person>),
    Refused(Refusals),
}

impl Typed {
    pub fn of(person: &Person) -> Typed {
        let Person { name, email, phone, language, .. } = person.clone();
        Typed { name, email, phone, language, ..Typed::default() }
    }

    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(
            is_seen(&self.name) && !name_key(&self.name).is_empty(),
            "name",
            "people-refusal-person-name",
        );
        for (field, text, most) in
            [("name", &self.name, 200), ("email", &self.email, 254), ("phone", &self.phone, 60)]
        {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        let phone = self.phone.trim();
        refusals.unless(phone.is_empty() || looks_like_phone(phone), "phone", "people-refusal-phone");
        let email = self.email.trim();
        refusals.unless(email.is_empty() || looks_like_email(email), "email", "people-refusal-email");
        refusals
    }

    fn email(&self) -> String {
        self.email.trim().to_lowercase()
    }

    /// French unless English was chosen.
    fn language(&self) -> &'static str {
        if self.language == "en" { "en" } else { "fr" }
    }

    fn changed(&self, from: &Person) -> Vec<&'static str> {
        let email = self.email();
        let pairs = [
            ("name", self.name.trim(), from.name.as_str()),
            ("email", &email, &from.email),
            ("phone", self.phone.trim(), &from.phone),
            ("language", self.language(), &from.language),
        ];
        pairs.into_iter().filter(|(_, typed, kept)| typed != kept).map(|(field, ..)| field).collect()
    }
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select p.id, p.name, p.email, p.phone, p.language from person p where p.erased_at is null ",
            $rest
        )
    };
}

/// Finds who is meant: the one chosen, or somebody new, once nobody known is likely the same.
pub async fn whom(act: &mut Act, typed: &Typed) -> Result<Whom, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Whom::Refused(refusals));
    }
    let likely: Vec<Person> = sqlx::query_as(columns!(
        "and (p.name_key = $1 or (p.email <> '' and p.email = $2)) order by p.id limit 8"
    ))
    .bind(name_key(&typed.name))
    .bind(typed.email())
    .fetch_all(&mut *act.rows())
    .await?;
    if let Some(chosen) = likely.iter().find(|person| person.id == typed.person) {
        return Ok(Whom::Known(chosen.id.clone()));
    }
    if !likely.is_empty() && typed.person != "new" {
        return Ok(Whom::Likely(likely));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into person (id, name, name_key, email, phone, language, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(name_key(&typed.name))
    .bind(typed.email())
    .bind(typed.phone.trim())
    .bind(typed.language())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("person.added", "person", &id, "").await?;
    Ok(Whom::Known(id))
}

/// The place in history of the last change of a person: what an editor must have seen.
pub async fn last_change<'c>(rows: impl Executor<'c, Database = Any>, id: &str) -> Result<String, Fault> {
    let (seq,): (i64,) = sqlx::query_as(
        "select coalesce(max(seq), 0) from history where kind = 'person' and id = $1 \
         and verb in ('person.added', 'person.edited')",
    )
    .bind(id)
    .fetch_one(rows)
    .await?;
    Ok(seq.to_string())
}

/// Edits a person, or says what is refused: on `seen`, that somebody saved meanwhile. History keeps which fields,
/// never what they held.
pub async fn edit(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    let kept = find_in(&mut *act.rows(), id).await?;
    let last = last_change(&mut *act.rows(), id).await?;
    refusals.unless(kept.is_some() && last == typed.seen, "seen", "people-refusal-stale");
    let (Some(kept), true) = (kept, refusals.none()) else { return Ok(Err(refusals)) };
    let changed = typed.changed(&kept);
    if changed.is_empty() {
        return Ok(Ok(()));
    }
    sqlx::query(
        "update person set name = $2, name_key = $3, email = $4, phone = $5, language = $6 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.name.trim())
    .bind(name_key(&typed.name))
    .bind(typed.email())
    .bind(typed.phone.trim())
    .bind(typed.language())
    .execute(act.rows())
    .await?;
    act.record("person.edited", "person", &kept.id, &changed.join(" ")).await?;
    Ok(Ok(()))
}

/// The person who has a mailbox, the one known first where several share it.
pub async fn with_email(act: &mut Act, email: &str) -> Result<Option<Person>, Fault> {
    sqlx::query_as(columns!("and p.email = $1 order by p.id limit 1"))
        .bind(email.trim().to_lowercase())
        .fetch_optional(act.rows())
        .await
}

/// The id of the person who has a mailbox, the one known first; of nobody where none is told.
pub async fn id_of_email(db: &Db, email: &str) -> Result<Option<String>, Fault> {
    let found: Option<Person> =
        sqlx::query_as(columns!("and p.email <> '' and p.email = $1 order by p.id limit 1"))
            .bind(email.trim().to_lowercase())
            .fetch_optional(db.rows())
            .await?;
    Ok(found.map(|person| person.id))
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Person>, Fault> {
    find_in(db.rows(), id).await
}

async fn find_in<'c>(rows: impl Executor<'c, Database = Any>, id: &str) -> Result<Option<Person>, Fault> {
    sqlx::query_as(columns!("and p.id = $1")).bind(id).fetch_optional(rows).await
}

/// How many have all these words in their name, accents aside, and one page of them (from 0).
pub async fn list(db: &Db, q: &str, page: i64, most: i64) -> Result<(i64, Vec<Person>), Fault> {
    let key = name_key(q);
    let words: Vec<&str> = key.split_whitespace().take(8).collect();
    let test = |place: usize| format!(" and {}", begins_a_word("p.name_key", place));
    let tests: String = (1..=words.len()).map(test).collect();
    let count = format!("select count(*) from person p where p.erased_at is null{tests}");
    let n = words.len();
    let sql = format!("{}{tests} order by p.name_key, p.id limit ${} offset ${}", columns!(""), n + 1, n + 2);
    let mut counted = sqlx::query_as(AssertSqlSafe(count));
    let mut listed = sqlx::query_as(AssertSqlSafe(sql));
    for word in words {
        counted = counted.bind(word);
        listed = listed.bind(word);
    }
    let (count,): (i64,) = counted.fetch_one(db.rows()).await?;
    Ok((count, listed.bind(most).bind(page.saturating_mul(most)).fetch_all(db.rows()).await?))
}

/// What is shown of a person who was forgotten: `P-` and the end of their id.
pub fn code(id: &str) -> String {
    format!("P-{}", id.get(22..).unwrap_or_default())
}

/// Whether an account that is still open has the address of a person: it is closed before they are forgotten.
pub async fn may_sign_in(rows: &mut Connection, id: &str) -> Result<bool, Fault> {
    let sql =
        concat!("select count(*) from account where closed_at is null and email in ", crate::email_of!());
    let (open,): (i64,) = sqlx::query_as(sql).bind(id).fetch_one(rows).await?;
    Ok(open > 0)
}

/// Forgets a person once their rows are (RLRQ, c. P-39.1, s. 28.1): no name nor address is left, only a code. False
/// when there is nobody to forget.
pub async fn erase(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let (at, today) = (act.at(), act.today().to_string());
    let sql = concat!("update account set email = id where email in ", crate::email_of!());
    sqlx::query(sql).bind(id).execute(act.rows()).await?;
    let done = sqlx::query(
        "update person set name = $2, name_key = '', email = '', phone = '', erased_at = $3, erased_on = $4 \
         where id = $1 and erased_at is null",
    )
    .bind(id)
    .bind(code(id))
    .bind(at)
    .bind(today)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("person.erased", "person", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
