//! The report as a PDF: for those who may read it whole, and for everyone.
use crate::{
    READ,
    paged::{self, Cover},
    public::published,
    report::Report,
    show::asked,
    told::Source,
};
use axum::{Extension, extract::Path};
use figures::Figures;
use jiff::Timestamp;
use page::{Answer, Visit, file};
use std::sync::Arc;

pub async fn pdf(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    give(&visit, &all, &report, false).await
}

pub async fn public_pdf(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = published(&visit, &id).await?;
    give(&visit, &all, &report, true).await
}

async fn give(visit: &Visit, all: &Figures, report: &Report, public: bool) -> Answer {
    let words = &visit.house().words;
    let source = Source {
        db: visit.db(),
        all,
        words,
        language: visit.language(),
        period: report.period()?,
        report: Some(report),
        public,
    };
    let told = source.tell().await?;
    let signed = report.signed_at.as_deref().and_then(|at| at.parse::<Timestamp>().ok());
    let date = match signed {
        Some(at) => at.to_zoned(visit.db().zone().clone()).date(),
        None => visit.db().today(),
    };
    let (pole, settings) = (visit.pole().name(), visit.pole().settings());
    let address = format!("{}{}", visit.house().origin, visit.path(&format!("/rapports/{}", report.id)));
    let cover = Cover {
        title: &report.title,
        pole: &pole,
        colour: settings.get("pole.colour"),
        date,
        address: &address,
        counts_only: public || !visit.may(READ),
    };
    let document = paged::set(visit.db(), words, visit.language(), &told, &cover).await?;
    let name = format!("rapport-{}-{}.pdf", told.period.from, told.period.to);
    Ok(file(paged::print(document).await?, "application/pdf", &name))
}
