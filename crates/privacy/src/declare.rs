//! Declaring an incident, and completing what the register says of one.
use crate::incident::{self, DEGREES, Typed};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "declare.html")]
struct Page {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    degrees: Vec<Choice>,
    answers: Vec<Choice>,
    known: bool,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let typed = Typed { happened_on: today.clone(), found_on: today, ..Typed::default() };
    show(visit, typed, Refusals::default(), false)
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    write(visit, None, typed).await
}

pub async fn edit(visit: Visit, Path((_, id)): Which) -> Answer {
    let incident = incident::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    show(visit, Typed::of(&incident), Refusals::default(), true)
}

pub async fn send_edit(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    incident::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    write(visit, Some(id), typed).await
}

async fn write(visit: Visit, known: Option<String>, typed: Typed) -> Answer {
    let mut act = visit.act().await?;
    match incident::write(&mut act, known.as_deref(), &typed).await? {
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/vie-privee/incidents?avis=privacy-declared")))
        }
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals, known.is_some())
        }
    }
}

fn show(visit: Visit, typed: Typed, refusals: Refusals, known: bool) -> Answer {
    let choices = |family: &str, of: &[&str]| {
        of.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let page = Page {
        degrees: choices("privacy-degree", &DEGREES),
        answers: choices("privacy-yes", &["yes", "no"]),
        v: visit.clone(),
        typed,
        refusals,
        known,
    };
    visit.page(&visit.t(if known { "privacy-incident" } else { "privacy-declare" }), &page)
}
