//! Saying where an action stands: one tap from the board's page.
use crate::{action, state};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(asked): Form<Asked>) -> Answer {
    let action = action::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    // Dropping says why: that is written on the action's own page, by who writes the plan.
    let state = if asked.state == "dropped" { "" } else { asked.state.as_str() };
    let notice = match state::advance(&mut act, &action, state, "").await? {
        Ok(()) => {
            act.commit().await?;
            "plan-advanced"
        }
        Err(_) => "plan-refusal-state",
    };
    let path = format!("/plan/{}?avis={notice}#action-{id}", action.plan_id);
    Ok(redirect(&visit.path(&path)))
}
