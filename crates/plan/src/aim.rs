//! Setting an objective under an axis, and dropping one that nothing rests on.
use crate::{
    objective::{self, Typed},
    shape::{self, Asked},
    year,
};
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Form, Visit, redirect};
use std::sync::Arc;

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match objective::set(&mut act, &plan, &typed).await? {
        Err(refusals) => {
            drop(act);
            let asked = Asked { year: plan.typed(), adoption: plan.adoption(""), aim: typed };
            shape::show(visit, &all, plan, asked, refusals).await
        }
        Ok(objective) => {
            act.commit().await?;
            let notice = "plan-aimed";
            let path = format!("/plan/{id}/modifier?avis={notice}#objective-{objective}");
            Ok(redirect(&visit.path(&path)))
        }
    }
}

pub async fn drop_send(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let Some(objective) = objective::find(visit.db(), &id).await? else {
        // Dropped meanwhile: what was asked is done.
        let dropped = objective::find_ever(visit.db(), &id).await?.ok_or(Fault::Absent)?;
        let path = format!("/plan/{}/modifier?avis=plan-objective-dropped", dropped.plan_id);
        return Ok(redirect(&visit.path(&path)));
    };
    let mut act = visit.act().await?;
    let notice = if objective::drop(&mut act, &objective).await? {
        act.commit().await?;
        "plan-objective-dropped"
    } else {
        "plan-refusal-rests"
    };
    Ok(redirect(&visit.path(&format!("/plan/{}/modifier?avis={notice}", objective.plan_id))))
}
