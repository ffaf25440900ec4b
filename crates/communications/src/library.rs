//! The content library: what is kept, found by a word; one with its rights and consents; keeping one; the picture.
use crate::{
    KEEP,
    agreed::{self, Agreed, Not},
    choices,
    featured::{self, Featured},
    media::{self, KINDS, LICENCES, Media, SHOWS, Typed},
};
use askama::Template;
use axum::{extract::Path, http::header, response::IntoResponse};
use directory::photo;
use page::{Answer, Choice, Fault, Form, Refusals, Turn, Upload, Visit, redirect};
use people::{
    organization::name_key,
    person::Person,
    told::{self as history, Told},
};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    page: String,
}

#[derive(Template)]
#[template(path = "library.html")]
struct Library {
    v: Visit,
    q: String,
    count: String,
    all: Vec<Media>,
    today: String,
    turn: Turn,
}

#[derive(Template)]
#[template(path = "media.html")]
struct One {
    v: Visit,
    one: Media,
    state: &'static str,
    agreed: Vec<Agreed>,
    typed: agreed::Typed,
    likely: Vec<Person>,
    refusals: Refusals,
    today: String,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "keep_media.html")]
struct Shape {
    v: Visit,
    title: String,
    /// Whether it is kept now, with its picture, rather than changed.
    fresh: bool,
    typed: Typed,
    pick: Featured,
    refusals: Refusals,
    kinds: Vec<Choice>,
    licences: Vec<Choice>,
    shows: Vec<Choice>,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Media, Fault> {
    media::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut all = media::all(visit.db()).await?;
    let words = name_key(&asked.q);
    all.retain(|one| {
        let key = name_key(
            &[&one.title, &one.text, &one.author, &one.alternative, &one.organization]
                .map(String::as_str)
                .join(" "),
        );
        words.split(' ').all(|word| key.contains(word))
    });
    let here = visit.path("/communications/phototheque");
    let turn = Turn::of(&mut all, &asked.page, (&here, &[("q", &asked.q)]));
    let library = Library {
        count: visit.count("com-media-count", turn.count),
        all,
        turn,
        today: visit.db().today().to_string(),
        q: asked.q,
        v: visit.clone(),
    };
    visit.page(&visit.t("com-media"), &library)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = agreed::Typed { given_on: visit.db().today().to_string(), ..agreed::Typed::default() };
    show(visit, one, typed, vec![], Refusals::default()).await
}

async fn show(
    visit: Visit,
    one: Media,
    typed: agreed::Typed,
    likely: Vec<Person>,
    refusals: Refusals,
) -> Answer {
    let today = visit.db().today().to_string();
    let page = One {
        state: one.state(&today),
        agreed: agreed::of(visit.db(), &one.id).await?,
        told: history::about(&visit, "media", &one.id).await?,
        v: visit.clone(),
        one,
        typed,
        likely,
        refusals,
        today,
    };
    visit.page(&page.one.title.clone(), &page)
}

pub async fn agree(visit: Visit, Path((_, id)): Which, Form(typed): Form<agreed::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match agreed::agree(&mut act, &id, &typed).await? {
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/phototheque/{id}?avis=com-noted"))))
        }
        Err(not) => {
            drop(act);
            let (likely, refusals) = match not {
                Not::Likely(likely) => {
                    let mut refusals = Refusals::default();
                    refusals.refuse("name", "com-refusal-several");
                    (likely, refusals)
                }
                Not::Refused(refusals) => (vec![], refusals),
            };
            show(visit, one, typed, likely, refusals).await
        }
    }
}

pub async fn unagree(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = agreed::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if agreed::withdraw(&mut act, &one).await? {
        act.commit().await?;
    }
    let path = format!("/communications/phototheque/{}?avis=com-withdrawn", one.media_id);
    Ok(redirect(&visit.path(&path)))
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed { kind: KINDS[0].into(), licence: LICENCES[0].into(), ..Typed::default() };
    shape(visit, None, typed, Refusals::default()).await
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one);
    shape(visit, Some(one), typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return shape(visit, Some(one), typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = media::change(&mut act, &one, &typed).await? {
        drop(act);
        return shape(visit, Some(one), typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/phototheque/{id}?avis=people-saved"))))
}

pub async fn send(visit: Visit, upload: Upload) -> Answer {
    let mut typed: Typed = upload.typed()?;
    let mut refusals = Refusals::default();
    featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return shape(visit, None, typed, refusals).await;
    }
    let taken = photo::take(upload.file("file").map(|sent| sent.bytes.to_vec())).await?;
    let mut act = visit.act().await?;
    match media::keep(&mut act, &typed, taken).await? {
        Err(refusals) => {
            drop(act);
            shape(visit, None, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/phototheque/{id}?avis=com-noted"))))
        }
    }
}

async fn shape(visit: Visit, kept: Option<Media>, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let pick = featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    if let Some(kept) = &kept {
        typed.kind.clone_from(&kept.kind);
    }
    let shape = Shape {
        title: visit.t(if kept.is_some() { "com-media-change" } else { "com-media-keep" }).into_owned(),
        fresh: kept.is_none(),
        typed,
        pick,
        refusals,
        kinds: choices::family(&visit, "com-media-kind", KINDS),
        licences: choices::family(&visit, "com-licence", LICENCES),
        shows: choices::family(&visit, "com-shows", SHOWS),
        v: visit.clone(),
    };
    visit.page(&shape.title, &shape)
}

pub async fn large(visit: Visit, Path((_, id)): Which) -> Answer {
    picture(visit, &id, false).await
}

pub async fn small(visit: Visit, Path((_, id)): Which) -> Answer {
    picture(visit, &id, true).await
}

/// A picture, as long as its rights and the consents of those it shows hold.
async fn picture(visit: Visit, id: &str, small: bool) -> Answer {
    let one = found(&visit, id).await?;
    if !one.is_shown(&visit.db().today().to_string()) {
        return Err(Fault::Absent);
    }
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, no-store")];
    Ok((headers, media::bytes(visit.db(), id, small).await?).into_response())
}
