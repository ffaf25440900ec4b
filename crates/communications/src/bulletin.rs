//! The bulletin: one issue with its title and its words, in French and in English, written, tested and sent once.
use crate::campaign::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;
use sqlx::{Any, Executor};

#[derive(Clone, Debug, FromRow)]
pub struct Bulletin {
    pub id: String,
    pub title_fr: String,
    pub title_en: String,
    pub intro_fr: String,
    pub intro_en: String,
    pub action: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    pub tested_at: Option<String>,
    pub sent_at: Option<String>,
    pub sent_on: Option<String>,
    pub done_at: Option<String>,
    /// To how many it goes, how many letters are written, and how many were left out, each with a reason.
    pub wanted: i64,
    pub written: i64,
    pub skipped: i64,
}

/// The text of a language, or the French one where there is no other.
pub(crate) fn spoken<'a>(french: &'a str, english: &'a str, language: Language) -> &'a str {
    if language == Language::English && !english.is_empty() { english } else { french }
}

impl Bulletin {
    pub fn title(&self, language: Language) -> &str {
        spoken(&self.title_fr, &self.title_en, language)
    }

    pub fn intro(&self, language: Language) -> &str {
        spoken(&self.intro_fr, &self.intro_en, language)
    }

    /// What it is: `draft`, `sending` or `sent`.
    pub fn state(&self) -> &'static str {
        match (&self.sent_at, &self.done_at) {
            (None, _) => "draft",
            (Some(_), None) => "sending",
            (Some(_), Some(_)) => "sent",
        }
    }
}

/// What was typed of a bulletin.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title_fr: String,
    pub title_en: String,
    pub intro_fr: String,
    pub intro_en: String,
    pub action: String,
    pub mrc: String,
}

impl Typed {
    pub fn of(kept: &Bulletin) -> Typed {
        let Bulletin { title_fr, title_en, intro_fr, intro_en, action, mrc, .. } = kept.clone();
        Typed { title_fr, title_en, intro_fr, intro_en, action, mrc }
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.title_fr), "title_fr", "com-refusal-title");
        for (field, text, most) in [
            ("title_fr", &self.title_fr, 200),
            ("title_en", &self.title_en, 200),
            ("intro_fr", &self.intro_fr, 10_000),
            ("intro_en", &self.intro_en, 10_000),
        ] {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        judge_place(&self.mrc, &self.action, &mut refusals);
        refusals
    }
}

/// Begins an issue, or says what is refused.
pub async fn compose(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into bulletin (id, title_fr, title_en, intro_fr, intro_en, action, mrc, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.intro_fr.trim())
    .bind(typed.intro_en.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("bulletin.composed", "bulletin", &id, "").await?;
    Ok(Ok(id))
}

/// Changes an issue that was not sent, or says what is refused.
pub async fn change(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    refusals.unless(is_draft(act, id).await?, "title_fr", "com-refusal-sent");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update bulletin set title_fr = $2, title_en = $3, intro_fr = $4, intro_en = $5, action = $6, mrc = $7 \
         where id = $1",
    )
    .bind(id)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.intro_fr.trim())
    .bind(typed.intro_en.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    act.record("bulletin.changed", "bulletin", id, "").await?;
    Ok(Ok(()))
}

/// Whether an issue may still be changed.
pub(crate) async fn is_draft(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from bulletin where id = $1 and sent_at is null and withdrawn_at is null")
            .bind(id)
            .fetch_optional(act.rows())
            .await?;
    Ok(found.is_some())
}

/// Notes that it was tried on the one who writes it.
pub async fn tried(act: &mut Act, id: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query("update bulletin set tested_at = $2 where id = $1")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("bulletin.tried", "bulletin", id, "").await
}

macro_rules! bulletins {
    ($rest:literal) => {
        concat!(
            "select b.id, b.title_fr, b.title_en, b.intro_fr, b.intro_en, b.action, b.mrc, b.tested_at, b.sent_at, \
             b.sent_on, b.done_at, (select count(*) from bulletin_sending s where s.bulletin_id = b.id) as wanted, \
             (select count(*) from bulletin_sending s where s.bulletin_id = b.id and s.letter_id is not null) as written, \
             (select count(*) from bulletin_sending s where s.bulletin_id = b.id and s.letter_id is null \
             and s.skipped is not null) as skipped from bulletin b where b.withdrawn_at is null ",
            $rest
        )
    };
}

/// Those that are not sent yet, then those whose sending began, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Bulletin>, Fault> {
    sqlx::query_as(bulletins!("order by coalesce(b.sent_at, '9') desc, b.id desc limit 5000"))
        .fetch_all(db.rows())
        .await
}

/// Those whose sending began, the latest first.
pub async fn sent(db: &Db) -> Result<Vec<Bulletin>, Fault> {
    sqlx::query_as(bulletins!("and b.sent_at is not null order by b.sent_at desc, b.id desc limit 5000"))
        .fetch_all(db.rows())
        .await
}

pub async fn find<'e>(rows: impl Executor<'e, Database = Any>, id: &str) -> Result<Option<Bulletin>, Fault> {
    sqlx::query_as(bulletins!("and b.id = $1")).bind(id).fetch_optional(rows).await
}
