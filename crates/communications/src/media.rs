//! The content library: a photograph or a text with its author, its licence and until when, offered while rights and
//! consents hold.
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db, Fault, FromRow};
use directory::photo::Taken;
use page::{Refusals, is_seen, picture::Unreadable};
use serde::Deserialize;

/// What may be kept.
pub const KINDS: [&str; 2] = ["photo", "text"];
/// Under which licence it is used.
pub const LICENCES: [&str; 5] = ["own", "given", "cc-by", "cc-by-nc", "bought"];
/// Who can be recognized on it (RLRQ CCQ-1991, s. 36).
pub const SHOWS: [&str; 2] = ["nobody", "persons"];

#[derive(Clone, Debug, FromRow)]
pub struct Media {
    pub id: String,
    pub kind: String,
    pub title: String,
    pub text: String,
    pub author: String,
    pub licence: String,
    pub until_on: Option<String>,
    pub organization_id: String,
    pub organization: String,
    pub shows: String,
    pub alternative: String,
    pub small_width: i64,
    pub small_height: i64,
    pub recorded_at: String,
    /// Consents of persons shown, and those of them that hold on the day asked.
    pub consents: i64,
    pub holding: i64,
}

impl Media {
    /// Whether it may be used on a day: `offered`, or why not: `expired`, `unagreed` or `withdrawn`.
    pub fn state(&self, today: &str) -> &'static str {
        if self.until_on.as_deref().is_some_and(|until| until < today) {
            "expired"
        } else if self.shows == "persons" && self.consents == 0 {
            "unagreed"
        } else if self.holding < self.consents {
            "withdrawn"
        } else {
            "offered"
        }
    }

    /// Whether it is a photograph that may be shown on a day.
    pub fn is_shown(&self, today: &str) -> bool {
        self.kind == "photo" && self.state(today) == "offered"
    }
}

/// What was typed of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub title: String,
    pub text: String,
    pub author: String,
    pub licence: String,
    pub until_on: String,
    pub shows: String,
    pub alternative: String,
    pub who: String,
    pub organization: Vec<String>,
}

impl Typed {
    pub fn of(kept: &Media) -> Typed {
        let Media {
            kind, title, text, author, licence, until_on, shows, alternative, organization_id, ..
        } = kept.clone();
        Typed {
            kind,
            title,
            text,
            author,
            licence,
            until_on: until_on.unwrap_or_default(),
            shows,
            alternative,
            who: String::new(),
            organization: vec![organization_id],
        }
    }

    fn organization(&self) -> Option<&str> {
        self.organization.last().map(String::as_str).filter(|id| !id.is_empty())
    }

    fn until(&self) -> Option<&str> {
        Some(self.until_on.trim()).filter(|day| !day.is_empty())
    }

    /// The picture is judged when it is brought, and never again: another picture is another thing.
    async fn judge(&self, act: &mut Act, taken: Option<&Taken>) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&&*self.kind), "kind", "com-refusal-kind");
        refusals.unless(is_seen(&self.title), "title", "com-refusal-title");
        refusals.unless(is_seen(&self.author), "author", "com-refusal-author");
        for (field, text, most) in [
            ("title", &self.title, 200),
            ("author", &self.author, 200),
            ("alternative", &self.alternative, 500),
            ("text", &self.text, 10_000),
        ] {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        refusals.unless(LICENCES.contains(&&*self.licence), "licence", "com-refusal-licence");
        refusals.unless(SHOWS.contains(&&*self.shows), "shows", "com-refusal-shows");
        refusals.day_if_any("until_on", &self.until_on);
        if self.kind == "text" {
            refusals.unless(is_seen(&self.text), "text", "com-refusal-text");
        } else {
            refusals.unless(is_seen(&self.alternative), "alternative", "com-refusal-alternative");
            match taken {
                None | Some(Ok(_)) => {}
                Some(Err(Unreadable::None)) => refusals.refuse("file", "com-refusal-file"),
                Some(Err(Unreadable::TooLarge)) => refusals.refuse("file", "com-refusal-picture-large"),
                Some(Err(Unreadable::NoPicture)) => refusals.refuse("file", "com-refusal-picture"),
            }
        }
        if let Some(id) = self.organization() {
            let known = people::organization::is_known(act.rows(), id).await?;
            refusals.unless(known, "who", "com-refusal-unknown");
        }
        Ok(refusals)
    }
}

/// Keeps it, or says what is refused.
pub async fn keep(act: &mut Act, typed: &Typed, taken: Taken) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act, Some(&taken)).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    let pictures = taken.ok().filter(|_| typed.kind == "photo");
    let (large, small) = match &pictures {
        Some((large, small)) => (Some(large), Some(small)),
        None => (None, None),
    };
    let pixels = |side: Option<u32>| i64::from(side.unwrap_or_default());
    sqlx::query(
        "insert into media (id, kind, title, text, author, licence, until_on, organization_id, shows, alternative, width, \
         height, small_width, small_height, large, small, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    )
    .bind(&id)
    .bind(&typed.kind)
    .bind(typed.title.trim())
    .bind(typed.text.trim())
    .bind(typed.author.trim())
    .bind(&typed.licence)
    .bind(typed.until())
    .bind(typed.organization())
    .bind(&typed.shows)
    .bind(typed.alternative.trim())
    .bind(pixels(large.map(|one| one.width)))
    .bind(pixels(large.map(|one| one.height)))
    .bind(pixels(small.map(|one| one.width)))
    .bind(pixels(small.map(|one| one.height)))
    .bind(large.map(|one| STANDARD.encode(&one.bytes)).unwrap_or_default())
    .bind(small.map(|one| STANDARD.encode(&one.bytes)).unwrap_or_default())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("media.kept", "media", &id, typed.until().unwrap_or_default()).await?;
    Ok(Ok(id))
}

/// Changes what is said of it and under which rights it is used, or says what is refused.
pub async fn change(act: &mut Act, kept: &Media, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let typed = Typed { kind: kept.kind.clone(), ..typed.clone() };
    let refusals = typed.judge(act, None).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update media set title = $2, text = $3, author = $4, licence = $5, until_on = $6, organization_id = $7, \
         shows = $8, alternative = $9 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.title.trim())
    .bind(typed.text.trim())
    .bind(typed.author.trim())
    .bind(&typed.licence)
    .bind(typed.until())
    .bind(typed.organization())
    .bind(&typed.shows)
    .bind(typed.alternative.trim())
    .execute(act.rows())
    .await?;
    act.record("media.changed", "media", &kept.id, typed.until().unwrap_or_default()).await?;
    Ok(Ok(()))
}

macro_rules! media {
    ($rest:literal) => {
        concat!(
            "select m.id, m.kind, m.title, m.text, m.author, m.licence, m.until_on, coalesce(o.id, '') as organization_id, \
             coalesce(o.name, '') as organization, m.shows, m.alternative, m.small_width, m.small_height, m.recorded_at, \
             (select count(distinct c.person_id) from media_consent c where c.media_id = m.id) as consents, \
             (select count(distinct c.person_id) from media_consent c where c.media_id = m.id and c.given_on <= $1 \
             and (c.until_on is null or c.until_on >= $1) and (c.withdrawn_on is null or c.withdrawn_on > $1)) as holding \
             from media m left join organization o on o.id = ",
            people::keeper!("m.organization_id"),
            " where m.withdrawn_at is null ",
            $rest
        )
    };
}

/// All of it, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Media>, Fault> {
    sqlx::query_as(media!("order by m.recorded_at desc, m.id desc limit 2000"))
        .bind(db.today().to_string())
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Media>, Fault> {
    sqlx::query_as(media!("and m.id = $2"))
        .bind(db.today().to_string())
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// The picture itself, as JPEG.
pub async fn bytes(db: &Db, id: &str, small: bool) -> anyhow::Result<Vec<u8>> {
    let sql =
        if small { "select small from media where id = $1" } else { "select large from media where id = $1" };
    let (text,): (String,) = sqlx::query_as(sql).bind(id).fetch_one(db.rows()).await?;
    Ok(STANDARD.decode(text)?)
}
