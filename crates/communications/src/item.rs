//! What an issue tells: a news item, a new member, an event to come, a call for tenders, as it was put in, or words of
//! its own.
use crate::{
    bulletin::{is_draft, spoken},
    proposal::Proposal,
};
use db::{Act, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;
use sqlx::{Any, Executor};

#[derive(Clone, Debug, FromRow)]
pub struct Item {
    pub id: String,
    pub bulletin_id: String,
    pub kind: String,
    pub subject_id: String,
    pub title_fr: String,
    pub title_en: String,
    pub text_fr: String,
    pub text_en: String,
    pub path: String,
}

impl Item {
    pub fn title(&self, language: Language) -> &str {
        spoken(&self.title_fr, &self.title_en, language)
    }

    pub fn text(&self, language: Language) -> &str {
        spoken(&self.text_fr, &self.text_en, language)
    }
}

/// Words of one's own.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub own_title_fr: String,
    pub own_title_en: String,
    pub own_text_fr: String,
    pub own_text_en: String,
    pub link: String,
}

impl Typed {
    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.own_title_fr), "own_title_fr", "com-refusal-title");
        refusals.unless(is_seen(&self.own_text_fr), "own_text_fr", "com-refusal-text");
        for (field, text, most) in [
            ("own_title_fr", &self.own_title_fr, 200),
            ("own_title_en", &self.own_title_en, 200),
            ("own_text_fr", &self.own_text_fr, 5_000),
            ("own_text_en", &self.own_text_en, 5_000),
        ] {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        let link = self.link.trim();
        let web = link.starts_with("https://") || link.starts_with("http://");
        refusals.unless(
            link.is_empty() || (web && !link.contains(char::is_whitespace)),
            "link",
            "com-refusal-address",
        );
        refusals
    }
}

/// Puts words of its own into an issue, or says what is refused.
pub async fn write(act: &mut Act, bulletin: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    refusals.unless(is_draft(act, bulletin).await?, "own_title_fr", "com-refusal-sent");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let own = Proposal {
        kind: "own",
        subject_id: String::new(),
        title_fr: typed.own_title_fr.trim().to_owned(),
        title_en: typed.own_title_en.trim().to_owned(),
        text_fr: typed.own_text_fr.trim().to_owned(),
        text_en: typed.own_text_en.trim().to_owned(),
        path: typed.link.trim().to_owned(),
    };
    put(act, bulletin, &own).await?;
    Ok(Ok(()))
}

/// Puts what was chosen of the house's own rows into an issue, each once. Does nothing once it is sent.
pub async fn take(act: &mut Act, bulletin: &str, chosen: &[&Proposal]) -> Result<(), Fault> {
    if !is_draft(act, bulletin).await? {
        return Ok(());
    }
    for one in chosen {
        let known: Option<(String,)> = sqlx::query_as(
            "select id from bulletin_item where bulletin_id = $1 and kind = $2 and subject_id = $3",
        )
        .bind(bulletin)
        .bind(one.kind)
        .bind(&one.subject_id)
        .fetch_optional(act.rows())
        .await?;
        if known.is_none() {
            put(act, bulletin, one).await?;
        }
    }
    Ok(())
}

async fn put(act: &mut Act, bulletin: &str, one: &Proposal) -> Result<(), Fault> {
    let id = act.id();
    let (last,): (i64,) =
        sqlx::query_as("select coalesce(max(rank), 0) from bulletin_item where bulletin_id = $1")
            .bind(bulletin)
            .fetch_one(act.rows())
            .await?;
    sqlx::query(
        "insert into bulletin_item (id, bulletin_id, rank, kind, subject_id, title_fr, title_en, text_fr, text_en, path) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(bulletin)
    .bind(last + 1)
    .bind(one.kind)
    .bind(&one.subject_id)
    .bind(&one.title_fr)
    .bind(&one.title_en)
    .bind(&one.text_fr)
    .bind(&one.text_en)
    .bind(&one.path)
    .execute(act.rows())
    .await?;
    act.record("bulletin.item-put", "bulletin", bulletin, &id).await
}

/// Takes something out of an issue that was not sent.
pub async fn drop(act: &mut Act, one: &Item) -> Result<bool, Fault> {
    if !is_draft(act, &one.bulletin_id).await? {
        return Ok(false);
    }
    sqlx::query("delete from bulletin_item where id = $1").bind(&one.id).execute(act.rows()).await?;
    act.record("bulletin.item-dropped", "bulletin", &one.bulletin_id, &one.id).await?;
    Ok(true)
}

/// Puts something before what stands above it, in an issue that was not sent.
pub async fn raise(act: &mut Act, one: &Item) -> Result<bool, Fault> {
    if !is_draft(act, &one.bulletin_id).await? {
        return Ok(false);
    }
    let all = of(act.rows(), &one.bulletin_id).await?;
    let Some(at) = all.iter().position(|other| other.id == one.id).filter(|at| *at > 0) else {
        return Ok(false);
    };
    let mut order: Vec<&str> = all.iter().map(|other| other.id.as_str()).collect();
    order.swap(at, at - 1);
    for (rank, id) in order.into_iter().enumerate() {
        sqlx::query("update bulletin_item set rank = $2 where id = $1")
            .bind(id)
            .bind(i64::try_from(rank + 1).unwrap_or_default())
            .execute(act.rows())
            .await?;
    }
    act.record("bulletin.item-raised", "bulletin", &one.bulletin_id, &one.id).await?;
    Ok(true)
}

macro_rules! items {
    ($rest:literal) => {
        concat!(
            "select id, bulletin_id, kind, subject_id, title_fr, title_en, text_fr, text_en, path from bulletin_item ",
            $rest
        )
    };
}

/// What an issue tells, in its order.
pub async fn of<'e>(rows: impl Executor<'e, Database = Any>, bulletin: &str) -> Result<Vec<Item>, Fault> {
    sqlx::query_as(items!("where bulletin_id = $1 order by rank, id")).bind(bulletin).fetch_all(rows).await
}

pub async fn find<'e>(rows: impl Executor<'e, Database = Any>, id: &str) -> Result<Option<Item>, Fault> {
    sqlx::query_as(items!("where id = $1")).bind(id).fetch_optional(rows).await
}
