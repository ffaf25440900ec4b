//! The earlier versions of a text: who wrote each, when, what it said; an old one is taken back as a new one.
use crate::{
    WRITE,
    report::{Report, SECTIONS},
    show::asked,
    text::{self, Text, Typed, Version},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Form, Language, Visit, prose, redirect};
use serde::Deserialize;
use std::sync::Arc;

/// Versions on one page.
const A_PAGE: i64 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Turned {
    /// The version before which to go on.
    avant: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    version: String,
    /// The version that stood when the page was shown.
    seen: String,
}

#[derive(Template)]
#[template(path = "versions.html")]
struct Versions {
    v: Visit,
    report: Report,
    section: String,
    name: String,
    versions: Vec<Version>,
    /// The versions that stand, one in each language.
    standing: Vec<Text>,
    /// Whether an old one may be taken back.
    open: bool,
    next: Option<String>,
}

impl Versions {
    fn tag(&self, code: &str) -> &'static str {
        Language::from_code(code).tag()
    }

    /// What a language other than the page's is called.
    fn tongue(&self, code: &str) -> &'static str {
        if code == "en" { "English" } else { "français" }
    }

    fn stands(&self, version: &Version) -> bool {
        self.standing.iter().any(|text| text.id == version.id)
    }

    /// The version of the same language that stands, or "".
    fn now(&self, version: &Version) -> &str {
        let same = |text: &&Text| text.language == version.language;
        self.standing.iter().find(same).map_or("", |text| text.id.as_str())
    }
}

pub async fn page(
    visit: Visit,
    Path((_, id, section)): Path<(String, String, String)>,
    Form(turned): Form<Turned>,
) -> Answer {
    let report = asked(&visit, &id).await?;
    if !SECTIONS.contains(&section.as_str()) {
        return Err(Fault::Absent);
    }
    let mut versions = text::versions(visit.db(), &id, &section, &turned.avant, A_PAGE + 1).await?;
    let more = versions.len() > usize::try_from(A_PAGE).unwrap_or(usize::MAX);
    versions.truncate(usize::try_from(A_PAGE).unwrap_or(usize::MAX));
    let latest = text::latest(visit.db(), &id).await?;
    let name = section_name(&visit, &section);
    let title = visit.tf("report-versions-of", &[("section", name.as_str().into())]);
    let last = versions.last().filter(|_| more).map(|version| version.id.clone());
    let page = Versions {
        v: visit.clone(),
        next: last.map(|last| visit.path(&format!("/rapports/{id}/textes/{section}?avant={last}"))),
        standing: latest.into_iter().filter(|text| text.section == section).collect(),
        open: visit.may(WRITE) && !report.is_signed(),
        report,
        section,
        name,
        versions,
    };
    visit.page(&title, &page)
}

pub async fn take_back(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id, section)): Path<(String, String, String)>,
    Form(wanted): Form<Asked>,
) -> Answer {
    asked(&visit, &id).await?;
    let old = text::version(visit.db(), &id, &section, &wanted.version).await?.ok_or(Fault::Absent)?;
    let language = Language::from_code(&old.language);
    let here =
        |notice: &str| redirect(&visit.path(&format!("/rapports/{id}/textes/{section}?avis={notice}")));
    let mut act = visit.act().await?;
    if text::standing(&mut act, &id, &section, language).await? != wanted.seen {
        return Ok(here("report-version-changed"));
    }
    let typed = Typed { section: section.clone(), body: old.body, ..Typed::default() };
    match text::write(&mut act, &all, &id, language, &typed).await? {
        Err(refusals) => Ok(here(refusals.on("body"))),
        Ok(()) => {
            act.commit().await?;
            let notice = "report-version-taken";
            let path = format!("/rapports/{id}?avis={notice}#section-{section}");
            Ok(redirect(&visit.path(&path)))
        }
    }
}

/// A section's name in this person's language.
fn section_name(visit: &Visit, section: &str) -> String {
    match frame::axis(section) {
        Some(axis) if visit.language() == Language::French => axis.french.to_owned(),
        Some(axis) => axis.english.to_owned(),
        None => visit.one_of("report-section", section),
    }
}
