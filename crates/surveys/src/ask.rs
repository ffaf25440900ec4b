//! Asking: one question of a draft added, changed, moved up or removed.
use crate::{
    order,
    question::{self, Typed},
    questionnaire::{self, Questionnaire},
    shape::{self, choices, found},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "ask.html")]
struct Ask {
    v: Visit,
    one: Questionnaire,
    typed: Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    meanings: Vec<Choice>,
}

pub async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = question::write(&mut act, &id, "", &typed).await? {
        drop(act);
        let titles = questionnaire::Typed::of(&one);
        return shape::show(visit, one, titles, typed, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id))
}

/// The draft that a question is of; a question that was asked is changed no more.
async fn draft(visit: &Visit, id: &str) -> Result<Questionnaire, Fault> {
    let home = question::home(visit.db(), id).await?.ok_or(Fault::Absent)?;
    Some(found(visit, &home).await?).filter(Questionnaire::is_draft).ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = draft(&visit, &id).await?;
    let asked = question::of(visit.db(), &one.id).await?.into_iter().find(|question| question.id == id);
    let typed = asked.ok_or(Fault::Absent)?.typed();
    show(visit, one, typed, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = draft(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = question::write(&mut act, &one.id, &id, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals);
    }
    act.commit().await?;
    Ok(onward(&visit, &one.id))
}

pub async fn raise(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = draft(&visit, &id).await?;
    let mut act = visit.act().await?;
    if order::raise(&mut act, &one.id, &id).await? {
        act.commit().await?;
    }
    Ok(onward(&visit, &one.id))
}

pub async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = draft(&visit, &id).await?;
    let mut act = visit.act().await?;
    if question::remove(&mut act, &one.id, &id).await? {
        act.commit().await?;
    }
    Ok(onward(&visit, &one.id))
}

fn onward(visit: &Visit, of: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/questionnaires/{of}?avis=people-saved")))
}

fn show(visit: Visit, one: Questionnaire, typed: Typed, refusals: Refusals) -> Answer {
    let (kinds, meanings) = choices(&visit);
    let ask = Ask { v: visit.clone(), one, typed, refusals, kinds, meanings };
    visit.page(&visit.t("survey-question"), &ask)
}
