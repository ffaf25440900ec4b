//! Files read: one is brought, addresses are read every morning, and each file tells what came of it.
use crate::{
    jobs, pieces,
    reading::{self, Reading, Refused},
    source::{self, Source, Typed},
    spool::{Spooled, spool},
};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
};
use page::{Answer, Fault, Form, Incoming, Refusals, Visit, redirect};
use tokio::sync::mpsc;

/// The largest file that is brought by a form, in bytes, and a little for the form around it.
pub const LARGEST: usize = 128 * 1024 * 1024 + 64 * 1024;
const LATELY: i64 = 40;

#[derive(Template)]
#[template(path = "readings.html")]
struct Readings {
    v: Visit,
    refusals: Refusals,
    typed: Typed,
    sources: Vec<Source>,
    readings: Vec<Reading>,
}

#[derive(Template)]
#[template(path = "reading.html")]
struct One {
    v: Visit,
    reading: Reading,
    unknown: Vec<(String, i64)>,
    refused: Vec<Refused>,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default()).await
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let sources = source::open(visit.db()).await?;
    let readings = reading::lately(visit.db(), LATELY).await?;
    let page = Readings { v: visit.clone(), refusals, typed, sources, readings };
    visit.page(&visit.t("tender-readings"), &page)
}

/// Takes a file that was brought, piece by piece while it comes: it is read aside, and its page tells how far it is.
pub async fn send(visit: Visit, mut incoming: Incoming) -> Answer {
    let (send, taken) = mpsc::channel(2);
    let spooled = tokio::task::spawn_blocking(move || spool(taken));
    let name = incoming.file("file", &send).await;
    drop(send);
    // Whoever put it aside says first why that failed.
    let Spooled { mut packed, digest, bytes } = spooled.await.map_err(anyhow::Error::from)??;
    let Some(name) = name?.filter(|_| bytes > 0) else {
        let mut refusals = Refusals::default();
        refusals.refuse("file", "tender-refusal-file");
        return show(visit, Typed::default(), refusals).await;
    };
    incoming.came(&digest);
    let known = reading::of_digest(visit.db(), &digest).await?.filter(|known| known.ended_at.is_some());
    if let Some(known) = known {
        return Ok(redirect(&visit.path(&format!("/avis/lectures/{}?avis=tender-read-before", known.id))));
    }
    let mut act = visit.act().await?;
    let id = reading::begin(&mut act, "", &name, &digest).await?;
    pieces::keep(&mut act, &id, &mut packed).await?;
    jobs::ask_reading(&mut act, &id).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/avis/lectures/{id}"))))
}

pub async fn one(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let reading = reading::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut unknown: Vec<(String, i64)> = reading.unknown().into_iter().collect();
    unknown.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let refused = reading::refused(visit.db(), &id).await?;
    let (title, ended) = (reading.name.clone(), reading.ended_at.is_some());
    let mut page = visit.page(&title, &One { v: visit.clone(), reading, unknown, refused })?;
    if !ended {
        page.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    Ok(page)
}

/// Adds an address, and asks for it to be read at once.
pub async fn add(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = source::add(&mut act, &typed).await? {
        drop(act);
        return show(visit, typed, refusals).await;
    }
    jobs::ask_poll(&mut act).await?;
    act.commit().await?;
    Ok(redirect(&visit.path("/avis/lectures?avis=tender-source-added")))
}

pub async fn end(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !source::end(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/avis/lectures?avis=tender-source-ended")))
}
