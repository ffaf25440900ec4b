//! A meeting, whole: its agenda and documents, who was there and whether they were enough, what was decided, and who
//! took on what.
use crate::{
    KEEP, choices,
    convene::convened,
    decision::{self, Decision, OUTCOMES},
    document::{self, Document},
    meeting::{self, Meeting},
    presence::{self, Presence},
    quorum,
    task::{self, Task},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Upload, Visit, file, prose, redirect};
use people::pick::{self, Pick};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "meet.html")]
struct Meet {
    v: Visit,
    one: Meeting,
    today: String,
    agenda: String,
    documents: Vec<Document>,
    presences: Vec<Presence>,
    /// How many of those who sit were there, and whether they were enough; "" without a rule.
    quorum: String,
    decisions: Vec<Decision>,
    tasks: Vec<Task>,
    typed: Given,
    person: Pick,
    refusals: Refusals,
    outcomes: Vec<Choice>,
    told: Vec<Told>,
}

impl Meet {
    fn hours(&self) -> String {
        choices::hours(&self.v, &self.one)
    }

    fn held_in(&self) -> String {
        choices::place(&self.v, self.one.held_in())
    }

    fn has_come(&self) -> bool {
        self.one.day <= self.today
    }

    /// Whether it is the form of a document that was refused.
    fn refuses_document(&self) -> bool {
        ["title", "url", "file"].iter().any(|field| !self.refusals.on(field).is_empty())
    }

    /// Those of whom it was said how they were there.
    fn said(&self) -> impl Iterator<Item = &Presence> {
        self.presences.iter().filter(|one| !one.how.is_empty())
    }
}

/// What was typed in one of the forms of the page.
#[derive(Default)]
struct Given {
    decision: decision::Typed,
    task: task::Typed,
    document: document::Typed,
    why: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Off {
    why: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = convened(&visit, &id).await?;
    show(visit, one, Given::default(), Refusals::default()).await
}

pub async fn call_off(visit: Visit, Path((_, id)): Which, Form(typed): Form<Off>) -> Answer {
    let one = convened(&visit, &id).await?;
    let mut act = visit.act().await?;
    match meeting::call_off(&mut act, &id, &typed.why).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, Given { why: typed.why, ..Given::default() }, refusals).await
        }
        Ok(off) => {
            act.commit().await?;
            let notice = if off { "concertation-called-off" } else { "concertation-not-called-off" };
            Ok(redirect(&visit.path(&format!("/concertation/rencontres/{id}?avis={notice}"))))
        }
    }
}

pub async fn decide(visit: Visit, Path((_, id)): Which, Form(typed): Form<decision::Typed>) -> Answer {
    let one = convened(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = decision::decide(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, Given { decision: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "concertation-decided", "decisions"))
}

pub async fn undecide(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let meeting = decision::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(back(&visit, &meeting, "concertation-withdrawn", "decisions"))
}

pub async fn entrust(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<task::Typed>) -> Answer {
    let one = convened(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, Given { task: typed, ..Given::default() }, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = task::entrust(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, Given { task: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "concertation-entrusted", "taches"))
}

pub async fn attach(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let typed: document::Typed = upload.typed()?;
    let one = convened(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = document::add(&mut act, &one, &typed, &upload).await? {
        drop(act);
        return show(visit, one, Given { document: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "people-saved", "documents"))
}

pub async fn detach(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let meeting = document::KEPT.withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(back(&visit, &meeting, "people-saved", "documents"))
}

/// A PDF of a meeting that is kept here.
pub async fn open_document(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Answer {
    let bytes = document::KEPT.bytes(visit.db(), &id, &document).await?.ok_or(Fault::Absent)?;
    Ok(file(bytes, "application/pdf", &format!("document-{document}.pdf")))
}

/// Back to a part of the meeting, with a notice.
pub fn back(visit: &Visit, id: &str, notice: &str, part: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/concertation/rencontres/{id}?avis={notice}#{part}")))
}

/// Whether those who sit were enough at a meeting, told; "" when no rule holds.
pub async fn enough(visit: &Visit, one: &Meeting, presences: &[Presence]) -> Result<String, db::Fault> {
    let sitting = presences.iter().filter(|one| one.is_seat());
    let seats = i64::try_from(sitting.clone().count()).unwrap_or_default();
    let there = i64::try_from(sitting.filter(|one| one.is_there()).count()).unwrap_or_default();
    let Some(needed) = quorum::needed(visit.db(), &one.body_id, &one.day, seats).await? else {
        return Ok(String::new());
    };
    let words = if there >= needed { "concertation-quorum-met" } else { "concertation-quorum-missed" };
    Ok(visit.tf(words, &[("there", there.into()), ("needed", needed.into()), ("seats", seats.into())]))
}

async fn show(visit: Visit, one: Meeting, mut typed: Given, refusals: Refusals) -> Answer {
    let presences = presence::at(visit.db(), &one).await?;
    let mut heard = Refusals::default();
    let person = pick::person(visit.db(), &typed.task.name, &mut typed.task.person, &mut heard).await?;
    let title = format!("{}, {}", one.body, visit.day(&one.day));
    let meet = Meet {
        today: visit.db().today().to_string(),
        agenda: prose::html(&one.agenda),
        quorum: if one.present > 0 { enough(&visit, &one, &presences).await? } else { String::new() },
        documents: document::KEPT.of(visit.db(), &one.id).await?,
        decisions: decision::of_meeting(visit.db(), &one.id).await?,
        tasks: task::of_meeting(visit.db(), &one.id).await?,
        outcomes: choices::family(&visit, "concertation-outcome", OUTCOMES),
        told: history::about(&visit, "meeting", &one.id).await?,
        v: visit.clone(),
        one,
        presences,
        typed,
        person,
        refusals,
    };
    visit.page(&title, &meet)
}
