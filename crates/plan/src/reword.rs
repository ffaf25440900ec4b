//! Putting an objective in other words, without overwriting what somebody else made of it meanwhile.
use crate::{
    objective::{self, Objective},
    seen,
    year::{self, Plan},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

const KIND: &str = "objective";

#[derive(Template)]
#[template(path = "reword.html")]
struct Reword {
    v: Visit,
    plan: Plan,
    objective: Objective,
    /// Whether it was dropped meanwhile: its words may be set as a new one.
    dropped: bool,
    text: String,
    seen: String,
    refusals: Refusals,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    text: String,
    /// The last thing done to it that was seen; a form that does not say is not held to it.
    seen: Option<String>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let objective = objective::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let text = objective.text.clone();
    show(visit, objective, Typed { text, seen: None }, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let Some(objective) = objective::find(visit.db(), &id).await? else {
        let dropped = objective::find_ever(visit.db(), &id).await?.ok_or(Fault::Absent)?;
        return stale(visit, dropped, typed, "plan-refusal-objective-dropped").await;
    };
    let plan = year::find(visit.db(), &objective.plan_id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if seen::is_stale(&mut act, KIND, &id, typed.seen.as_deref()).await? {
        drop(act);
        let now = objective::find_ever(visit.db(), &id).await?.ok_or(Fault::Absent)?;
        return stale(visit, now, typed, "plan-refusal-objective-changed").await;
    }
    match objective::reword(&mut act, &plan, &objective, &typed.text).await? {
        Err(refusals) => {
            drop(act);
            show(visit, objective, typed, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            let notice = "plan-reworded";
            let path = format!("/plan/{}/modifier?avis={notice}#objective-{id}", plan.id);
            Ok(redirect(&visit.path(&path)))
        }
    }
}

/// Somebody changed it meanwhile: what it became and what was typed are shown together.
async fn stale(visit: Visit, now: Objective, typed: Typed, why: &'static str) -> Answer {
    let mut refusals = Refusals::default();
    refusals.refuse("seen", why);
    show(visit, now, Typed { seen: None, ..typed }, refusals).await
}

async fn show(visit: Visit, objective: Objective, typed: Typed, refusals: Refusals) -> Answer {
    let plan = year::find(visit.db(), &objective.plan_id).await?.ok_or(Fault::Absent)?;
    let seen = match typed.seen {
        Some(seen) => seen,
        None => seen::last(visit.db().rows(), KIND, &objective.id).await?,
    };
    let title = visit.t("plan-reword").into_owned();
    let dropped = refusals.on("seen") == "plan-refusal-objective-dropped";
    visit.page(
        &title,
        &Reword { v: visit.clone(), plan, objective, dropped, text: typed.text, seen, refusals },
    )
}
