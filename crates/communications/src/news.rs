//! The news item: what the pole tells everyone from a day on, in French and in English, corrected openly once it is read.
use crate::{bulletin::spoken, campaign::judge_place, correction, media::Media};
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use people::organization::Named;
use serde::Deserialize;

/// Organizations that one may be about, at most.
const MOST_ABOUT: usize = 50;
/// Those that a list tells, at most.
pub const MOST: i64 = 5_000;

#[derive(Clone, Debug, FromRow)]
pub struct News {
    pub id: String,
    pub title_fr: String,
    pub lead_fr: String,
    pub text_fr: String,
    pub title_en: String,
    pub lead_en: String,
    pub text_en: String,
    pub media_id: Option<String>,
    pub action: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    pub published_on: Option<String>,
}

impl News {
    pub fn title(&self, language: Language) -> &str {
        spoken(&self.title_fr, &self.title_en, language)
    }

    pub fn lead(&self, language: Language) -> &str {
        spoken(&self.lead_fr, &self.lead_en, language)
    }

    pub fn text(&self, language: Language) -> &str {
        spoken(&self.text_fr, &self.text_en, language)
    }

    /// The tag of the language in which it is told to whoever reads in this one.
    pub fn tag(&self, language: Language) -> &'static str {
        if self.title_en.is_empty() { Language::French.tag() } else { language.tag() }
    }

    /// Whether everyone reads it on a day.
    pub fn is_public(&self, today: &str) -> bool {
        self.published_on.as_deref().is_some_and(|on| on <= today)
    }

    /// What it is on a day: `draft`, `scheduled` or `published`.
    pub fn state(&self, today: &str) -> &'static str {
        match &self.published_on {
            None => "draft",
            Some(_) if self.is_public(today) => "published",
            Some(_) => "scheduled",
        }
    }
}

/// What was typed of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title_fr: String,
    pub lead_fr: String,
    pub text_fr: String,
    pub title_en: String,
    pub lead_en: String,
    pub text_en: String,
    pub media: String,
    pub action: String,
    pub mrc: String,
    pub who: String,
    pub organization: Vec<String>,
    /// What is corrected of what everyone reads.
    pub why: String,
}

/// A text as it is kept: browsers send another end of line than people type.
fn kept(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

impl Typed {
    pub fn of(news: &News, about: &[Named]) -> Typed {
        let News { title_fr, lead_fr, text_fr, title_en, lead_en, text_en, action, mrc, .. } = news.clone();
        Typed {
            title_fr,
            lead_fr,
            text_fr,
            title_en,
            lead_en,
            text_en,
            action,
            mrc,
            media: news.media_id.clone().unwrap_or_default(),
            organization: about.iter().map(|one| one.id.clone()).collect(),
            who: String::new(),
            why: String::new(),
        }
    }

    fn media(&self) -> Option<&str> {
        Some(self.media.as_str()).filter(|id| !id.is_empty())
    }

    /// Whether what is read would say something else.
    fn rewrites(&self, news: &News) -> bool {
        [
            (&self.title_fr, &news.title_fr),
            (&self.lead_fr, &news.lead_fr),
            (&self.text_fr, &news.text_fr),
            (&self.title_en, &news.title_en),
            (&self.lead_en, &news.lead_en),
            (&self.text_en, &news.text_en),
        ]
        .into_iter()
        .any(|(typed, said)| kept(typed) != *said)
    }

    async fn judge(&self, act: &mut Act, read: bool) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        let french = [
            ("title_fr", &self.title_fr, "com-refusal-title"),
            ("lead_fr", &self.lead_fr, "com-refusal-lead"),
            ("text_fr", &self.text_fr, "com-refusal-text"),
        ];
        let english = [
            ("title_en", &self.title_en, "com-refusal-title"),
            ("lead_en", &self.lead_en, "com-refusal-lead"),
            ("text_en", &self.text_en, "com-refusal-text"),
        ];
        let told = english.iter().any(|(_, text, _)| is_seen(text));
        for (field, text, why) in french.into_iter().chain(english.into_iter().filter(|_| told)) {
            refusals.unless(is_seen(text), field, why);
        }
        for (field, text, most) in [
            ("title_fr", &self.title_fr, 200),
            ("title_en", &self.title_en, 200),
            ("lead_fr", &self.lead_fr, 500),
            ("lead_en", &self.lead_en, 500),
            ("text_fr", &self.text_fr, 20_000),
            ("text_en", &self.text_en, 20_000),
            ("why", &self.why, 500),
        ] {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        judge_place(&self.mrc, &self.action, &mut refusals);
        refusals.unless(self.organization.len() <= MOST_ABOUT, "who", "com-refusal-featured");
        for id in &self.organization {
            let known = people::organization::is_known(act.rows(), id).await?;
            refusals.unless(known, "who", "com-refusal-featured");
        }
        refusals.unless(!read || is_seen(&self.why), "why", "com-refusal-correction");
        Ok(refusals)
    }
}

/// Writes a draft, or changes the one that was written; or says what is refused. The photograph chosen is of the library;
/// what everyone reads is corrected with why.
pub async fn write(
    act: &mut Act,
    news: Option<&News>,
    typed: &Typed,
    photo: Option<&Media>,
) -> Result<Result<String, Refusals>, Fault> {
    let today = act.today().to_string();
    let corrected = news.filter(|one| one.is_public(&today) && typed.rewrites(one));
    let mut refusals = typed.judge(act, corrected.is_some()).await?;
    if let Some(chosen) = typed.media() {
        let same = news.is_some_and(|one| one.media_id.as_deref() == Some(chosen));
        let offered = photo.is_some_and(|one| one.id == chosen && one.is_shown(&today));
        refusals.unless(same || offered, "media", "com-refusal-photo");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, verb) = match news {
        Some(one) => (one.id.clone(), if corrected.is_some() { "news.corrected" } else { "news.changed" }),
        None => {
            let (id, at, by) = (act.id(), act.at(), act.by());
            sqlx::query(
                "insert into news (id, title_fr, lead_fr, text_fr, title_en, lead_en, text_en, action, mrc, recorded_at, \
                 recorded_by) values ($1, '', '', '', '', '', '', '', '', $2, $3)",
            )
            .bind(&id)
            .bind(at)
            .bind(by)
            .execute(act.rows())
            .await?;
            (id, "news.written")
        }
    };
    if let Some(one) = corrected {
        correction::note(act, one, typed.why.trim()).await?;
    }
    sqlx::query(
        "update news set title_fr = $2, lead_fr = $3, text_fr = $4, title_en = $5, lead_en = $6, text_en = $7, \
         media_id = $8, action = $9, mrc = $10 where id = $1",
    )
    .bind(&id)
    .bind(kept(&typed.title_fr))
    .bind(kept(&typed.lead_fr))
    .bind(kept(&typed.text_fr))
    .bind(kept(&typed.title_en))
    .bind(kept(&typed.lead_en))
    .bind(kept(&typed.text_en))
    .bind(typed.media())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    sqlx::query("delete from news_organization where news_id = $1").bind(&id).execute(act.rows()).await?;
    for organization in &typed.organization {
        sqlx::query(
            "insert into news_organization (news_id, organization_id) values ($1, $2) on conflict do nothing",
        )
        .bind(&id)
        .bind(organization)
        .execute(act.rows())
        .await?;
    }
    act.record(verb, "news", &id, "").await?;
    Ok(Ok(id))
}

macro_rules! news {
    ($rest:literal) => {
        concat!(
            "select n.id, n.title_fr, n.lead_fr, n.text_fr, n.title_en, n.lead_en, n.text_en, n.media_id, n.action, n.mrc, \
             n.published_on from news n where n.withdrawn_at is null ",
            $rest
        )
    };
}

/// Drafts, then those that are dated, the latest first.
pub async fn all(db: &Db) -> Result<Vec<News>, Fault> {
    sqlx::query_as(news!("order by coalesce(n.published_on, '9') desc, n.id desc limit $1"))
        .bind(MOST)
        .fetch_all(db.rows())
        .await
}

/// Those that everyone reads today, the latest first, so many at most.
pub async fn latest(db: &Db, most: i64) -> Result<Vec<News>, Fault> {
    sqlx::query_as(news!("and n.published_on <= $1 order by n.published_on desc, n.id desc limit $2"))
        .bind(db.today().to_string())
        .bind(most)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<News>, Fault> {
    sqlx::query_as(news!("and n.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The organizations that it is about, each as the one it was merged into.
pub async fn about(db: &Db, id: &str) -> Result<Vec<Named>, Fault> {
    sqlx::query_as(concat!(
        "select distinct o.id, o.name, o.municipality from news_organization f join organization o on o.id = ",
        people::keeper!("f.organization_id"),
        " where f.news_id = $1 order by o.id"
    ))
    .bind(id)
    .fetch_all(db.rows())
    .await
}
