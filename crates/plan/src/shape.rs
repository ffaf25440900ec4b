//! Writing a plan: its year, its adoption, its objectives, and the way to each action and indicator.
use crate::{
    action::{self, Action},
    indicator::{self, Indicator},
    objective::{self, Objective},
    told,
    year::{self, Adoption, Plan, Typed},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    plan: Plan,
    asked: Asked,
    refusals: Refusals,
    axes: Vec<Choice>,
    objectives: Vec<Under>,
}

/// What the three forms of the page hold.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub year: Typed,
    pub adoption: Adoption,
    pub aim: objective::Typed,
}

impl Shape {
    fn is_adoption_refused(&self) -> bool {
        ["adopted_on", "resolution"].iter().any(|field| !self.refusals.on(field).is_empty())
    }
}

/// An objective with what stands under it.
struct Under {
    objective: Objective,
    axis: &'static str,
    actions: Vec<Action>,
    /// Each with its name, its target and what it is compared with.
    indicators: Vec<(Indicator, String, String)>,
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let adoption = plan.adoption(&visit.db().today().to_string());
    let asked = Asked { year: plan.typed(), adoption, ..Asked::default() };
    show(visit, &all, plan, asked, Refusals::default()).await
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match year::change(&mut act, &plan, &typed).await? {
        Err(refusals) => {
            drop(act);
            let adoption = plan.adoption("");
            show(visit, &all, plan, Asked { year: typed, adoption, ..Asked::default() }, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/plan/{id}/modifier?avis=plan-kept"))))
        }
    }
}

pub async fn adopt(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(adoption): Form<Adoption>,
) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match year::adopt(&mut act, &plan, &adoption).await? {
        Err(refusals) => {
            drop(act);
            let asked = Asked { year: plan.typed(), adoption, ..Asked::default() };
            show(visit, &all, plan, asked, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/plan/{id}?avis=plan-adopted-notice"))))
        }
    }
}

pub async fn show(visit: Visit, all: &Figures, plan: Plan, asked: Asked, refusals: Refusals) -> Answer {
    let actions = action::of_plan(visit.db(), &plan.id).await?;
    let indicators = indicator::of_plan(visit.db(), &plan.id).await?;
    let mut objectives = objective::of_plan(visit.db(), &plan.id).await?;
    objectives.sort_by(|a, b| (&a.axis, &a.id).cmp(&(&b.axis, &b.id)));
    let mut told = vec![];
    for one in indicators {
        let aim = aim(&visit, all, &plan, &one).await?;
        told.push((one.objective_id.clone(), (visit.t(&one.words()).into_owned(), aim), one));
    }
    let named = |objective: &Objective| {
        let mine = told.iter().filter(|(of, ..)| *of == objective.id);
        mine.map(|(_, (name, aim), one)| (one.clone(), name.clone(), aim.clone())).collect::<Vec<_>>()
    };
    let under = |objective: Objective| Under {
        actions: actions.iter().filter(|a| a.objective_id == objective.id).cloned().collect(),
        indicators: named(&objective),
        axis: frame::axis(&objective.axis).map_or("", |axis| told::axis(&visit, axis)),
        objective,
    };
    let objectives = objectives.into_iter().map(under).collect();
    let label = |axis: &frame::Axis| told::axis(&visit, axis).to_owned();
    let axes = plan.axes().iter().map(|axis| Choice { value: axis.code.to_owned(), label: label(axis) });
    let title = plan.title.clone();
    let shape = Shape { v: visit.clone(), axes: axes.collect(), plan, asked, refusals, objectives };
    visit.page(&title, &shape)
}

/// An indicator's target and what it is compared with, to be thought over; "" where it may not be counted here.
async fn aim(visit: &Visit, all: &Figures, plan: &Plan, one: &Indicator) -> Result<String, Fault> {
    let figure = all.find(&one.figure).filter(|figure| visit.may_count(figure.key));
    let (Some(figure), Some(days)) = (figure, plan.days()) else { return Ok(String::new()) };
    let target = told::amount(visit, one.target, figure.unit);
    let before = told::before(visit, figure, &one.only(), days).await?;
    Ok(visit.tf("plan-indicator-aim", &[("target", target.into()), ("before", before.into())]))
}
