//! A figure of a report as it is told: its value, the year before, its target and its drawings.
use crate::{
    compose::Chart,
    drawing::{Drawing, Subject, drawable},
    frozen::{self, Frozen, Parts, aim_of, before},
    told::Source,
    year::{tell, tell_counted},
};
use figures::{Aim, Ask, Counted, Figure, Fold, Part, SMALLEST, Unit};
use page::{Language, Words};
use serde::Serialize;

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
    /// What the plan aims at, told; none where it has no target.
    #[serde(skip)]
    pub target: Option<String>,
    #[serde(skip)]
    pub drawings: Vec<Drawing>,
    #[serde(skip)]
    counted: Counted,
    #[serde(skip)]
    measure: Unit,
    #[serde(skip)]
    fold: Fold,
    /// Whether small counts in it are hidden.
    #[serde(skip)]
    guarded: bool,
}

impl Number {
    /// Whether no row is counted, in this period nor a year earlier, of what has no target.
    pub fn is_silent(&self) -> bool {
        self.rows == 0 && self.before.is_none() && self.target.is_none()
    }

    /// As a sentence of a language tells it.
    pub fn said(&self, words: &Words, language: Language) -> String {
        match self.counted.known(self.fold) {
            Some(value) => guarded(self.guarded, value, self.measure, words, language),
            None => tell_counted(self.counted, self.fold, self.measure, language),
        }
    }
}

fn guarded(guarded: bool, value: i64, unit: Unit, words: &Words, language: Language) -> String {
    match guarded && few(value, unit) {
        true => words.say(language, "report-fewer").into_owned(),
        false => tell(value, unit, language),
    }
}

struct Asked<'a> {
    key: &'a str,
    unit: Unit,
    fold: Fold,
    chart: Chart,
    earlier: Option<i64>,
    target: Option<i64>,
}

impl Source<'_> {
    /// As rows tell it today.
    pub(crate) async fn counted(
        &self,
        figure: &'static Figure,
        chart: Chart,
        aims: &[Aim],
    ) -> anyhow::Result<Number> {
        let ask = Ask::of(figure, self.period.from, self.period.to);
        let counted = ask.count(self.db).await?;
        let mut parts = Parts::default();
        if drawable(figure.fold, counted.rows, chart, false) {
            parts.months = ask.by(self.db, Part::Month).await?;
            parts.mrcs = ask.by(self.db, Part::Mrc).await?;
        }
        if chart == Chart::Share {
            parts.kinds = self.kinds(figure, ask.by(self.db, Part::Kind).await?).await?;
        }
        let asked = Asked {
            key: figure.key,
            unit: figure.unit,
            fold: figure.fold,
            chart,
            earlier: before(self.db, &ask, self.period).await?,
            target: aim_of(aims, figure.key),
        };
        Ok(self.number(asked, counted, &parts))
    }

    /// As it was signed.
    pub(crate) async fn kept(
        &self,
        report: &str,
        kept: &Frozen,
        chart: Chart,
        people: bool,
    ) -> anyhow::Result<Number> {
        let (key, fold) = (kept.key.as_str(), kept.fold());
        let mut parts = Parts { people, ..Parts::default() };
        if drawable(fold, kept.row_count, chart, self.public && people) {
            parts.months = frozen::by_month(self.db, report, key, fold).await?;
            parts.mrcs = frozen::by_mrc(self.db, report, key, fold).await?;
        }
        if let (Chart::Share, Some(figure)) = (chart, self.all.find(key)) {
            let kinds = frozen::by_kind(self.db, report, key, fold).await?;
            parts.kinds = self.kinds(figure, kinds).await?;
        }
        let (earlier, target) = (kept.before_value, kept.target_value);
        let asked = Asked { key, unit: kept.unit(), fold, chart, earlier, target };
        Ok(self.number(asked, kept.counted(), &parts))
    }

    /// Kinds by their names.
    async fn kinds(&self, figure: &Figure, parts: Vec<(String, i64)>) -> anyhow::Result<Vec<(String, i64)>> {
        let said = figure.say_kinds(self.db, self.language.code()).await?;
        let name = |kind: &str| said.of(kind, |key| self.words.say(self.language, key).into_owned());
        Ok(parts.into_iter().map(|(kind, value)| (name(&kind), value)).collect())
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
            chart: asked.chart,
        };
        let small = self.public && parts.people;
        let told = |value, unit| guarded(small, value, unit, self.words, self.language);
        Number {
            rows_told: told(rows, Unit::Count),
            key: asked.key.to_owned(),
            beside: match small && few(value, asked.unit) {
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
            target: asked.target.map(|target| tell(target, asked.unit, self.language)),
            drawings: match drawable(asked.fold, rows, asked.chart, small) {
                true => subject.drawings(self.words, self.language),
                false => vec![],
            },
            counted,
            measure: asked.unit,
            fold: asked.fold,
            guarded: small,
            label,
        }
    }
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
