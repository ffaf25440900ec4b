//! News as those who keep them see them: all of them, one, writing and correcting one, and from which day it is read.
use crate::{
    KEEP, choices,
    correction::{self, Correction},
    featured::{self, Featured},
    media::{self, Media},
    news::{self, News, Typed},
    release,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, AskedPage, Choice, Fault, Form, Refusals, Turn, Visit, prose, redirect};
use people::{
    organization::Named,
    place::{self, ByRegion},
    told::{self as history, Told},
};

#[derive(Template)]
#[template(path = "announced.html")]
struct List {
    v: Visit,
    all: Vec<News>,
    today: String,
    turn: Turn,
}

#[derive(Template)]
#[template(path = "announcement.html")]
struct One {
    v: Visit,
    state: &'static str,
    text: String,
    photo: Option<Media>,
    about: Vec<Named>,
    action: String,
    place: String,
    corrections: Vec<Correction>,
    today: String,
    typed: release::Typed,
    refusals: Refusals,
    told: Vec<Told>,
    one: News,
}

#[derive(Template)]
#[template(path = "announce.html")]
struct Shape {
    v: Visit,
    title: String,
    /// Whether everyone reads it already, so that it is corrected.
    read: bool,
    typed: Typed,
    pick: Featured,
    refusals: Refusals,
    photos: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<News, Fault> {
    news::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

/// The photograph of this id, if the library still keeps it.
async fn kept(visit: &Visit, id: &str) -> Result<Option<Media>, Fault> {
    if id.is_empty() { Ok(None) } else { Ok(media::find(visit.db(), id).await?) }
}

pub async fn list(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let mut all = news::all(visit.db()).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/communications/nouvelles"), &[]));
    let today = visit.db().today().to_string();
    visit.page(&visit.t("com-news"), &List { v: visit.clone(), all, today, turn })
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = release::Typed { published_on: visit.db().today().to_string() };
    show(visit, one, typed, Refusals::default()).await
}

async fn show(visit: Visit, one: News, typed: release::Typed, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let page = One {
        state: one.state(&today),
        text: prose::html(one.text(visit.language())),
        photo: kept(&visit, one.media_id.as_deref().unwrap_or_default()).await?,
        about: news::about(visit.db(), &one.id).await?,
        action: choices::action(&visit, &one.action),
        place: choices::place(&visit, &one.mrc),
        corrections: correction::of(visit.db(), &one.id).await?,
        told: history::about(&visit, "news", &one.id).await?,
        v: visit.clone(),
        today,
        typed,
        refusals,
        one,
    };
    visit.page(page.one.title(visit.language()), &page)
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed { action: "1.1".into(), ..Typed::default() };
    shape(visit, None, typed, Refusals::default()).await
}

pub async fn write(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    take(visit, None, typed).await
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one, &news::about(visit.db(), &id).await?);
    shape(visit, Some(one), typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    take(visit, Some(one), typed).await
}

async fn take(visit: Visit, one: Option<News>, mut typed: Typed) -> Answer {
    let mut refusals = Refusals::default();
    featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return shape(visit, one, typed, refusals).await;
    }
    let photo = kept(&visit, &typed.media).await?;
    let mut act = visit.act().await?;
    match news::write(&mut act, one.as_ref(), &typed, photo.as_ref()).await? {
        Err(refusals) => {
            drop(act);
            shape(visit, one, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/nouvelles/{id}?avis=people-saved"))))
        }
    }
}

pub async fn publish(visit: Visit, Path((_, id)): Which, Form(typed): Form<release::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = release::publish(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/nouvelles/{id}?avis=com-noted"))))
}

/// Photographs that may be shown today and the one that was chosen, after none.
async fn photos(visit: &Visit, chosen: &str) -> Result<Vec<Choice>, Fault> {
    let today = visit.db().today().to_string();
    let mut all = media::all(visit.db()).await?;
    all.retain(|one| one.is_shown(&today) || one.id == chosen);
    let mut photos = vec![choices::none(visit, "com-news-photo-none")];
    photos.extend(all.into_iter().map(|one| Choice { value: one.id, label: one.title }));
    Ok(photos)
}

async fn shape(visit: Visit, one: Option<News>, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let pick = featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let today = visit.db().today().to_string();
    let shape = Shape {
        title: visit.t(if one.is_some() { "com-news-change" } else { "com-news-write" }).into_owned(),
        read: one.is_some_and(|one| one.is_public(&today)),
        photos: photos(&visit, &typed.media).await?,
        typed,
        pick,
        refusals,
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
        v: visit.clone(),
    };
    visit.page(&shape.title, &shape)
}
