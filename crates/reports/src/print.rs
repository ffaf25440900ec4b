//! The report as a PDF: for those who may read it whole, and for everyone.
use crate::{
    READ,
    paged::{self, Cover},
    public::{kept_awhile, published},
    report::Report,
    show::{asked, kept_back},
    told::Source,
};
use axum::{Extension, extract::Path};
use figures::Figures;
use jiff::Timestamp;
use page::{Answer, Fault, Pace, Visit, file};
use paper::Document;
use std::{
    collections::VecDeque,
    num::NonZeroU32,
    sync::{Arc, LazyLock},
};
use tokio::sync::Mutex;

/// A publication never changes, so its print is kept: the latest few of the house.
const SHEETS: usize = 16;
type Printed = VecDeque<(Sheet, Vec<u8>)>;
static PRINTED: LazyLock<Mutex<Printed>> = LazyLock::new(Mutex::default);

/// Prints that one machine may cause: ten in a row, ten a minute.
const MOST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
static PACE: LazyLock<Pace> = LazyLock::new(|| Pace::minutely(MOST));

/// In seconds: after it, ten prints may be asked for again.
const A_MINUTE: u32 = 60;

/// What was printed: whose, which publication, in which language.
#[derive(PartialEq, Eq)]
struct Sheet {
    pole: String,
    publication: String,
    language: &'static str,
}

pub async fn pdf(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    let name = format!("rapport-{}-{}.pdf", report.from_on, report.to_on);
    let document = set(&visit, &all, &report, false).await?;
    Ok(file(paged::print(document).await?, "application/pdf", &name))
}

/// The same for those who must paste it elsewhere.
pub async fn docx(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    let document = set(&visit, &all, &report, false).await?;
    let bytes = tokio::task::spawn_blocking(move || paper::docx(&document)).await??;
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(file(bytes, kind, &format!("rapport-{}-{}.docx", report.from_on, report.to_on)))
}

pub async fn public_pdf(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let report = published(&visit, &id).await?;
    let name = format!("rapport-{}-{}.pdf", report.from_on, report.to_on);
    let sheet = Sheet {
        pole: visit.pole().slug.clone(),
        publication: format!("{} {}", report.id, report.published_at.as_deref().unwrap_or_default()),
        language: visit.language().code(),
    };
    let printed =
        PRINTED.lock().await.iter().find(|(kept, _)| *kept == sheet).map(|(_, bytes)| bytes.clone());
    let bytes = match printed {
        Some(bytes) => bytes,
        None if visit.account().is_none() && !PACE.allows(&format!("{} {}", sheet.pole, visit.knocker())) => {
            return Err(Fault::TooOften(A_MINUTE));
        }
        None => {
            let bytes = paged::print(set(&visit, &all, &report, true).await?).await?;
            let mut printed = PRINTED.lock().await;
            if printed.len() >= SHEETS {
                printed.pop_front();
            }
            printed.push_back((sheet, bytes.clone()));
            bytes
        }
    };
    Ok(kept_awhile(&visit, file(bytes, "application/pdf", &name)))
}

async fn set(visit: &Visit, all: &Figures, report: &Report, public: bool) -> Result<Document, Fault> {
    let words = &visit.house().words;
    let public = public || !visit.may(READ);
    let source = Source {
        db: visit.db(),
        all,
        words,
        language: visit.language(),
        period: report.period()?,
        report: Some(report),
        public,
        kept_back: kept_back(visit, public),
    };
    let told = source.tell().await?;
    let signed = report.signed_at.as_deref().and_then(|at| at.parse::<Timestamp>().ok());
    let date = match signed {
        Some(at) => at.to_zoned(visit.db().zone().clone()).date(),
        None => visit.db().today(),
    };
    let (pole, settings) = (visit.pole().name(), visit.pole().settings());
    let pole_at = format!("{}{}", visit.house().origin, visit.path(""));
    let cover = Cover {
        title: &report.title,
        pole: &pole,
        colour: settings.get("pole.colour"),
        logo: visit.pole().face().1,
        date,
        signed: report.is_signed(),
        pole_at: &pole_at,
        report: Some(&report.id),
        counts_only: public,
    };
    Ok(paged::set(visit.db(), words, visit.language(), &told, &cover).await?)
}
