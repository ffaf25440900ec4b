//! Noting a consent of a person with its evidence, and withdrawing one.
use crate::{
    consent::{self, BASES, PURPOSES, Typed, WAYS},
    person::{self, Person},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "agree.html")]
struct Page {
    v: Visit,
    person: Person,
    typed: Typed,
    refusals: Refusals,
    purposes: Vec<Choice>,
    bases: Vec<Choice>,
    ways: Vec<Choice>,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let typed = Typed { given_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, &id, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    person::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match consent::give(&mut act, &id, &typed).await? {
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/personnes/{id}?avis=people-saved#consentements"))))
        }
        Err(refusals) => {
            drop(act);
            show(visit, &id, typed, refusals).await
        }
    }
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let person = consent::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/personnes/{person}?avis=people-consent-withdrawn"))))
}

async fn show(visit: Visit, id: &str, typed: Typed, refusals: Refusals) -> Answer {
    let person = person::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    page::note_reading(&visit, id).await?;
    let choices = |family: &str, of: &[&str]| {
        of.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let page = Page {
        purposes: choices("people-purpose", &PURPOSES),
        bases: choices("people-basis", &BASES),
        ways: choices("people-way", &WAYS),
        v: visit.clone(),
        person,
        typed,
        refusals,
    };
    visit.page(&visit.t("people-consent-give"), &page)
}
