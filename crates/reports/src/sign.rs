//! Signing a report, and showing it to everyone or no more.
use crate::{
    report::{self, Report, Unsigned},
    seen,
    show::{asked, kept_back, tell},
    told::{Section, Told},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Form, Visit, days, redirect};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "sign.html")]
struct Sign {
    v: Visit,
    report: Report,
    period: String,
    sections: Vec<Section>,
    /// Whether its last day is past, so that it may be signed.
    over: bool,
    /// The mark of what is shown, which the signature must find again.
    seen: String,
    /// What moved since it was shown, in words; none where nothing is known to have.
    moved: Option<Vec<String>>,
}

impl Sign {
    /// The figures that a text cites and that everyone will not be told.
    fn untold(&self, section: &Section) -> String {
        section.untold(&kept_back(&self.v, true))
    }
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    show(visit, &all, &id).await
}

async fn show(visit: Visit, all: &Figures, id: &str) -> Answer {
    let report = asked(&visit, id).await?;
    if report.is_signed() {
        return Ok(redirect(&visit.path(&format!("/rapports/{id}"))));
    }
    let sign = read(&visit, all, report).await?;
    visit.page(&visit.t("report-sign"), &sign)
}

/// What is read before signing.
async fn read(visit: &Visit, all: &Figures, report: Report) -> Result<Sign, Fault> {
    let Told { sections, .. } = tell(visit, all, &report, false).await?;
    let period = days(&report.from_on, &report.to_on, visit.language());
    let over = report.is_over(visit.db().today());
    let seen = seen::of(visit.db(), &report.id, &sections).await?;
    Ok(Sign { v: visit.clone(), report, period, sections, over, seen, moved: None })
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    seen: String,
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    // Nobody else writes from here on: what is compared is what is signed.
    let mut act = visit.act().await?;
    let report = asked(&visit, &id).await?;
    if !report.is_signed() && report.is_over(visit.db().today()) {
        let mut sign = read(&visit, &all, report).await?;
        if sign.seen != typed.seen {
            drop(act);
            sign.moved = Some(seen::moved(&typed.seen, &sign.seen, &sign.sections));
            return visit.page(&visit.t("report-sign"), &sign);
        }
    }
    let done = report::sign(&mut act, visit.db(), &all, &id).await?;
    match done {
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-signed"))))
        }
        // The page says which: it is signed already, or its period still runs.
        Err(Unsigned::Already | Unsigned::TooEarly) => {
            drop(act);
            show(visit, &all, &id).await
        }
    }
}

pub async fn publish(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !report::publish(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-published"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !report::withdraw(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-withdrawn"))))
}
