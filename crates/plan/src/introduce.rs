//! Introducing a plan: the texts that stand around its axes, without overwriting what somebody else made of them.
use crate::{
    seen,
    text::{self, Typed},
    year::{self, Plan},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

const KIND: &str = "plan";

#[derive(Template)]
#[template(path = "introduce.html")]
struct Introduce {
    v: Visit,
    plan: Plan,
    /// Each text: its field, its name and what was typed.
    texts: Vec<(&'static str, String, String)>,
    /// What they became meanwhile, by their names.
    now: Vec<(String, String)>,
    seen: String,
    refusals: Refusals,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    vision: String,
    projections: String,
    means: String,
    /// The last thing done to the plan that was seen; a form that does not say is not held to it.
    seen: Option<String>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let typed = text::of_plan(visit.db(), &id).await?;
    show(visit, plan, &typed, None, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(sent): Form<Sent>) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let typed = Typed { vision: sent.vision, projections: sent.projections, means: sent.means };
    let mut act = visit.act().await?;
    if seen::is_stale(&mut act, KIND, &id, sent.seen.as_deref()).await? {
        drop(act);
        let mut refusals = Refusals::default();
        refusals.refuse("seen", "plan-refusal-plan-changed");
        return show(visit, plan, &typed, None, refusals).await;
    }
    let was = text::of_plan(visit.db(), &id).await?;
    match text::write(&mut act, &plan, &was, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, plan, &typed, sent.seen, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/plan/{id}/modifier?avis=plan-texts-kept"))))
        }
    }
}

async fn show(visit: Visit, plan: Plan, typed: &Typed, seen: Option<String>, refusals: Refusals) -> Answer {
    let name = |part: &str| visit.one_of("plan-text", part);
    let now = match refusals.on("seen") {
        "" => vec![],
        _ => {
            let stands = text::of_plan(visit.db(), &plan.id).await?;
            let said = stands.parts().into_iter().filter(|(_, body)| !body.is_empty());
            said.map(|(part, body)| (name(part), body.to_owned())).collect()
        }
    };
    let texts = typed.parts().into_iter().map(|(part, body)| (part, name(part), body.to_owned())).collect();
    let seen = match seen {
        Some(seen) => seen,
        None => seen::last(visit.db().rows(), KIND, &plan.id).await?,
    };
    let title = visit.t("plan-texts").into_owned();
    visit.page(&title, &Introduce { v: visit.clone(), plan, texts, now, seen, refusals })
}
