//! Composing a report: the order of its sections, and of the figures of each, with their drawings.
use crate::{
    compose::{self, CHARTS, Chart, Typed},
    report::{Report, SECTIONS},
    show::{asked, tell},
    told::{Section, Told},
};
use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use figures::Figures;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "arrange.html")]
struct Arrange {
    v: Visit,
    report: Report,
    sections: Vec<Section>,
}

/// A figure that a section may tell.
struct Line {
    key: String,
    label: String,
    value: String,
    rank: String,
    chart: String,
    charts: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "arrange_section.html")]
struct ArrangeSection {
    v: Visit,
    report: Report,
    section: &'static str,
    name: String,
    lines: Vec<Line>,
    refusals: Refusals,
}

/// The report, while it may be composed.
async fn draft(visit: &Visit, id: &str) -> Result<Report, Fault> {
    Some(asked(visit, id).await?).filter(|report| !report.is_signed()).ok_or(Fault::Absent)
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = draft(&visit, &id).await?;
    let Told { sections, .. } = tell(&visit, &all, &report, false).await?;
    visit.page(&visit.t("report-compose"), &Arrange { v: visit.clone(), report, sections })
}

/// The button alone, and what lets it be taken once.
#[derive(Deserialize)]
pub struct Pressed {}

pub async fn raise(
    visit: Visit,
    Path((_, id, section)): Path<(String, String, String)>,
    Form(Pressed {}): Form<Pressed>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    if !SECTIONS.contains(&section.as_str()) {
        return Err(Fault::Absent);
    }
    let composed = compose::of(visit.db(), &report.id).await?;
    let mut act = visit.act().await?;
    if !compose::raise(&mut act, &composed, &report.id, &section).await?.none() {
        return Ok(signed(&visit, &id));
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/rapports/{id}/composer#section-{section}"))))
}

pub async fn section(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id, section)): Path<(String, String, String)>,
) -> Answer {
    draft(&visit, &id).await?;
    show(visit, &all, (&id, &section), None, Refusals::default()).await
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id, section)): Path<(String, String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    frame::axis(&section).ok_or(Fault::Absent)?;
    if report.is_signed() {
        return Ok(signed(&visit, &id));
    }
    // What its writer may not see is neither put in nor taken out, even by its key.
    if typed.key.iter().any(|key| !visit.may_count(key)) {
        let mut refusals = Refusals::default();
        refusals.refuse("key", "report-refusal-figure");
        return show(visit, &all, (&id, &section), Some(typed), refusals).await;
    }
    let composed = compose::of(visit.db(), &id).await?;
    typed.unseen = composed.unseen(&all, &section, |key| visit.may_count(key));
    let mut act = visit.act().await?;
    let refusals = compose::section(&mut act, &all, &id, &section, &typed).await?;
    if !refusals.none() {
        drop(act);
        return show(visit, &all, (&id, &section), Some(typed), refusals).await;
    }
    act.commit().await?;
    let told = "avis=report-composed";
    Ok(redirect(&visit.path(&format!("/rapports/{id}?{told}#section-{section}"))))
}

fn signed(visit: &Visit, id: &str) -> Response {
    redirect(&visit.path(&format!("/rapports/{id}?avis=report-refusal-signed")))
}

async fn show(
    visit: Visit,
    all: &Figures,
    (id, section): (&str, &str),
    typed: Option<Typed>,
    refusals: Refusals,
) -> Answer {
    let report = asked(&visit, id).await?;
    let axis = frame::axis(section).ok_or(Fault::Absent)?;
    let composed = compose::of(visit.db(), id).await?;
    let told = tell(&visit, all, &report, false).await?;
    let typed_of = |key: &str| {
        let typed = typed.as_ref()?;
        let at = typed.key.iter().position(|known| known == key)?;
        Some((typed.rank.get(at)?.clone(), typed.chart.get(at)?.clone()))
    };
    let mut figures: Vec<_> =
        all.of_axis(axis.code).filter(|figure| told.said.contains_key(figure.key)).collect();
    figures.sort_by_key(|figure| composed.place(axis.code, figure.key));
    let line = |(i, figure): (usize, &'static figures::Figure)| {
        let chart = composed.chart(axis.code, figure.key);
        let kept = || {
            let rank = if chart.is_some() { (i + 1).to_string() } else { String::new() };
            (rank, chart.unwrap_or_default().code().to_owned())
        };
        let (rank, chart) = typed_of(figure.key).unwrap_or_else(kept);
        let suits = CHARTS.into_iter().filter(|(chart, _)| Chart::suits(*chart, figure));
        let choice = |(_, code): (Chart, &str)| Choice {
            value: code.to_owned(),
            label: visit.one_of("report-chart", code),
        };
        Line {
            key: figure.key.to_owned(),
            label: visit.t(&figure.words()).into_owned(),
            value: told.said.get(figure.key).cloned().unwrap_or_default(),
            rank,
            chart,
            charts: suits.map(choice).collect(),
        }
    };
    let section = ArrangeSection {
        v: visit.clone(),
        lines: figures.into_iter().enumerate().map(line).collect(),
        name: told
            .sections
            .into_iter()
            .find(|one| one.code == axis.code)
            .map(|one| one.name)
            .unwrap_or_default(),
        report,
        section: axis.code,
        refusals,
    };
    visit.page(&section.name.clone(), &section)
}
