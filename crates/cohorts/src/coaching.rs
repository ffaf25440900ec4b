//! The coaches of a cohort, and their notes, which no other cohort's coach, nor the board, ever sees.
use crate::{
    KEEP, NAME, choices,
    coach::{self, Coach},
    cohort::Cohort,
    note::{self, Note, Typed},
    participant,
    see::reads_notes,
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "coaches.html")]
struct Coaches {
    v: Visit,
    one: Cohort,
    title: String,
    all: Vec<Coach>,
    typed: coach::Typed,
    refusals: Refusals,
    accounts: Vec<Choice>,
}

type Which = Path<(String, String)>;

pub async fn coaches(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let from_on = visit.db().today().to_string();
    show_coaches(visit, one, coach::Typed { from_on, ..coach::Typed::default() }, Refusals::default()).await
}

pub async fn entrust(visit: Visit, Path((_, id)): Which, Form(typed): Form<coach::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = coach::entrust(&mut act, &id, &typed).await? {
        drop(act);
        return show_coaches(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{id}/accompagnement?avis=people-saved"))))
}

pub async fn end(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let cohort = coach::end(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{cohort}/accompagnement?avis=people-saved"))))
}

async fn show_coaches(visit: Visit, one: Cohort, typed: coach::Typed, refusals: Refusals) -> Answer {
    let likely = coach::likely(visit.db()).await?;
    let page = Coaches {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        all: coach::of(visit.db(), &one.id).await?,
        accounts: likely.into_iter().map(|(value, label)| Choice { value, label }).collect(),
        one,
        typed,
        refusals,
    };
    visit.page(&visit.t("cohort-coaches"), &page)
}

#[derive(Template)]
#[template(path = "notes.html")]
struct Notes {
    v: Visit,
    one: Cohort,
    title: String,
    all: Vec<Note>,
    typed: Typed,
    refusals: Refusals,
    participants: Vec<Choice>,
    /// Whoever is here, by their account: they withdraw their own notes.
    me: String,
}

impl Notes {
    /// Whether whoever is here wrote a note.
    fn wrote(&self, note: &Note) -> bool {
        note.account_id == self.me
    }

    /// Where the way back leads: the cohort for the team, the list of those coached for others.
    fn home(&self) -> String {
        let cohort = format!("/cohortes/{}", self.one.id);
        self.v.path(if self.v.may(KEEP) { &cohort } else { "/cohortes/accompagnees" })
    }
}

/// Why a note is withdrawn.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Off {
    why: String,
}

/// The cohort of an address whose notes may be read by whoever is here; for others there is none.
async fn read(visit: &Visit, id: &str) -> Result<Cohort, Fault> {
    if !reads_notes(visit, id).await? {
        return Err(Fault::Absent);
    }
    found(visit, id).await
}

pub async fn notes(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = read(&visit, &id).await?;
    show(visit, one, Typed::default(), Refusals::default()).await
}

pub async fn write(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = read(&visit, &id).await?;
    let account = visit.account().map(|account| account.id.clone()).ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if let Err(refusals) = note::write(&mut act, &id, &account, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{id}/notes?avis=people-saved"))))
}

/// Withdraws a note of one's own, with why.
pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(off): Form<Off>) -> Answer {
    let kept = note::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let one = read(&visit, &kept.cohort_id).await?;
    if visit.account().is_none_or(|account| account.id != kept.account_id) {
        return Err(Fault::Absent);
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = note::withdraw(&mut act, &kept, &off.why).await? {
        drop(act);
        return show(visit, one, Typed::default(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{}/notes?avis=people-saved", kept.cohort_id))))
}

async fn show(visit: Visit, one: Cohort, typed: Typed, refusals: Refusals) -> Answer {
    let mut participants = vec![choices::none(&visit, "cohort-note-whole")];
    let people = participant::of(visit.db(), &one.id).await?;
    participants.extend(people.into_iter().map(|one| Choice { value: one.id, label: one.person }));
    let page = Notes {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        all: note::of(visit.db(), &one.id).await?,
        me: visit.account().map(|account| account.id.clone()).unwrap_or_default(),
        one,
        typed,
        refusals,
        participants,
    };
    visit.page(&visit.t("cohort-notes"), &page)
}
