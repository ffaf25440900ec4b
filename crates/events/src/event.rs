//! One gathering as everyone may read it, with its file for an agenda and what machines read.
use crate::{
    chairs,
    days::{self, Told},
    gathering::{self, Gathering},
    ical::{self, Entry},
    session::{self, Session},
    show::price,
    speaker::{self, Speaker},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit, file, prose};
use serde_json::{Value, json};

#[derive(Template)]
#[template(path = "event.html")]
struct Event {
    v: Visit,
    one: Gathering,
    title: String,
    when: String,
    mrc: &'static str,
    about: String,
    price: String,
    sessions: Vec<Session>,
    speakers: Vec<Speaker>,
    takes: &'static str,
    full: bool,
    /// For machines: JSON in which no `<` stands, so that nothing typed can end it.
    described: String,
}

impl Event {
    fn hours(&self, session: &Session) -> String {
        session.hours(self.v.language())
    }

    fn speaking(&self, session: &Session) -> Vec<&Speaker> {
        self.speakers.iter().filter(|speaker| speaker.session_id == session.id).collect()
    }

    fn mrc_of(&self, code: &str) -> &'static str {
        territory::mrc_name(code)
    }
}

/// A gathering that is public.
pub async fn published(visit: &Visit, id: &str) -> Result<Gathering, Fault> {
    let found = gathering::find(visit.db().rows(), id).await?;
    found.filter(|one| one.is_published() && !one.first_on.is_empty()).ok_or(Fault::Absent)
}

/// Where everyone reads it.
pub fn address(visit: &Visit, id: &str) -> String {
    format!("{}{}", visit.house().origin, visit.path(&format!("/evenements/{id}")))
}

/// Its days as agendas take them, told at an address.
pub fn entries(visit: &Visit, one: &Gathering, sessions: &[Session], url: &str) -> Vec<Entry> {
    let host = visit.house().origin.split("//").nth(1).unwrap_or("maillon").to_owned();
    let title = days::title(&visit.house().words, one, visit.language());
    days::entries(
        visit,
        one,
        sessions,
        &Told { title, about: one.about(visit.language()), url: url.to_owned(), host: &host },
    )
}

/// What machines read of it (schema.org, Event).
fn described(visit: &Visit, one: &Gathering, sessions: &[Session], full: bool) -> Value {
    let entries = entries(visit, one, sessions, &address(visit, &one.id));
    let status = if one.is_cancelled() { "EventCancelled" } else { "EventScheduled" };
    let mode = match (one.place.is_empty(), one.link.is_empty()) {
        (true, _) => "OnlineEventAttendanceMode",
        (_, true) => "OfflineEventAttendanceMode",
        _ => "MixedEventAttendanceMode",
    };
    let here = address(visit, &one.id);
    let place = if one.place.is_empty() {
        json!({ "@type": "VirtualLocation", "url": here })
    } else {
        json!({ "@type": "Place", "name": one.place, "address": {
            "@type": "PostalAddress", "addressRegion": "QC", "addressCountry": "CA",
            "addressLocality": territory::mrc_name(&one.mrc) } })
    };
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": here,
        "url": here,
        "name": days::title(&visit.house().words, one, visit.language()),
        "description": one.about(visit.language()),
        "inLanguage": visit.language().tag(),
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": format!("https://schema.org/{mode}"),
        "location": place,
        "organizer": { "@type": "Organization", "name": visit.pole().name(),
            "url": format!("{}{}", visit.house().origin, visit.path("")) },
        "isAccessibleForFree": !one.is_paid(),
        "offers": { "@type": "Offer", "url": here, "priceCurrency": "CAD",
            "price": format!("{}.{:02}", one.cents / 100, one.cents % 100),
            "availability": format!("https://schema.org/{}", if full { "SoldOut" } else { "InStock" }) },
    });
    if let (Some(first), Some(last)) = (entries.first(), entries.last()) {
        told["startDate"] = first.begins.to_string().into();
        told["endDate"] = last.ends.to_string().into();
    }
    if let Some(capacity) = one.capacity {
        told["maximumAttendeeCapacity"] = capacity.into();
    }
    told
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = published(&visit, &id).await?;
    let [seated, waiting] = chairs::counts(visit.db()).await?.get(&id).copied().unwrap_or_default();
    let full = one.capacity.is_some_and(|capacity| seated >= capacity || waiting > 0);
    let sessions = session::of(visit.db().rows(), &id).await?;
    let described = described(&visit, &one, &sessions, full).to_string().replace('<', "\\u003c");
    let event = Event {
        title: days::title(&visit.house().words, &one, visit.language()),
        when: days::days(&one, visit.language()),
        mrc: territory::mrc_name(&one.mrc),
        about: prose::html(one.about(visit.language())),
        price: price(&visit, &one),
        speakers: speaker::of(visit.db(), &id).await?,
        takes: one.takes(&visit.db().today().to_string()),
        v: visit.clone(),
        one,
        sessions,
        full,
        described,
    };
    visit.page(&event.title, &event)
}

pub async fn agenda(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = published(&visit, &id).await?;
    let sessions = session::of(visit.db().rows(), &id).await?;
    let told = ical::calendar(&visit.pole().name(), &entries(&visit, &one, &sessions, &address(&visit, &id)));
    Ok(file(told.into_bytes(), "text/calendar; charset=utf-8", "evenement.ics"))
}
