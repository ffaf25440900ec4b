//! Binding a figure to a target: the figure is chosen, then narrowed and aimed.
use crate::{
    became,
    indicator::{self, Indicator, Typed},
    objective::{self, Objective},
    target, told, year,
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Ask, Figure, Figures, Part};
use jiff::{ToSpan, civil::Date};
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect, sort_by_text};
use people::place::{self, ByRegion};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "measure.html")]
struct Measure {
    v: Visit,
    objective: Objective,
    /// The indicator that is changed, if it is one.
    indicator: Option<Indicator>,
    typed: Typed,
    refusals: Refusals,
    /// The target as somebody left it meanwhile, or "".
    meanwhile: String,
    chosen: Option<Chosen>,
    /// The figures to choose from, by axis: first that of the objective.
    figures: Vec<(String, Vec<Choice>)>,
    narrowing: Narrowing,
    spreads: Vec<Choice>,
    mrcs: ByRegion,
}

/// The figure chosen.
struct Chosen {
    label: String,
    definition: String,
    sign: &'static str,
    /// What it is compared with, where its target is typed.
    before: String,
}

/// What its rows may be narrowed to.
#[derive(Default)]
struct Narrowing {
    kinds: Vec<Choice>,
    programmes: Vec<Choice>,
    actions: Vec<Choice>,
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let objective = objective::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    show(visit, &all, objective, None, typed, Refusals::default()).await
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let objective = objective::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match indicator::bind(&mut act, &all, &objective, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &all, objective, None, typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&back(&objective, "plan-indicator-bound"))))
        }
    }
}

pub async fn shown(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let now = became::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if !now.stands() {
        return gone(&visit, &now).await;
    }
    if now.id != id {
        return Ok(redirect(&visit.path(&format!("/plan/indicateurs/{}", now.id))));
    }
    let (indicator, objective, figure) = known(&visit, &all, &id).await?;
    let typed = indicator.typed(figure);
    show(visit, &all, objective, Some(indicator), typed, Refusals::default()).await
}

pub async fn change(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    if indicator::find(visit.db(), &id).await?.is_none() {
        return changed(visit, &all, &id, typed).await;
    }
    let (indicator, objective, _) = known(&visit, &all, &id).await?;
    let mut act = visit.act().await?;
    match indicator::change(&mut act, &all, &objective, &indicator, &typed).await? {
        Err(refusals) if refusals.on("figure") == "plan-refusal-changed" => {
            drop(act);
            changed(visit, &all, &id, typed).await
        }
        Err(refusals) => {
            drop(act);
            show(visit, &all, objective, Some(indicator), typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&back(&objective, "plan-indicator-changed"))))
        }
    }
}

/// Somebody changed or dropped it meanwhile: what stands and what was typed are shown together.
async fn changed(visit: Visit, all: &Figures, id: &str, typed: Typed) -> Answer {
    let now = became::of(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let objective = objective::find_ever(visit.db(), &now.objective_id).await?.ok_or(Fault::Absent)?;
    let standing = indicator::find(visit.db(), &now.id).await?;
    let mut refusals = Refusals::default();
    let why = if standing.is_some() { "plan-refusal-changed" } else { "plan-refusal-dropped" };
    refusals.refuse("figure", why);
    show(visit, all, objective, standing, typed, refusals).await
}

/// It was dropped for good: its objective is what is left of it.
async fn gone(visit: &Visit, now: &became::Became) -> Answer {
    let objective = objective::find_ever(visit.db(), &now.objective_id).await?.ok_or(Fault::Absent)?;
    Ok(redirect(&visit.path(&back(&objective, "plan-indicator-gone"))))
}

pub async fn drop_send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let now = became::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if now.id != id {
        return Ok(redirect(&visit.path(&format!("/plan/indicateurs/{}?avis=plan-indicator-kept", now.id))));
    }
    if !now.stands() {
        return gone(&visit, &now).await;
    }
    let (indicator, objective, _) = known(&visit, &all, &id).await?;
    let mut act = visit.act().await?;
    indicator::drop(&mut act, &all, &indicator).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&back(&objective, "plan-indicator-dropped"))))
}

async fn known(
    visit: &Visit,
    all: &Figures,
    id: &str,
) -> Result<(Indicator, Objective, &'static Figure), Fault> {
    let indicator = indicator::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let objective = objective::find(visit.db(), &indicator.objective_id).await?.ok_or(Fault::Absent)?;
    let figure = all.find(&indicator.figure).ok_or(Fault::Absent)?;
    Ok((indicator, objective, figure))
}

fn back(objective: &Objective, notice: &str) -> String {
    format!("/plan/{}/modifier?avis={notice}#objective-{}", objective.plan_id, objective.id)
}

async fn show(
    visit: Visit,
    all: &Figures,
    objective: Objective,
    indicator: Option<Indicator>,
    typed: Typed,
    refusals: Refusals,
) -> Answer {
    let label = |figure: &Figure| visit.t(&figure.words()).into_owned();
    let choice = |figure: &'static Figure| Choice { value: figure.key.to_owned(), label: label(figure) };
    let (own, others): (Vec<_>, Vec<_>) = frame::AXES.iter().partition(|axis| axis.code == objective.axis);
    let of_axis = |axis: &frame::Axis| {
        let counted = all.of_axis(axis.code).filter(|figure| visit.may_count(figure.key));
        let mut choices: Vec<Choice> = counted.map(choice).collect();
        sort_by_text(&mut choices, |choice| &choice.label);
        (format!("{} {}", axis.code, told::axis(&visit, axis)), choices)
    };
    let figures = own.into_iter().chain(others).map(of_axis).filter(|(_, some)| !some.is_empty()).collect();
    let (chosen, narrowing) = match all.find(&typed.figure) {
        Some(figure) => {
            let definition = visit.t(&figure.definition()).into_owned();
            let plan = year::find(visit.db(), &objective.plan_id).await?;
            let before = match plan.and_then(|plan| plan.days()).filter(|_| visit.may_count(figure.key)) {
                Some(days) => told::before(&visit, figure, &typed.only(), days).await?,
                None => String::new(),
            };
            let sign = target::sign(figure.unit);
            let chosen = Chosen { label: label(figure), definition, sign, before };
            (Some(chosen), narrow(&visit, figure).await?)
        }
        None => (None, Narrowing::default()),
    };
    let every = |words: &str| Choice { value: String::new(), label: visit.t(words).into_owned() };
    let spread = |part: &str| Choice { value: part.to_owned(), label: visit.one_of("plan-each", part) };
    let spreads = vec![every("plan-each-none"), spread("month"), spread("mrc")];
    let meanwhile = match (&indicator, all.find(&typed.figure)) {
        (Some(now), Some(figure)) if !refusals.on("figure").is_empty() => {
            told::amount(&visit, now.target, figure.unit)
        }
        _ => String::new(),
    };
    let mrcs = place::by_region(&visit);
    let title = if indicator.is_some() { "plan-indicator-change" } else { "plan-indicator-add" };
    let title = visit.t(title).into_owned();
    let v = visit.clone();
    let page = Measure {
        v,
        objective,
        indicator,
        typed,
        refusals,
        meanwhile,
        chosen,
        figures,
        narrowing,
        spreads,
        mrcs,
    };
    visit.page(&title, &page)
}

/// What the figure's rows of the last five years may be narrowed to.
async fn narrow(visit: &Visit, figure: &'static Figure) -> Result<Narrowing, Fault> {
    let to: Date = visit.db().today();
    let ask = Ask::of(figure, to.checked_sub(5.years()).unwrap_or(to), to);
    let said = figure.say_kinds(visit.db(), visit.language().code()).await?;
    let mut kinds = found(visit, &ask, Part::Kind).await?;
    for kind in kinds.iter_mut().filter(|kind| !kind.value.is_empty()) {
        kind.label = said.of(&kind.value, |key| visit.t(key).into_owned());
    }
    // The choice of them all stays first.
    if let Some((_, named)) = kinds.split_first_mut() {
        sort_by_text(named, |kind| &kind.label);
    }
    Ok(Narrowing {
        kinds,
        programmes: found(visit, &ask, Part::Programme).await?,
        actions: found(visit, &ask, Part::Action).await?,
    })
}

/// The values that rows have, after the choice of them all; nothing when they have none.
async fn found(visit: &Visit, ask: &Ask, part: Part) -> Result<Vec<Choice>, Fault> {
    let found = ask.by(visit.db(), part).await?;
    let values = found.into_iter().map(|(value, _)| value).filter(|value| !value.is_empty());
    let choices: Vec<Choice> = values.map(|value| Choice { label: value.clone(), value }).collect();
    let every = Choice { value: String::new(), label: visit.t("plan-any").into_owned() };
    Ok(if choices.is_empty() { choices } else { [vec![every], choices].concat() })
}
