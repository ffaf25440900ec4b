//! The reports, and opening a draft for a period.
use crate::{
    WRITE,
    period::Period,
    report::{self, Report, Typed},
};
use askama::Template;
use jiff::ToSpan;
use page::{Answer, Form, Refusals, Visit, days, redirect};

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    reports: Vec<Line>,
    /// Those of the days of another that is asked for.
    others: Vec<Report>,
    typed: Typed,
    refusals: Refusals,
}

struct Line {
    report: Report,
    period: String,
}

pub async fn page(visit: Visit) -> Answer {
    // A report is most often drafted for the year that has just ended.
    let today = visit.db().today();
    let year = Period::year_of(&visit.pole().settings(), today);
    let young = today < year.from.saturating_add(6.months());
    let year = if young { year.year_before().unwrap_or(year) } else { year };
    let typed = Typed {
        title: visit
            .tf("report-title-usual", &[("from", year.from.year().into()), ("to", year.to.year().into())]),
        from: year.from.to_string(),
        to: year.to.to_string(),
        again: String::new(),
    };
    show(visit, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match report::open(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-opened"))))
        }
    }
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let reports =
        report::all(visit.db()).await?.into_iter().filter(|report| crate::show::readable(&visit, report));
    let reports = reports
        .map(|report| Line { period: days(&report.from_on, &report.to_on, visit.language()), report })
        .collect();
    let others = match refusals.on("again") {
        "" => vec![],
        _ => report::of_days(visit.db().rows(), typed.from.trim(), typed.to.trim()).await?,
    };
    visit.page(&visit.t("report-menu-reports"), &List { v: visit.clone(), reports, others, typed, refusals })
}
