//! The report as it is told: each section with its figures, text, drawings and photographs, for page and paper alike.
use crate::{
    drawing::{Drawing, SMALLEST, Subject, drawable},
    frozen::{self, Parts, before},
    period::Period,
    photo::{self, Photo},
    report::{Report, SECTIONS},
    text, uncovered,
    year::{tell, tell_counted},
};
use db::Db;
use figures::{Ask, Counted, Figure, Figures, Fold, Part, Unit, several};
use futures_util::FutureExt;
use page::{Language, Words};
use serde::Serialize;

/// A report, told.
#[derive(Clone, Debug)]
pub struct Told {
    pub period: Period,
    pub sections: Vec<Section>,
    /// Where nothing was done, in words; none where that is not known.
    pub coverage: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub code: &'static str,
    pub name: String,
    /// Markdown.
    #[serde(skip)]
    pub text: String,
    /// The language it was written in, where it is not the reader's.
    #[serde(skip)]
    pub other_language: Option<String>,
    pub figures: Vec<Number>,
    #[serde(skip)]
    pub photos: Vec<Photo>,
}

impl Section {
    pub fn is_axis(&self) -> bool {
        self.code.len() == 1
    }

    /// The signs of its text that paper shows as boxes.
    pub fn undrawn(&self) -> String {
        paper::undrawn(&self.text)
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.telling().next().is_none() && self.photos.is_empty()
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

/// A figure of the report.
#[derive(Clone, Debug, Serialize)]
pub struct Number {
    pub key: String,
    pub label: String,
    /// Its name as it agrees with the number it stands beside.
    #[serde(skip)]
    pub beside: String,
    /// None for a share of nothing.
    pub value: Option<i64>,
    pub unit: &'static str,
    pub rows: i64,
    #[serde(skip)]
    pub rows_told: String,
    #[serde(skip)]
    pub told: String,
    #[serde(skip)]
    pub definition: String,
    /// One year earlier, told; none where nothing was recorded then.
    #[serde(skip)]
    pub before: Option<String>,
    #[serde(skip)]
    pub drawings: Vec<Drawing>,
}

impl Number {
    /// Whether no row is counted, in this period nor a year earlier.
    pub fn is_silent(&self) -> bool {
        self.rows == 0 && self.before.is_none()
    }
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
    /// Whether everyone will read it.
    pub public: bool,
    /// What the keys of figures begin with that are not told.
    pub kept_back: Vec<&'static str>,
}

impl Source<'_> {
    /// The numbers as signed, where it is; as they are today, otherwise.
    pub async fn tell(&self) -> anyhow::Result<Told> {
        let signed = self.report.filter(|report| report.is_signed());
        let mut figures = match signed {
            Some(report) => self.frozen(&report.id).await?,
            None => self.live().await?,
        };
        figures.retain(|(_, number)| !self.kept_back.iter().any(|begins| number.key.starts_with(begins)));
        let (texts, mut photos) = match self.report {
            Some(report) => (text::latest(self.db, &report.id).await?, photo::of(self.db, &report.id).await?),
            None => (vec![], vec![]),
        };
        let mut sections = vec![];
        for code in SECTIONS {
            let text = text::said(&texts, code, self.language);
            let (here, elsewhere) = photos.into_iter().partition(|photo: &Photo| photo.section == code);
            photos = elsewhere;
            let (mine, others) = figures.into_iter().partition(|(axis, _)| axis == code);
            figures = others;
            let mine: Vec<(String, Number)> = mine;
            sections.push(Section {
                code,
                name: self.name(code),
                text: text.map(|text| text.body.clone()).unwrap_or_default(),
                other_language: text
                    .map(|text| text.language.clone())
                    .filter(|language| language != self.language.code()),
                figures: mine.into_iter().map(|(_, number)| number).collect(),
                photos: here,
            });
        }
        let uncovered = match signed {
            Some(report) => report.uncovered.clone(),
            None => uncovered::of(self.db, self.all, self.period).await?,
        };
        let coverage = uncovered.map(|codes| uncovered::tell(&codes, self.words, self.language));
        Ok(Told { period: self.period, sections, coverage })
    }

    async fn live(&self) -> anyhow::Result<Vec<(String, Number)>> {
        let numbers = self.all.0.iter().copied();
        let numbers = numbers
            .map(|figure| async move { Ok((figure.axis.to_owned(), self.counted(figure).await?)) }.boxed());
        several(numbers).await
    }

    async fn counted(&self, figure: &'static Figure) -> anyhow::Result<Number> {
        let ask = Ask::of(figure, self.period.from, self.period.to);
        let counted = ask.count(self.db).await?;
        let mut parts = Parts::default();
        if drawable(figure.fold, counted.rows) {
            parts.months = ask.by(self.db, Part::Month).await?;
            parts.mrcs = ask.by(self.db, Part::Mrc).await?;
        }
        let earlier = before(self.db, &ask, self.period).await?;
        let asked = Asked { key: figure.key, unit: figure.unit, fold: figure.fold, earlier };
        Ok(self.number(asked, counted, &parts))
    }

    async fn frozen(&self, report: &str) -> anyhow::Result<Vec<(String, Number)>> {
        let mut numbers = vec![];
        let of_people = frozen::of_people(self.db, report).await?;
        for kept in frozen::figures_of(self.db, report).await? {
            let mut parts = Parts { people: of_people.contains(&kept.key), ..Parts::default() };
            if drawable(kept.fold(), kept.row_count) {
                parts.months = frozen::by_month(self.db, report, &kept.key, kept.fold()).await?;
                parts.mrcs = frozen::by_mrc(self.db, report, &kept.key, kept.fold()).await?;
            }
            let asked =
                Asked { key: &kept.key, unit: kept.unit(), fold: kept.fold(), earlier: kept.before_value };
            numbers.push((kept.axis.clone(), self.number(asked, kept.counted(), &parts)));
        }
        Ok(numbers)
    }

    fn number(&self, asked: Asked<'_>, counted: Counted, parts: &Parts) -> Number {
        let Counted { value, rows } = counted;
        let label = label(self.words, self.language, asked.key);
        let subject = Subject {
            label: &label,
            unit: asked.unit,
            fold: asked.fold,
            parts,
            period: self.period,
            public: self.public,
        };
        let guarded = self.public && parts.people;
        let told = |value, unit| match guarded && few(value, unit) {
            true => self.words.say(self.language, "report-fewer").into_owned(),
            false => tell(value, unit, self.language),
        };
        Number {
            rows_told: told(rows, Unit::Count),
            key: asked.key.to_owned(),
            beside: match guarded && few(value, asked.unit) {
                true => label.clone(),
                false => beside(self.words, self.language, asked.key, value),
            },
            value: counted.known(asked.fold),
            unit: asked.unit.name(),
            rows,
            told: match counted.known(asked.fold) {
                Some(value) => told(value, asked.unit),
                None => tell_counted(counted, asked.fold, asked.unit, self.language),
            },
            definition: definition(self.words, self.language, asked.key),
            before: asked.earlier.map(|earlier| told(earlier, asked.unit)),
            drawings: match drawable(asked.fold, rows) {
                true => subject.drawings(self.words, self.language),
                false => vec![],
            },
            label,
        }
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

struct Asked<'a> {
    key: &'a str,
    unit: Unit,
    fold: Fold,
    earlier: Option<i64>,
}

/// Whether everyone would read in it a count of people too small to be told.
pub fn few(value: i64, unit: Unit) -> bool {
    unit == Unit::Count && (1..SMALLEST).contains(&value)
}

/// A figure's name; a figure the house no longer counts shows its key.
pub fn label(words: &Words, language: Language, key: &str) -> String {
    words.say(language, &format!("figure-{}", key.replace('.', "-"))).into_owned()
}

/// A figure's name as it agrees with a number: `1` *Entreprise servie*, `2` *Entreprises servies*.
pub fn beside(words: &Words, language: Language, key: &str, value: i64) -> String {
    words.counted(language, &format!("figure-{}", key.replace('.', "-")), value)
}

pub fn definition(words: &Words, language: Language, key: &str) -> String {
    words.say(language, &format!("figure-{}-definition", key.replace('.', "-"))).into_owned()
}
