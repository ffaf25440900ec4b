//! What makes a cohort possible: who pays for it, who brings what, and the tasks by which it is ready.
use crate::{
    KEEP,
    ally::{self, Ally},
    choices, coach,
    cohort::Cohort,
    shape::found,
    task::{self, Task},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "prepare.html")]
struct Prepare {
    v: Visit,
    one: Cohort,
    title: String,
    today: String,
    allies: Vec<Ally>,
    tasks: Vec<Task>,
    ally: ally::Typed,
    task: task::Typed,
    organization: Pick,
    refusals: Refusals,
    parts: Vec<Choice>,
    accounts: Vec<Choice>,
}

impl Prepare {
    fn is_ally_refused(&self) -> bool {
        ["who", "part", "brings"].iter().any(|field| !self.refusals.on(field).is_empty())
    }
}

/// How a task ended.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Ended {
    how: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, ally::Typed::default(), task::Typed::default(), Refusals::default()).await
}

pub async fn name(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<ally::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, typed, task::Typed::default(), refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = ally::name(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, task::Typed::default(), refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let cohort = ally::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(back(&visit, &cohort))
}

pub async fn entrust(visit: Visit, Path((_, id)): Which, Form(typed): Form<task::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = task::entrust(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, ally::Typed::default(), typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id))
}

pub async fn end(visit: Visit, Path((_, id)): Which, Form(ended): Form<Ended>) -> Answer {
    let mut act = visit.act().await?;
    let cohort = task::end(&mut act, &id, &ended.how).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(back(&visit, &cohort))
}

fn back(visit: &Visit, cohort: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/cohortes/{cohort}/preparation?avis=people-saved")))
}

async fn show(
    visit: Visit,
    one: Cohort,
    mut ally: ally::Typed,
    task: task::Typed,
    refusals: Refusals,
) -> Answer {
    let mut heard = Refusals::default();
    let organization = pick::organization(visit.db(), &ally.who, &mut ally.organization, &mut heard).await?;
    let likely = coach::likely(visit.db()).await?;
    let page = Prepare {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        today: visit.db().today().to_string(),
        allies: ally::of(visit.db(), &one.id).await?,
        tasks: task::of(visit.db(), &one.id).await?,
        parts: choices::family(&visit, "cohort-part", ally::PARTS),
        accounts: likely.into_iter().map(|(value, label)| Choice { value, label }).collect(),
        one,
        ally,
        task,
        organization,
        refusals,
    };
    visit.page(&visit.t("cohort-preparation"), &page)
}
