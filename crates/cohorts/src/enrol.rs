//! Taking somebody into a cohort, with a project or for an enterprise, perhaps from their application.
use crate::{
    application::{self, Application},
    choices,
    cohort::Cohort,
    participant::{self, Typed},
    project,
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "enrol.html")]
struct Enrol {
    v: Visit,
    one: Cohort,
    title: String,
    /// The application that is taken up, if it is one.
    applied: Option<Application>,
    typed: Typed,
    person: Pick,
    organization: Pick,
    refusals: Refusals,
    projects: Vec<Choice>,
}

/// Which application is taken up, by its id.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    candidature: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let today = visit.db().today().to_string();
    let mut typed = Typed { joined_on: today.max(one.begins_on.clone()), ..Typed::default() };
    if let Some(applied) = application::find(visit.db(), &asked.candidature).await? {
        typed.application = applied.id;
        typed.new_project = applied.project;
        typed.who = applied.organization;
    }
    show(visit, one, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = participant::take(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    let notice = "cohort-taken";
    Ok(redirect(&visit.path(&format!("/cohortes/{id}?avis={notice}#participants"))))
}

async fn show(visit: Visit, one: Cohort, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let organization =
        pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let person = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let mut projects = vec![choices::none(&visit, "cohort-project-none")];
    let going = project::going(visit.db()).await?;
    projects.extend(going.into_iter().map(|one| Choice { value: one.id, label: one.name }));
    let enrol = Enrol {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        applied: application::find(visit.db(), &typed.application).await?,
        one,
        typed,
        person,
        organization,
        refusals,
        projects,
    };
    visit.page(&visit.t("cohort-take"), &enrol)
}
