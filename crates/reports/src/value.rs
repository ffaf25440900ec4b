//! A figure of a report as it is told: its value, the year before, its target and its drawings.
use crate::{
    compose::Chart,
    drawing::{Drawing, LEAST_SHARED, Subject, drawable},
    frozen::{self, Frozen, Parts, aim_of, before},
    told::Source,
    year::{tell, tell_counted},
};
use figures::{Aim, Ask, Counted, Figure, Fold, Part, SMALLEST, Unit, is_of_few};
use page::{Language, Words};
use people::organization;
use serde::Serialize;

/// Whether a number is too long to stand in large type where there is little room: words go on to the next line.
pub fn is_long(told: &str) -> bool {
    told.chars().count() > 10 && !told.contains(' ')
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
    /// Of how many things it is a share, told, where they are few: « 2 sur 3 ».
    #[serde(skip)]
    pub part: Option<String>,
    /// One year earlier, told; none where nothing was recorded then.
    #[serde(skip)]
    pub before: Option<String>,
    /// What the plan aims at and by when, in words; none where it has no target.
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
    /// Whether it is of too few persons for everyone to read it.
    #[serde(skip)]
    hidden: bool,
}

impl Number {
    /// Whether no row is counted, in this period nor a year earlier, of what has no target.
    pub fn is_silent(&self) -> bool {
        self.rows == 0 && self.before.is_none() && self.target.is_none()
    }

    /// As a sentence of a language tells it.
    pub fn said(&self, words: &Words, language: Language) -> String {
        match self.hidden {
            true => few(self.counted.value, self.measure, words, language),
            false => tell_counted(self.counted, self.fold, self.measure, language),
        }
    }
}

/// Whether what stands for a number of too few persons says itself that they are few.
pub fn says_few(value: i64, unit: Unit) -> bool {
    unit == Unit::Count && (1..SMALLEST).contains(&value)
}

/// What stands for a number of too few persons.
pub fn few(value: i64, unit: Unit, words: &Words, language: Language) -> String {
    let key = if says_few(value, unit) { "report-fewer" } else { "report-fewer-people" };
    words.say_with(language, key, &[("smallest", SMALLEST.into())])
}

struct Asked<'a> {
    key: &'a str,
    unit: Unit,
    fold: Fold,
    chart: Chart,
    earlier: Option<i64>,
    target: Option<Aim>,
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
            parts.own = organization::places(self.db).await?;
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
            target: aim_of(aims, figure.key).cloned(),
        };
        Ok(self.number(asked, counted, &parts))
    }

    /// As it was signed.
    pub(crate) async fn kept(
        &self,
        report: &str,
        kept: &Frozen,
        chart: Chart,
        people: Counted,
    ) -> anyhow::Result<Number> {
        let (key, fold) = (kept.key.as_str(), kept.fold());
        let mut parts = Parts { people, ..Parts::default() };
        if drawable(fold, kept.row_count, chart, self.public && people.rows > 0) {
            parts.months = frozen::by_month(self.db, report, key, fold).await?;
            parts.mrcs = frozen::by_mrc(self.db, report, key, fold).await?;
            parts.own = organization::places(self.db).await?;
        }
        if let (Chart::Share, Some(figure)) = (chart, self.all.find(key)) {
            let kinds = frozen::by_kind(self.db, report, key, fold).await?;
            parts.kinds = self.kinds(figure, kinds).await?;
        }
        let target = kept.aim();
        let earlier = match kept.before_value {
            // What was of few persons a year earlier is told no more than what is now.
            Some(_) if self.public && (people.rows > 0 || kept.row_count == 0) => {
                let few = self.was_of_few(key).await?;
                kept.before_value.filter(|_| !few)
            }
            earlier => earlier,
        };
        let asked = Asked { key, unit: kept.unit(), fold, chart, earlier, target };
        Ok(self.number(asked, kept.counted(), &parts))
    }

    /// Whether a figure was of too few persons a year earlier, as rows tell it today; so is what nobody can say.
    async fn was_of_few(&self, key: &str) -> anyhow::Result<bool> {
        let (Some(figure), Some(earlier)) = (self.all.find(key), self.period.year_before()) else {
            return Ok(true);
        };
        let ask = Ask::of(figure, earlier.from, earlier.to);
        Ok(is_of_few(ask.count(self.db).await?, ask.people(self.db).await?, figure.unit))
    }

    /// Kinds by their names.
    async fn kinds(&self, figure: &Figure, parts: Vec<(String, i64)>) -> anyhow::Result<Vec<(String, i64)>> {
        let said = figure.say_kinds(self.db, self.language.code()).await?;
        let name = |kind: &str| said.of(kind, |key| self.words.say(self.language, key).into_owned());
        Ok(parts.into_iter().map(|(kind, value)| (name(&kind), value)).collect())
    }

    /// How many things of how many make a share, in hundredths of a percent.
    fn part(&self, share: i64, rows: i64) -> String {
        let told = |count: i64| tell(count, Unit::Count, self.language);
        let things = [("part", told((share * rows + 5_000) / 10_000).into()), ("whole", told(rows).into())];
        self.words.say_with(self.language, "report-share-of", &things)
    }

    /// A target with its day: one that is due after the period, or that is of more than its days, says so.
    pub(crate) fn aimed(&self, aim: &Aim, unit: Unit) -> String {
        let day = |day: &str| page::day(day, self.language);
        let words = if aim.due_on > self.period.to.to_string() {
            "report-target-later"
        } else if aim.from_on < self.period.from.to_string() {
            "report-target-whole"
        } else {
            "report-target"
        };
        let things = [
            ("told", tell(aim.target, unit, self.language).into()),
            ("from", day(&aim.from_on).into()),
            ("due", day(&aim.due_on).into()),
        ];
        self.words.say_with(self.language, words, &things)
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
        let guarded = self.public && parts.people.rows > 0;
        let hidden = self.public && is_of_few(counted, parts.people, asked.unit);
        let told = |value: i64, unit: Unit, or: String| match hidden {
            true => few(value, unit, self.words, self.language),
            false => or,
        };
        Number {
            rows_told: told(rows, Unit::Count, tell(rows, Unit::Count, self.language)),
            key: asked.key.to_owned(),
            beside: match hidden {
                true => label.clone(),
                false => beside(self.words, self.language, asked.key, value),
            },
            value: counted.known(asked.fold),
            unit: asked.unit.name(),
            rows,
            told: told(value, asked.unit, tell_counted(counted, asked.fold, asked.unit, self.language)),
            definition: definition(self.words, self.language, asked.key),
            part: match asked.fold == Fold::Share && !hidden && (1..LEAST_SHARED).contains(&rows) {
                true => Some(self.part(value, rows)),
                false => None,
            },
            before: asked.earlier.map(|earlier| tell(earlier, asked.unit, self.language)),
            // What it was to reach says about how many they are.
            target: asked.target.filter(|_| !hidden).map(|aim| self.aimed(&aim, asked.unit)),
            drawings: match !hidden && drawable(asked.fold, rows, asked.chart, guarded) {
                true => subject.drawings(self.words, self.language),
                false => vec![],
            },
            counted,
            measure: asked.unit,
            fold: asked.fold,
            hidden,
            label,
        }
    }
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
