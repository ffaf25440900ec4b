//! One idea of a lab: carried into a project, or put aside with why.
use crate::{
    choices,
    idea::{self, Idea},
    labs::{back, found},
    project,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "idea.html")]
struct One {
    v: Visit,
    one: Idea,
    typed: Typed,
    refusals: Refusals,
    projects: Vec<Choice>,
}

/// What was typed of an idea: the project that goes on by its id, the name of one that begins, or why it is put aside.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub project: String,
    pub project_name: String,
    pub why: String,
}

type Which = Path<(String, String)>;

async fn of(visit: &Visit, id: &str) -> Result<Idea, Fault> {
    idea::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = of(&visit, &id).await?;
    show(visit, one, Typed::default(), Refusals::default()).await
}

pub async fn carry(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = of(&visit, &id).await?;
    let lab = found(&visit, &one.lab_id).await?;
    let mut act = visit.act().await?;
    match idea::become_project(&mut act, &lab, &one, (&typed.project_name, &typed.project)).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, typed, refusals).await
        }
        Ok(project) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/cohortes/projets/{project}?avis=people-saved"))))
        }
    }
}

pub async fn put_aside(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = idea::withdraw(&mut act, &one, &typed.why).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &one.lab_id, "#idees"))
}

async fn show(visit: Visit, one: Idea, typed: Typed, refusals: Refusals) -> Answer {
    let mut projects = vec![choices::none(&visit, "cohort-project-none")];
    let going = project::going(visit.db()).await?;
    projects.extend(going.into_iter().map(|one| Choice { value: one.id, label: one.name }));
    visit.page(&visit.t("cohort-idea"), &One { v: visit.clone(), one, typed, refusals, projects })
}
