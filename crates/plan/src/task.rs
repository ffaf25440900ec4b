//! Planning an action, changing it, or dropping it with the reason why.
use crate::{
    action::{self, Action, Typed},
    objective::{self, Objective},
    owner, seen, state, told, year,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect, sort_by_text};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "task.html")]
struct Task {
    v: Visit,
    objective: Objective,
    /// The action that is changed, if it is one.
    action: Option<Action>,
    typed: Typed,
    why: String,
    /// The last thing done to it, which this form shows.
    seen: String,
    refusals: Refusals,
    actions: Vec<Choice>,
    owners: Vec<Choice>,
}

const KIND: &str = "plan-action";

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    action: String,
    text: String,
    owner_account: String,
    owner_name: String,
    due_on: String,
    /// `dropped` when the action is dropped rather than changed.
    state: String,
    why: String,
    /// The last thing done to it that was seen; a form that does not say is not held to it.
    seen: Option<String>,
}

impl Sent {
    fn typed(&self) -> Typed {
        Typed {
            action: self.action.clone(),
            text: self.text.clone(),
            owner_account: self.owner_account.clone(),
            owner_name: self.owner_name.clone(),
            due_on: self.due_on.clone(),
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let objective = objective::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let plan = year::find(visit.db(), &objective.plan_id).await?.ok_or(Fault::Absent)?;
    let typed = Typed { due_on: plan.to_on, ..Typed::default() };
    show(visit, objective, None, Given { typed, ..Given::default() }).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let objective = objective::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match action::plan(&mut act, &objective, &typed, None).await? {
        Err(refusals) => {
            drop(act);
            show(visit, objective, None, Given { typed, refusals, ..Given::default() }).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&back(&objective, "plan-task-added"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (action, objective) = known(&visit, &id).await?;
    let typed = action.typed();
    show(visit, objective, Some(action), Given { typed, ..Given::default() }).await
}

pub async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, Form(sent): Form<Sent>) -> Answer {
    let (action, objective) = known(&visit, &id).await?;
    let mut act = visit.act().await?;
    let dropping = sent.state == "dropped";
    if seen::is_stale(&mut act, KIND, &id, sent.seen.as_deref()).await? {
        drop(act);
        let (now, objective) = known(&visit, &id).await?;
        let typed = if dropping { now.typed() } else { sent.typed() };
        let mut refusals = Refusals::default();
        refusals.refuse("seen", "plan-refusal-task-changed");
        return show(visit, objective, Some(now), Given { typed, why: sent.why, seen: None, refusals }).await;
    }
    let (typed, changed) = if dropping {
        (action.typed(), state::advance(&mut act, &action, "dropped", &sent.why).await?)
    } else {
        let typed = sent.typed();
        let changed = action::change(&mut act, &action, &objective.axis, &typed).await?;
        (typed, changed)
    };
    match changed {
        Err(refusals) => {
            drop(act);
            let given = Given { typed, why: sent.why, seen: sent.seen, refusals };
            show(visit, objective, Some(action), given).await
        }
        Ok(()) => {
            act.commit().await?;
            let path = if dropping {
                back(&objective, "plan-task-dropped")
            } else {
                back(&objective, "plan-task-changed")
            };
            Ok(redirect(&visit.path(&path)))
        }
    }
}

async fn known(visit: &Visit, id: &str) -> Result<(Action, Objective), Fault> {
    let action = action::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let objective = objective::find(visit.db(), &action.objective_id).await?.ok_or(Fault::Absent)?;
    Ok((action, objective))
}

fn back(objective: &Objective, notice: &str) -> String {
    format!("/plan/{}/modifier?avis={notice}#objective-{}", objective.plan_id, objective.id)
}

/// What the form is given to show again.
#[derive(Default)]
struct Given {
    typed: Typed,
    why: String,
    seen: Option<String>,
    refusals: Refusals,
}

async fn show(visit: Visit, objective: Objective, action: Option<Action>, given: Given) -> Answer {
    let Given { typed, why, seen, refusals } = given;
    let seen = match (seen, &action) {
        (Some(seen), _) => seen,
        (None, Some(action)) => seen::last(visit.db().rows(), KIND, &action.id).await?,
        (None, None) => String::new(),
    };
    let mut actions = told::actions(&visit, &objective.axis).await?;
    if !typed.action.is_empty() && !actions.iter().any(|choice| choice.value == typed.action) {
        actions.push(Choice { value: typed.action.clone(), label: typed.action.clone() });
    }
    let mut owners: Vec<Choice> =
        owner::all(visit.db()).await?.into_iter().map(|(value, label)| Choice { value, label }).collect();
    if let Some(kept) = action.as_ref().filter(|kept| !kept.owner_account.is_empty())
        && !owners.iter().any(|choice| choice.value == kept.owner_account)
    {
        owners.push(Choice { value: kept.owner_account.clone(), label: kept.owner.clone() });
    }
    sort_by_text(&mut owners, |choice| &choice.label);
    owners.insert(0, Choice { value: String::new(), label: visit.t("plan-owner-other").into_owned() });
    let title = if action.is_some() { "plan-task-change" } else { "plan-task-add" };
    let title = visit.t(title).into_owned();
    visit.page(
        &title,
        &Task { v: visit.clone(), objective, action, typed, why, seen, refusals, actions, owners },
    )
}
