//! The report as it is told: each section with its figures, text, drawings, tables and photographs, for page and paper.
use crate::{
    compose::{self, Chart, Composition},
    frozen,
    live::{self, Piece},
    period::Period,
    photo::{self, Photo},
    report::Report,
    table::{self, Shown},
    text, uncovered,
    value::Number,
};
use db::{Db, Fault};
use figures::{Figures, several};
use futures_util::FutureExt;
use page::{Language, Words};
use serde::Serialize;
use std::collections::HashMap;

/// A report, told.
#[derive(Clone, Debug)]
pub struct Told {
    pub period: Period,
    pub sections: Vec<Section>,
    /// Where nothing was done, in words; none where that is not known.
    pub coverage: Option<String>,
    /// The figures that its sentences alone tell.
    pub cited: Vec<Number>,
    /// Every figure by its key, as a sentence in the reader's language tells it.
    pub said: HashMap<String, String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub code: &'static str,
    pub name: String,
    /// Markdown, with its numbers apart.
    #[serde(skip)]
    pub text: Vec<Piece>,
    /// The language it was written in, where it is not the reader's.
    #[serde(skip)]
    pub other_language: Option<String>,
    pub figures: Vec<Number>,
    /// What the plan aims at of a part of some figures.
    #[serde(skip)]
    pub targets: Option<Shown>,
    #[serde(skip)]
    pub tables: Vec<Shown>,
    #[serde(skip)]
    pub photos: Vec<Photo>,
}

impl Section {
    pub fn is_axis(&self) -> bool {
        self.code.len() == 1
    }

    /// Its text as Markdown, with its numbers in it.
    pub fn plain(&self) -> String {
        live::plain(&self.text)
    }

    /// The same, each number leading to what proves it.
    pub fn linked(&self, opens: impl Fn(&str) -> String) -> String {
        live::linked(&self.text, opens)
    }

    /// The signs of its text that paper shows as boxes.
    pub fn undrawn(&self) -> String {
        paper::undrawn(&self.plain())
    }

    /// The figures that its text cites and that readers will not be told: those of rooms that are kept back, and those
    /// that nobody counts. By their keys, as they are typed.
    pub fn untold(&self, kept_back: &[&str]) -> String {
        let mut keys: Vec<&str> = vec![];
        for piece in &self.text {
            let Piece::Number(key, told) = piece else { continue };
            let kept = told.is_none() || kept_back.iter().any(|begins| key.starts_with(begins));
            if kept && !keys.contains(&key.as_str()) {
                keys.push(key);
            }
        }
        keys.join(", ")
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
            && self.telling().next().is_none()
            && self.targets.is_none()
            && self.tables.is_empty()
            && self.photos.is_empty()
    }

    /// The figures that have something to tell, each in its frame.
    pub fn telling(&self) -> impl Iterator<Item = &Number> {
        self.figures.iter().filter(|number| !number.is_silent())
    }

    /// Those that have not, which are only named.
    pub fn silent(&self) -> Vec<&Number> {
        self.figures.iter().filter(|number| number.is_silent()).collect()
    }
}

/// Whether a report tells a figure: in the section of its axis, or in a sentence of either language.
pub async fn tells(db: &Db, report: &str, axis: &str, key: &str) -> Result<bool, Fault> {
    if compose::of(db, report).await?.chart(axis, key).is_some() {
        return Ok(true);
    }
    let texts = text::latest(db, report).await?;
    Ok(texts.iter().any(|text| live::keys(&text.body).iter().any(|cited| cited == key)))
}

/// What is asked: whose rows, in whose words, over which days.
pub struct Source<'a> {
    pub db: &'a Db,
    pub all: &'a Figures,
    pub words: &'a Words,
    pub language: Language,
    pub period: Period,
    /// Whose texts and photographs it has.
    pub report: Option<&'a Report>,
    /// Whether others than the pole's own people will read it: everyone, or a funder.
    pub public: bool,
    /// What the keys of figures begin with that are not told.
    pub kept_back: Vec<&'static str>,
}

impl Source<'_> {
    /// The numbers as signed, where it is; as they are today, otherwise.
    pub async fn tell(&self) -> anyhow::Result<Told> {
        let composed = match self.report {
            Some(report) => compose::of(self.db, &report.id).await?,
            None => Composition::default(),
        };
        let signed = self.report.filter(|report| report.is_signed());
        let mut figures = match signed {
            Some(report) => self.frozen(&report.id, &composed).await?,
            None => self.live(&composed).await?,
        };
        figures.retain(|(_, number)| !self.kept_back.iter().any(|begins| number.key.starts_with(begins)));
        let (texts, mut photos, mut tables) = match self.report {
            Some(report) => (
                text::latest(self.db, &report.id).await?,
                photo::of(self.db, &report.id).await?,
                table::of(self.db, &report.id).await?,
            ),
            None => (vec![], vec![], vec![]),
        };
        let said = self.said(&figures, self.language);
        let otherwise = self.said(&figures, self.language.other());
        let mut aimed = self.aimed_at().await?;
        let mut sections = vec![];
        for code in composed.sections() {
            let text = text::said(&texts, code, self.language);
            let other_language =
                text.map(|text| text.language.clone()).filter(|language| language != self.language.code());
            let numbers = if other_language.is_some() { &otherwise } else { &said };
            let mine = figures
                .extract_if(.., |(axis, number)| axis == code && composed.chart(code, &number.key).is_some());
            let mut mine: Vec<Number> = mine.map(|(_, number)| number).collect();
            mine.sort_by_key(|number| composed.place(code, &number.key));
            sections.push(Section {
                code,
                name: self.name(code),
                text: text.map(|text| live::set(&text.body, numbers)).unwrap_or_default(),
                other_language,
                figures: mine,
                targets: self
                    .targets(aimed.extract_if(.., |(axis, _)| *axis == code).map(|(_, row)| row).collect()),
                tables: tables
                    .extract_if(.., |table| table.section == code)
                    .map(|table| table.shown(self.language))
                    .collect(),
                photos: photos.extract_if(.., |photo| photo.section == code).collect(),
            });
        }
        let cites = |number: &Number| {
            let mut pieces = sections.iter().flat_map(|section| &section.text);
            pieces.any(|piece| matches!(piece, Piece::Number(key, _) if *key == number.key))
        };
        let cited = figures.into_iter().map(|(_, number)| number).filter(cites).collect();
        let uncovered = match signed {
            Some(report) => report.uncovered.clone(),
            None => uncovered::of(self.db, self.all, self.period).await?,
        };
        let coverage = uncovered.map(|codes| uncovered::tell(&codes, self.words, self.language));
        Ok(Told { period: self.period, sections, coverage, cited, said })
    }

    /// Every figure by its key, as a sentence of a language tells it.
    fn said(&self, figures: &[(String, Number)], language: Language) -> HashMap<String, String> {
        let said = |number: &Number| (number.key.clone(), number.said(self.words, language));
        figures.iter().map(|(_, number)| said(number)).collect()
    }

    async fn live(&self, composed: &Composition) -> anyhow::Result<Vec<(String, Number)>> {
        let aims = &self.all.aims(self.db, self.period.from, self.period.to).await?;
        let numbers = self.all.0.iter().copied().map(|figure| {
            let chart = composed.chart(figure.axis, figure.key).unwrap_or(Chart::None);
            async move { Ok((figure.axis.to_owned(), self.counted(figure, chart, aims).await?)) }.boxed()
        });
        several(numbers).await
    }

    async fn frozen(&self, report: &str, composed: &Composition) -> anyhow::Result<Vec<(String, Number)>> {
        let mut numbers = vec![];
        let of_people = frozen::of_people(self.db, self.all, report).await?;
        for kept in frozen::figures_of(self.db, report).await? {
            let chart = composed.chart(&kept.axis, &kept.key).unwrap_or(Chart::None);
            let people = of_people.get(&kept.key).copied().unwrap_or_default();
            let number = self.kept(report, &kept, chart, people).await?;
            numbers.push((kept.axis, number));
        }
        Ok(numbers)
    }

    fn name(&self, code: &str) -> String {
        let axis = frame::AXES.iter().find(|axis| axis.code == code);
        match (axis, self.language) {
            (Some(axis), Language::French) => axis.french.to_owned(),
            (Some(axis), Language::English) => axis.english.to_owned(),
            (None, language) => self.words.say(language, &format!("report-section-{code}")).into_owned(),
        }
    }
}
