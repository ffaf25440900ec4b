//! Welcoming those who come, on a telephone, with or without a network: by name, by code, or at the door.
use crate::{
    choice, days,
    gathering::Gathering,
    presence,
    registration::{self, PARTS, Registration},
    session::{self, Session},
    shape::found,
};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::{offered::family, organization::name_key};
use serde::Deserialize;
use std::collections::HashMap;

/// The most that a device sends at once.
const MOST: usize = 500;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    seance: String,
    q: String,
    code: String,
}

#[derive(Template)]
#[template(path = "arrive.html")]
struct Arrive {
    v: Visit,
    one: Gathering,
    title: String,
    sessions: Vec<Session>,
    session: Session,
    people: Vec<Registration>,
    /// When each who came did, by registration.
    came: HashMap<String, String>,
    /// The sessions each chose, by registration.
    chosen: HashMap<String, Vec<String>>,
    asked: Asked,
    typed: registration::Typed,
    refusals: Refusals,
    ways: Vec<Choice>,
}

impl Arrive {
    fn hours(&self, session: &Session) -> String {
        session.hours(self.v.language())
    }

    fn at(&self, one: &Registration) -> Option<String> {
        self.came.get(&one.id).map(|at| clock(&self.v, at))
    }

    fn chosen(&self, one: &Registration) -> String {
        choice::titles(&self.sessions, self.chosen.get(&one.id), self.v.language())
    }

    fn is_meant(&self, one: &Registration) -> bool {
        !self.asked.code.is_empty() && one.code == self.asked.code
    }

    fn here(&self, rest: &str) -> String {
        self.v.path(&format!("/programmation/{}{rest}", self.one.id))
    }
}

/// The hour of a moment at the pole.
fn clock(visit: &Visit, at: &str) -> String {
    let Ok(moment) = at.parse::<Timestamp>() else { return String::new() };
    let there = moment.to_zoned(visit.db().zone().clone());
    page::hour(&format!("{:02}:{:02}", there.hour(), there.minute()), visit.language())
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, asked, registration::Typed::default(), Refusals::default()).await
}

/// The session that was asked for, else the one of now: the last that has begun, or the first.
fn chosen(visit: &Visit, sessions: &[Session], asked: &str) -> Option<Session> {
    let now = visit.db().clock().now();
    let begun = |session: &&Session| {
        session
            .moments(visit.db().zone())
            .is_some_and(|(begins, _)| begins.as_second() - 3_600 <= now.as_second())
    };
    let meant = sessions.iter().find(|session| session.id == asked);
    meant.or_else(|| sessions.iter().rev().find(begun)).or(sessions.first()).cloned()
}

async fn show(
    visit: Visit,
    one: Gathering,
    mut asked: Asked,
    typed: registration::Typed,
    refusals: Refusals,
) -> Answer {
    let sessions = session::of(visit.db().rows(), &one.id).await?;
    let session = chosen(&visit, &sessions, &asked.seance).ok_or(Fault::Absent)?;
    asked.code = asked.code.trim().to_uppercase();
    let came = presence::of(visit.db(), &one.id).await?;
    let came: HashMap<String, String> = came
        .into_iter()
        .filter(|came| came.session_id == session.id)
        .map(|came| (came.registration_id, came.came_at))
        .collect();
    let words = name_key(&asked.q);
    let mut people = registration::of(visit.db(), &one.id).await?;
    people.retain(|person| person.stands() || came.contains_key(&person.id));
    people.retain(|person| {
        let key = format!(" {}", name_key(&format!("{} {}", person.name, person.organization)));
        words.split_whitespace().all(|word| key.contains(&format!(" {word}")))
            || person.code == asked.q.trim().to_uppercase()
    });
    page::sort_by_text(&mut people, |person| &person.name);
    people.sort_by_key(|person| asked.code.is_empty() || person.code != asked.code);
    let arrive = Arrive {
        chosen: choice::by_registration(visit.db(), &one.id).await?,
        title: days::title(&visit.house().words, &one, visit.language()),
        ways: family(&visit, "event-part", PARTS),
        v: visit.clone(),
        one,
        sessions,
        session,
        people,
        came,
        asked,
        typed,
        refusals,
    };
    let mut page = visit.page(&visit.t("event-welcome"), &arrive)?;
    // Here alone, what a square says may be read by the camera of the device.
    page.headers_mut().insert("permissions-policy", HeaderValue::from_static("camera=(self)"));
    Ok(page)
}

/// What a device or a button says: `session registration [moment]`, each.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    seen: Vec<String>,
    device: String,
}

/// A device hears who is there, by session; a browser is led back to the page.
async fn answer(visit: &Visit, one: &Gathering, device: &str, session: &str) -> Answer {
    if device.is_empty() {
        let path = format!("/programmation/{}/presences?seance={session}&avis=people-saved", one.id);
        return Ok(redirect(&visit.path(&path)));
    }
    let came = presence::of(visit.db(), &one.id).await?;
    let present: Vec<[String; 3]> = came
        .into_iter()
        .map(|came| [came.session_id, came.registration_id, clock(visit, &came.came_at)])
        .collect();
    let told = serde_json::json!({ "present": present }).to_string();
    Ok(json(told))
}

fn json(told: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], told).into_response()
}

pub async fn note(visit: Visit, Path((_, id)): Path<(String, String)>, Form(said): Form<Seen>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let now = act.moment();
    let mut last = String::new();
    for line in said.seen.iter().take(MOST) {
        let mut words = line.split_whitespace();
        let (Some(session), Some(registration)) = (words.next(), words.next()) else { continue };
        let at = words.next().and_then(|at| at.parse::<Timestamp>().ok()).unwrap_or(now);
        presence::arrive(&mut act, &one, (session, registration), (device(&said.device), at)).await?;
        last = session.to_owned();
    }
    act.commit().await?;
    answer(&visit, &one, &said.device, &last).await
}

/// The name of a device, no longer than it may be.
fn device(name: &str) -> &str {
    name.char_indices().nth(40).map_or(name, |(end, _)| &name[..end])
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Withdrawn {
    session: String,
    registration: String,
}

pub async fn withdraw(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(said): Form<Withdrawn>,
) -> Answer {
    let one = found(&visit, &id).await?;
    let sessions = session::of(visit.db().rows(), &id).await?;
    if !sessions.iter().any(|session| session.id == said.session) {
        return Err(Fault::Absent);
    }
    let mut act = visit.act().await?;
    presence::withdraw(&mut act, &said.session, &said.registration).await?;
    act.commit().await?;
    answer(&visit, &one, "", &said.session).await
}

/// Somebody who comes without having registered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Walking {
    session: String,
    name: String,
    email: String,
    organization: String,
    part: String,
    at: String,
    device: String,
}

/// Registers somebody at the door and notes that they came; the same person twice, even by two devices, is one.
pub async fn walk_in(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(said): Form<Walking>,
) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = registration::Typed {
        name: said.name.clone(),
        email: said.email.clone(),
        organization: said.organization.clone(),
        part: said.part.clone(),
        language: visit.language().code().to_owned(),
        ..registration::Typed::default()
    };
    let mut act = visit.act().await?;
    match registration::register(&mut act, &one, &typed, "door").await? {
        Err(refusals) => {
            drop(act);
            let asked = Asked { seance: said.session, ..Asked::default() };
            show(visit, one, asked, typed, refusals).await
        }
        Ok(written) => {
            let at = said.at.parse::<Timestamp>().unwrap_or(act.moment());
            let who = (said.session.as_str(), written.id());
            presence::arrive(&mut act, &one, who, (device(&said.device), at)).await?;
            act.commit().await?;
            answer(&visit, &one, &said.device, &said.session).await
        }
    }
}
