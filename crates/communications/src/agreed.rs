//! The consent of a person who is shown: from a day, until one where it was said, or until they withdraw it.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::person::{self, Person, Whom};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Agreed {
    pub id: String,
    pub media_id: String,
    pub person_id: String,
    pub name: String,
    pub given_on: String,
    pub until_on: Option<String>,
    pub evidence: String,
    pub withdrawn_on: Option<String>,
}

impl Agreed {
    /// What it is on a day: `given`, `withdrawn` or `over`.
    pub fn state(&self, day: &str) -> &'static str {
        if self.withdrawn_on.as_deref().is_some_and(|on| on <= day) {
            "withdrawn"
        } else if self.until_on.as_deref().is_some_and(|until| until < day) {
            "over"
        } else {
            "given"
        }
    }
}

/// What was typed of a consent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    /// Among those who may be the same: the id of the one meant, or `new`.
    pub person: String,
    pub given_on: String,
    pub until_on: String,
    pub evidence: String,
}

/// Why a consent was not noted.
pub enum Not {
    Refused(Refusals),
    /// These bear the name: whoever types says which.
    Likely(Vec<Person>),
}

/// Notes that a person agrees to be shown, or says why not.
pub async fn agree(act: &mut Act, media: &str, typed: &Typed) -> Result<Result<(), Not>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(&typed.name), "name", "people-refusal-person-name");
    refusals.unless(typed.name.chars().count() <= 200, "name", "people-refusal-long");
    refusals.unless(is_seen(&typed.evidence), "evidence", "people-refusal-evidence");
    refusals.unless(typed.evidence.chars().count() <= 500, "evidence", "people-refusal-long");
    let given = refusals.day("given_on", &typed.given_on);
    refusals.unless(given.is_none_or(|day| day <= act.today()), "given_on", "people-refusal-past");
    refusals.days_if_any(("given_on", &typed.given_on), ("until_on", &typed.until_on));
    if !refusals.none() {
        return Ok(Err(Not::Refused(refusals)));
    }
    let whom =
        person::Typed { name: typed.name.clone(), person: typed.person.clone(), ..person::Typed::default() };
    let person = match person::whom(act, &whom).await? {
        Whom::Known(id) => id,
        Whom::Likely(likely) => return Ok(Err(Not::Likely(likely))),
        Whom::Refused(refusals) => return Ok(Err(Not::Refused(refusals))),
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    let until = Some(typed.until_on.trim()).filter(|day| !day.is_empty());
    sqlx::query(
        "insert into media_consent (id, media_id, person_id, given_on, until_on, evidence, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(media)
    .bind(&person)
    .bind(typed.given_on.trim())
    .bind(until)
    .bind(typed.evidence.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("media.agreed", "media", media, typed.given_on.trim()).await?;
    Ok(Ok(()))
}

/// Withdraws a consent today. False when it was withdrawn already.
pub async fn withdraw(act: &mut Act, one: &Agreed) -> Result<bool, Fault> {
    let (today, by) = (act.today().to_string(), act.by());
    let done = sqlx::query(
        "update media_consent set withdrawn_on = $2, withdrawn_by = $3 where id = $1 and withdrawn_on is null",
    )
    .bind(&one.id)
    .bind(&today)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("media.consent-withdrawn", "media", &one.media_id, &today).await?;
    }
    Ok(done.rows_affected() > 0)
}

macro_rules! consents {
    ($rest:literal) => {
        concat!(
            "select c.id, c.media_id, c.person_id, p.name, c.given_on, c.until_on, c.evidence, c.withdrawn_on \
             from media_consent c join person p on p.id = c.person_id ",
            $rest
        )
    };
}

/// The consents of those who are shown.
pub async fn of(db: &Db, media: &str) -> Result<Vec<Agreed>, Fault> {
    sqlx::query_as(consents!("where c.media_id = $1 order by c.id")).bind(media).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Agreed>, Fault> {
    sqlx::query_as(consents!("where c.id = $1")).bind(id).fetch_optional(db.rows()).await
}
