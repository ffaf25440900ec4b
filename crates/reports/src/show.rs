//! One report: its axes, its numbers that open, its texts edited in place, its photographs.
use crate::{
    READ, SIGN, WRITE,
    aside::Kept,
    live::{self, Unknown},
    photo::{self, Photo},
    report::{self, Report},
    table, text,
    told::{Section, Source, Told},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Choice, Fault, Form, Language, Refusals, Visit, days, prose};
use people::told;
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    report: Report,
    period: String,
    sections: Vec<Section>,
    /// Where nothing was done, in words.
    coverage: Option<String>,
    /// Whether its texts and photographs may be written here and now.
    open: bool,
    writing: text::Typed,
    /// The text that was there when the writing began, by its id.
    seen: String,
    /// What somebody else wrote meanwhile.
    meanwhile: String,
    photo: photo::Typed,
    /// The writing as it will be read, where it is looked at.
    preview: String,
    /// What the writing tells as figures and is none.
    unknown: Vec<Unknown>,
    /// The figures that a sentence may tell, those of its own section first.
    offered: Vec<Offered>,
    table: table::Typed,
    /// The photograph set aside, which need not be chosen again.
    kept: Option<Kept>,
    /// The title, as it is or as it was typed.
    title: String,
    choices: Vec<Choice>,
    /// What was done to it, newest first, for those who read everything.
    history: Vec<told::Told>,
    refusals: Refusals,
}

impl Show {
    fn drawn(&self, drawing: &crate::drawing::Drawing) -> String {
        drawing.on_page(self.v.language())
    }

    fn base(&self) -> String {
        self.v.path(&format!("/rapports/{}", self.report.id))
    }

    /// The language tag of a text written in another language than the page's.
    fn tag(&self, code: &str) -> &'static str {
        Language::from_code(code).tag()
    }

    fn photo(&self, photo: &Photo, deed: &str) -> String {
        self.v.path(&format!("/rapports/photos/{}{deed}", photo.id))
    }

    fn prose(&self, section: &Section) -> String {
        prose::html(&section.linked(|key| self.opens(key)))
    }

    /// The figures that its text cites and that everyone will not be told.
    fn untold(&self, section: &Section) -> String {
        section.untold(&kept_back(&self.v, true))
    }

    /// Where a number opens: its rows for those who may, its counts for others.
    fn opens(&self, key: &str) -> String {
        let deep = if self.v.may(READ) { "chiffres" } else { "public" };
        format!("{}/{deep}/{key}", self.base())
    }
}

/// A figure that a sentence may tell.
struct Offered {
    key: &'static str,
    told: String,
    label: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The section whose text is being written.
    ecrire: String,
}

/// What a page of a report was given to show again.
#[derive(Default)]
pub struct Given {
    pub writing: text::Typed,
    pub seen: Option<String>,
    pub meanwhile: String,
    pub photo: photo::Typed,
    pub table: table::Typed,
    pub kept: Option<Kept>,
    pub title: Option<String>,
    pub refusals: Refusals,
}

/// Whether this person may read a report: staff and board all of them, a funder those that are signed.
pub fn readable(visit: &Visit, report: &Report) -> bool {
    visit.may(READ) || (visit.may(crate::SEE) && report.is_signed())
}

/// The report asked for, where it may be read.
pub async fn asked(visit: &Visit, id: &str) -> Result<Report, Fault> {
    let found = report::find(visit.db(), id).await?;
    found.filter(|report| readable(visit, report)).ok_or(Fault::Absent)
}

/// What the keys of figures begin with that are not told: those that rooms reserve, in public or to whoever may not
/// read that room.
pub fn kept_back(visit: &Visit, public: bool) -> Vec<&'static str> {
    let reserved = visit.house().reserved.iter();
    reserved.filter(|(_, right)| public || !visit.may(*right)).map(|(begins, _)| *begins).collect()
}

/// The report's numbers, texts and photographs, in this person's language; a funder is told no number of few persons,
/// as nobody is in public.
pub async fn tell(visit: &Visit, all: &Figures, report: &Report, public: bool) -> Result<Told, Fault> {
    let public = public || !visit.may(READ);
    let source = Source {
        db: visit.db(),
        all,
        words: &visit.house().words,
        language: visit.language(),
        period: report.period()?,
        report: Some(report),
        public,
        kept_back: kept_back(visit, public),
    };
    Ok(source.tell().await?)
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(wanted): Form<Asked>,
) -> Answer {
    let (body, seen) = written(&visit, &id, &wanted.ecrire).await?;
    let writing = text::Typed { section: wanted.ecrire, body, ..text::Typed::default() };
    show(visit, &all, &id, Given { writing, seen: Some(seen), ..Given::default() }).await
}

/// The text of a section in this person's language, and its id; both "" when none was written.
pub async fn written(visit: &Visit, report: &str, section: &str) -> Result<(String, String), Fault> {
    let here = visit.language().code();
    let texts = text::latest(visit.db(), report).await?;
    let text = texts.into_iter().find(|text| text.section == section && text.language == here);
    Ok(text.map(|text| (text.body, text.id)).unwrap_or_default())
}

pub async fn show(visit: Visit, all: &Figures, id: &str, given: Given) -> Answer {
    let report = asked(&visit, id).await?;
    let Told { sections, said, coverage, .. } = tell(&visit, all, &report, false).await?;
    let history = if visit.may(READ) { history(&visit, &report, &sections).await? } else { vec![] };
    let choices =
        sections.iter().map(|section| Choice { value: section.code.into(), label: section.name.clone() });
    // What is too long is refused for that alone, and read no further.
    let long = given.writing.is_long();
    let show = Show {
        v: visit.clone(),
        period: days(&report.from_on, &report.to_on, visit.language()),
        open: visit.may(WRITE) && !report.is_signed(),
        choices: choices.collect(),
        preview: match given.writing.preview.is_empty() || long {
            true => String::new(),
            false => prose::html(&live::plain(&live::set(&given.writing.body, &said))),
        },
        unknown: if long { vec![] } else { live::unknown(&given.writing.body, all) },
        offered: if given.writing.section.is_empty() { vec![] } else { offered(&visit, all, &said, &given) },
        sections,
        coverage,
        history,
        title: given.title.unwrap_or_else(|| report.title.clone()),
        report,
        writing: given.writing,
        seen: given.seen.unwrap_or_default(),
        meanwhile: given.meanwhile,
        photo: given.photo,
        table: match given.table.table_section.is_empty() {
            true => table::Typed { table_section: "finances".into(), ..given.table },
            false => given.table,
        },
        kept: given.kept,
        refusals: given.refusals,
    };
    // A text that is only looked at is no refusal.
    let looked = !show.writing.preview.is_empty() || !show.writing.insert.is_empty();
    match looked && show.refusals.none() {
        true => visit.taken(&show.report.title, &show),
        false => visit.page(&show.report.title, &show),
    }
}

/// The figures that a sentence may tell, each as it would: those of the section being written come first.
fn offered(visit: &Visit, all: &Figures, said: &HashMap<String, String>, given: &Given) -> Vec<Offered> {
    let mut figures = all.0.clone();
    figures.sort_by_key(|figure| figure.axis != given.writing.section);
    let offered = figures.into_iter().filter_map(|figure| {
        let told = said.get(figure.key)?.clone();
        Some(Offered { key: figure.key, told, label: visit.t(&figure.words()).into_owned() })
    });
    offered.collect()
}

/// What was done to a report: its notes hold days, or the section that was written.
async fn history(visit: &Visit, report: &Report, sections: &[Section]) -> Result<Vec<told::Told>, Fault> {
    let part = |word: &str| match word.parse::<jiff::civil::Date>() {
        Ok(_) => Some(visit.day(word)),
        Err(_) => sections.iter().find(|section| section.code == word).map(|section| section.name.clone()),
    };
    let details = |line: &db::Line| match line.verb.as_str() {
        // The count of rows that a signature kept is no section.
        "report.signed" => line.note.split_whitespace().take(2).filter_map(part).collect(),
        _ => line.note.split_whitespace().filter_map(part).collect(),
    };
    Ok(told::told(visit, "report", &report.id, details).await?)
}
