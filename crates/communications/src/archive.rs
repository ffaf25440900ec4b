//! Bulletins that were sent, for everyone: all of them, one, and the feed that readers follow (RSS 2.0).
use crate::{
    bulletin::{self, Bulletin},
    feed,
    item::{self, Item},
};
use askama::Template;
use axum::{extract::Path, http::header, response::IntoResponse};
use page::{Answer, Fault, Visit};

#[derive(Template)]
#[template(path = "archive.html")]
struct Archive {
    v: Visit,
    all: Vec<Bulletin>,
}

#[derive(Template)]
#[template(path = "sent.html")]
struct Sent {
    v: Visit,
    one: Bulletin,
    items: Vec<Item>,
}

impl Sent {
    /// Where something leads, or "".
    fn link(&self, item: &Item) -> String {
        if item.path.starts_with('/') { self.v.path(&item.path) } else { item.path.clone() }
    }
}

pub async fn page(visit: Visit) -> Answer {
    let all = bulletin::sent(visit.db()).await?;
    visit.page(&visit.t("com-archive"), &Archive { v: visit.clone(), all })
}

pub async fn one(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = bulletin::find(visit.db().rows(), &id).await?;
    let one = found.filter(|one| one.sent_at.is_some()).ok_or(Fault::Absent)?;
    let items = item::of(visit.db().rows(), &id).await?;
    let title = one.title(visit.language()).to_owned();
    visit.page(&title, &Sent { v: visit.clone(), one, items })
}

pub async fn rss(visit: Visit) -> Answer {
    let language = visit.language();
    let origin = &visit.house().origin;
    let place = format!("{origin}{}", visit.path("/infolettres"));
    let entries: Vec<feed::Entry> = bulletin::sent(visit.db())
        .await?
        .into_iter()
        .take(50)
        .map(|one| feed::Entry {
            title: one.title(language).to_owned(),
            link: format!("{place}/{}", one.id),
            about: one.intro(language).to_owned(),
            at: one.sent_at.as_deref().and_then(|at| at.parse().ok()),
        })
        .collect();
    let title = format!("{} · {}", visit.pole().name(), visit.t("com-archive"));
    let told = feed::rss(&title, &place, language.tag(), &entries);
    let headers = [
        (header::CONTENT_TYPE, "application/rss+xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=600"),
    ];
    Ok((headers, told).into_response())
}
