//! Meeting a person: added once, and only after those who may be the same were seen; edited later.
use crate::person::{self, Person, Typed, Whom};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "meet.html")]
struct Meet {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    likely: Vec<Person>,
    languages: Vec<Choice>,
    /// Whether a person already known is edited.
    known: bool,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default(), vec![], false)
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match person::whom(&mut act, &typed).await? {
        Whom::Refused(refusals) => show(visit, typed, refusals, vec![], false),
        Whom::Likely(likely) => show(visit, typed, Refusals::default(), likely, false),
        Whom::Known(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/personnes/{id}?avis=people-saved"))))
        }
    }
}

pub async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let seen = person::last_change(visit.db().rows(), &id).await?;
    let kept = person::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    page::note_reading(&visit, &id).await?;
    show(visit, Typed { seen, ..Typed::of(&kept) }, Refusals::default(), vec![], true)
}

pub async fn send_edit(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    person::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match person::edit(&mut act, &id, &typed).await? {
        Err(refusals) => {
            drop(act);
            if !refusals.on("seen").is_empty() {
                typed.seen = person::last_change(visit.db().rows(), &id).await?;
            }
            show(visit, typed, refusals, vec![], true)
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/personnes/{id}?avis=people-saved"))))
        }
    }
}

/// French and English, to choose which letters are written in.
pub fn languages(visit: &Visit) -> Vec<Choice> {
    let language =
        |code: &&str| Choice { value: code.to_string(), label: visit.one_of("people-language", code) };
    ["fr", "en"].iter().map(language).collect()
}

fn show(visit: Visit, typed: Typed, refusals: Refusals, likely: Vec<Person>, known: bool) -> Answer {
    let title = if known { visit.t("people-person-edit") } else { visit.t("people-person-add") };
    let languages = languages(&visit);
    let meet = Meet { v: visit.clone(), typed, refusals, likely, languages, known };
    visit.page(&title, &meet)
}
