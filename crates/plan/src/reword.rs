//! Putting an objective in other words.
use crate::{
    objective::{self, Objective},
    year::{self, Plan},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "reword.html")]
struct Reword {
    v: Visit,
    plan: Plan,
    objective: Objective,
    text: String,
    refusals: Refusals,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    text: String,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (plan, objective) = known(&visit, &id).await?;
    let text = objective.text.clone();
    show(visit, plan, objective, text, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let (plan, objective) = known(&visit, &id).await?;
    let mut act = visit.act().await?;
    match objective::reword(&mut act, &plan, &objective, &typed.text).await? {
        Err(refusals) => show(visit, plan, objective, typed.text, refusals),
        Ok(()) => {
            act.commit().await?;
            let notice = "plan-reworded";
            let path = format!("/plan/{}/modifier?avis={notice}#objective-{id}", plan.id);
            Ok(redirect(&visit.path(&path)))
        }
    }
}

async fn known(visit: &Visit, id: &str) -> Result<(Plan, Objective), Fault> {
    let objective = objective::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let plan = year::find(visit.db(), &objective.plan_id).await?.ok_or(Fault::Absent)?;
    Ok((plan, objective))
}

fn show(visit: Visit, plan: Plan, objective: Objective, text: String, refusals: Refusals) -> Answer {
    let title = visit.t("plan-reword").into_owned();
    visit.page(&title, &Reword { v: visit.clone(), plan, objective, text, refusals })
}
