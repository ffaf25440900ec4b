//! News as everyone reads them: all of them, one with its photograph and its corrections, the feed, and the latest at home.
use crate::{
    correction::{self, Correction},
    feed,
    media::{self, Media},
    news::{self, MOST, News},
};
use askama::Template;
use axum::{extract::Path, http::header, response::IntoResponse};
use jiff::civil::Date;
use page::{Answer, AskedPage, Fault, Form, Language, Newest, Turn, Visit, prose};
use serde_json::{Value, json};

/// How many the feed tells, and how many the pole’s home.
const FED: i64 = 50;
const AT_HOME: i64 = 3;

#[derive(Template)]
#[template(path = "gazette.html")]
struct Gazette {
    v: Visit,
    all: Vec<News>,
    turn: Turn,
}

#[derive(Template)]
#[template(path = "article.html")]
struct Article {
    v: Visit,
    text: String,
    about: String,
    photo: Option<Media>,
    corrections: Vec<Correction>,
    /// For machines: JSON in which no `<` stands, so that nothing typed can end it.
    described: String,
    one: News,
}

impl Article {
    /// The licence under which others may use the photograph too, or "".
    fn licence(&self, photo: &Media) -> String {
        let open = photo.licence.starts_with("cc-");
        if open { self.v.one_of("com-licence", &photo.licence) } else { String::new() }
    }

    /// The language in which corrections are written.
    fn french(&self) -> &'static str {
        Language::French.tag()
    }
}

type Which = Path<(String, String)>;

/// One that everyone reads.
async fn read(visit: &Visit, id: &str) -> Result<News, Fault> {
    let today = visit.db().today().to_string();
    news::find(visit.db(), id).await?.filter(|one| one.is_public(&today)).ok_or(Fault::Absent)
}

/// Its photograph, as long as its rights and the consents of those it shows hold.
async fn photo(visit: &Visit, one: &News) -> Result<Option<Media>, Fault> {
    let Some(id) = &one.media_id else { return Ok(None) };
    let today = visit.db().today().to_string();
    Ok(media::find(visit.db(), id).await?.filter(|kept| kept.is_shown(&today)))
}

/// Where everyone reads it.
fn address(visit: &Visit, id: &str) -> String {
    format!("{}{}", visit.house().origin, visit.path(&format!("/nouvelles/{id}")))
}

pub async fn page(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let mut all = news::latest(visit.db(), MOST).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/nouvelles"), &[]));
    visit.page(&visit.t("com-news-public"), &Gazette { v: visit.clone(), all, turn })
}

pub async fn one(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = read(&visit, &id).await?;
    let photo = photo(&visit, &one).await?;
    let corrections = correction::of(visit.db(), &id).await?;
    let about: Vec<String> =
        news::about(visit.db(), &id).await?.into_iter().map(|named| named.name).collect();
    let described = described(&visit, &one, photo.is_some(), &corrections).to_string();
    let article = Article {
        text: prose::html(one.text(visit.language())),
        about: about.join(", "),
        described: described.replace('<', "\\u003c"),
        v: visit.clone(),
        photo,
        corrections,
        one,
    };
    visit.page(article.one.title(visit.language()), &article)
}

/// What machines read of it (schema.org, NewsArticle).
fn described(visit: &Visit, one: &News, pictured: bool, corrections: &[Correction]) -> Value {
    let (here, language) = (address(visit, &one.id), visit.language());
    let published = one.published_on.as_deref().unwrap_or_default();
    let modified = corrections.first().map_or(published, |last| last.day.as_str());
    let pole = json!({ "@type": "Organization", "name": visit.pole().name() });
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": here,
        "url": here,
        "headline": one.title(language),
        "description": one.lead(language),
        "inLanguage": one.tag(language),
        "datePublished": published,
        "dateModified": modified,
        "author": pole,
        "publisher": pole,
    });
    if pictured {
        told["image"] = format!("{here}/photo").into();
    }
    told
}

pub async fn rss(visit: Visit) -> Answer {
    let language = visit.language();
    let place = format!("{}{}", visit.house().origin, visit.path("/nouvelles"));
    let all = news::latest(visit.db(), FED).await?;
    let entries: Vec<feed::Entry> = all
        .into_iter()
        .map(|one| feed::Entry {
            title: one.title(language).to_owned(),
            link: format!("{place}/{}", one.id),
            about: one.lead(language).to_owned(),
            at: one.published_on.as_deref().and_then(|on| {
                let day: Date = on.parse().ok()?;
                Some(day.at(0, 0, 0, 0).to_zoned(visit.db().zone().clone()).ok()?.timestamp())
            }),
        })
        .collect();
    let title = format!("{} · {}", visit.pole().name(), visit.t("com-news-public"));
    let told = feed::rss(&title, &place, language.tag(), &entries);
    let headers = [
        (header::CONTENT_TYPE, "application/rss+xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=600"),
    ];
    Ok((headers, told).into_response())
}

pub async fn large(visit: Visit, Path((_, id)): Which) -> Answer {
    picture(visit, &id, false).await
}

pub async fn small(visit: Visit, Path((_, id)): Which) -> Answer {
    picture(visit, &id, true).await
}

/// Asked for anew each time, so that it goes as soon as its rights or a consent do.
async fn picture(visit: Visit, id: &str, small: bool) -> Answer {
    let one = read(&visit, id).await?;
    let photo = photo(&visit, &one).await?.ok_or(Fault::Absent)?;
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, no-store")];
    Ok((headers, media::bytes(visit.db(), &photo.id, small).await?).into_response())
}

/// The latest, as the pole’s home tells them.
pub async fn at_home(visit: Visit) -> Result<Vec<Newest>, db::Fault> {
    let language = visit.language();
    let all = news::latest(visit.db(), AT_HOME).await?;
    let told = all.into_iter().map(|one| Newest {
        title: one.title(language).to_owned(),
        tag: one.tag(language),
        day: one.published_on.clone().unwrap_or_default(),
        path: visit.path(&format!("/nouvelles/{}", one.id)),
    });
    Ok(told.collect())
}
