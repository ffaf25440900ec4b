//! Choosing among sessions held at the same hours: as forms offer them, and somebody's choice changed by the team.
use crate::{
    choice,
    gathering::{self, Gathering},
    letters::{About, Desk},
    paid::theirs,
    registration::{self, Registration, Typed},
    session::{self, Session},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

/// One session that may be chosen.
pub struct Open {
    pub id: String,
    pub label: String,
    pub chosen: bool,
    pub shut: bool,
}

/// Sessions of which one is chosen.
pub struct Slot {
    pub field: &'static str,
    pub when: String,
    pub open: Vec<Open>,
    /// Whether it was said that one comes to none.
    pub none: bool,
    /// What is still open, told.
    pub left: String,
}

/// The slots of a gathering as a form offers them, with what was typed and what is held already.
pub fn slots(visit: &Visit, sessions: &[Session], typed: &[String], held: &[String]) -> Vec<Slot> {
    let slots = choice::slots(sessions);
    slots.iter().enumerate().map(|(n, slot)| offered(visit, (n, slot.as_slice()), typed, held)).collect()
}

fn offered(visit: &Visit, (n, slot): (usize, &[&Session]), typed: &[String], held: &[String]) -> Slot {
    let language = visit.language();
    let shut = |one: &Session| one.is_full() && !held.contains(&one.id);
    let open = |one: &&Session| Open {
        id: one.id.clone(),
        label: label(visit, one, shut(one)),
        chosen: typed.contains(&one.id),
        shut: shut(one) && !typed.contains(&one.id),
    };
    let titles: Vec<&str> = slot.iter().filter(|one| !shut(one)).map(|one| one.title(language)).collect();
    let left = if titles.is_empty() {
        visit.t("event-choice-none-left").into_owned()
    } else {
        visit.tf("event-choice-left", &[("sessions", titles.join(", ").into())])
    };
    let day = slot.first().map(|one| page::day(&one.day, language)).unwrap_or_default();
    let begins = slot.iter().map(|one| one.begins.as_str()).min().unwrap_or_default();
    let ends = slot.iter().map(|one| one.ends.as_str()).max().unwrap_or_default();
    Slot {
        field: choice::field(n),
        when: format!("{day}, {} – {}", page::hour(begins, language), page::hour(ends, language)),
        open: slot.iter().map(open).collect(),
        none: typed.get(n).is_some_and(|said| said == choice::NONE),
        left,
    }
}

/// A session as it is chosen: its title, its hours, where it is, and what places are left.
fn label(visit: &Visit, one: &Session, shut: bool) -> String {
    let language = visit.language();
    let mut told = vec![one.title(language).to_owned(), one.hours(language)];
    told.extend([&one.track, &one.place].into_iter().filter(|text| !text.is_empty()).cloned());
    if shut {
        told.push(visit.t("event-choice-full").into_owned());
    } else if let Some(capacity) = one.capacity {
        let left = usize::try_from(capacity - one.taken).unwrap_or_default();
        told.push(visit.count("event-places", left));
    }
    told.join(" · ")
}

#[derive(Template)]
#[template(path = "choose.html")]
struct Choose {
    v: Visit,
    one: Gathering,
    title: String,
    theirs: Registration,
    slots: Vec<Slot>,
    refusals: Refusals,
}

async fn show(visit: Visit, id: &str, typed: Option<Vec<String>>, refusals: Refusals) -> Answer {
    let (theirs, one) = theirs(&visit, id).await?;
    if let Some(person) = &theirs.person_id {
        page::note_reading(&visit, person).await?;
    }
    let sessions = session::of(visit.db().rows(), &one.id).await?;
    let held = choice::of(visit.db().rows(), id).await?;
    let choose = Choose {
        title: crate::days::title(&visit.house().words, &one, visit.language()),
        slots: slots(&visit, &sessions, typed.as_ref().unwrap_or(&held), &held),
        v: visit.clone(),
        one,
        theirs,
        refusals,
    };
    visit.page(&visit.t("event-choice"), &choose)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    show(visit, &id, None, Refusals::default()).await
}

/// Changes what somebody chose, and writes to them while it is to come.
pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let theirs = registration::find(act.rows(), &id).await?.ok_or(Fault::Absent)?;
    let one = gathering::find(act.rows(), &theirs.gathering_id).await?.ok_or(Fault::Absent)?;
    let sessions = session::of(act.rows(), &one.id).await?;
    if let Err(refusals) = choice::change(&mut act, &sessions, &id, (&typed.choice, false)).await? {
        drop(act);
        return show(visit, &id, Some(typed.choice), refusals).await;
    }
    if theirs.stands() && one.state(&act.today().to_string()) == "coming" {
        let (about, reason) = (About { one: &one, sessions: &sessions }, format!("chosen:{}", act.at()));
        Desk::of(&visit).write(&mut act, &about, &theirs, &reason, "").await?;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/programmation/{}/inscriptions?avis=event-chosen", one.id))))
}
