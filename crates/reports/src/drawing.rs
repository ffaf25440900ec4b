//! The drawing that suits a figure: columns by month for what happened, a map and bars by MRC for what is, or nothing.
use crate::{compose, frozen::Parts, period::Period};
use figures::{
    Fold, SMALLEST, Unit,
    chart::{self, Chart, Kind, Palette},
};
use jiff::{ToSpan, civil::Date};
use page::{Language, Words, short_month};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// More months than this are no chart but a smear.
const MOST_MONTHS: usize = 24;
/// Fewer rows than this are told by their number alone.
const LEAST_ROWS: i64 = 8;
/// The parts of fewer things than this are told by their counts.
pub const LEAST_SHARED: i64 = 20;
/// How wide a drawing of half a sheet of paper is, in its own units.
const HALF: f64 = 370.0;

#[derive(Clone, Debug)]
pub struct Drawing {
    pub title: String,
    /// The sentence that stands for it.
    pub alt: String,
    shape: Shape,
}

#[derive(Clone, Debug)]
enum Shape {
    Map(BTreeMap<&'static str, f64>),
    Chart(Chart),
    /// Bars that stand beside their map.
    Beside(Chart),
}

impl Shape {
    fn beside(self) -> Shape {
        match self {
            Shape::Chart(chart) => Shape::Beside(chart),
            shape => shape,
        }
    }
}

/// What a figure is drawn from.
pub struct Subject<'a> {
    pub label: &'a str,
    pub unit: Unit,
    pub fold: Fold,
    pub parts: &'a Parts,
    pub period: Period,
    /// Whether others than the pole's own people will see it: small counts then stay hidden.
    pub public: bool,
    /// How it was chosen to be drawn.
    pub chart: compose::Chart,
}

/// Whether so many rows, so folded, may be drawn as was chosen; guarded, they are of people and everyone will see it.
pub fn drawable(fold: Fold, rows: i64, chart: compose::Chart, guarded: bool) -> bool {
    let least = match chart {
        compose::Chart::None => return false,
        compose::Chart::Suited => LEAST_ROWS,
        _ if guarded => LEAST_ROWS,
        _ => 1,
    };
    !fold.is_rate() && rows >= least
}

impl Subject<'_> {
    /// The drawings that suit it, one or two, or none where there is too little to see.
    pub fn drawings(&self, words: &Words, language: Language) -> Vec<Drawing> {
        // What happened has a rhythm; what is, on a day, or whom it reached, has a place.
        let (from, to) = (self.period.from.to_string(), self.period.to.to_string());
        let happened = self.parts.months.iter().all(|(month, _)| (&from[..7]..=&to[..7]).contains(&&**month));
        let told = match self.chart {
            _ if self.is_of_unknown_many() => None,
            compose::Chart::None => None,
            compose::Chart::Months => self.by_month(Kind::Bars, words, language),
            compose::Chart::Line => self.by_month(Kind::Line, words, language),
            compose::Chart::Map => self.by_mrc(words, language),
            compose::Chart::Share => self.by_kind(words, language),
            compose::Chart::Suited if happened && matches!(self.fold, Fold::Count | Fold::Sum) => {
                self.by_month(Kind::Bars, words, language)
            }
            compose::Chart::Suited => self.by_mrc(words, language),
        };
        told.unwrap_or_default()
    }

    /// Whether everyone would read amounts of people, which do not say of how many.
    fn is_of_unknown_many(&self) -> bool {
        self.public && self.parts.people.rows > 0 && self.unit != Unit::Count
    }

    /// Which part of the whole each kind is.
    fn by_kind(&self, words: &Words, language: Language) -> Option<Vec<Drawing>> {
        let whole: i64 = self.parts.kinds.iter().map(|(_, value)| value).sum();
        // A public breakdown shows no small count, of people nor of enterprises of one MRC.
        let few = self.parts.kinds.iter().any(|(_, value)| *value < SMALLEST);
        let parts = self.parts.kinds.iter().all(|(_, value)| *value >= 0);
        if self.parts.kinds.len() < 2 || whole <= 0 || !parts || (self.public && few) {
            return None;
        }
        let mut kinds: Vec<_> = self.parts.kinds.iter().collect();
        kinds.sort_by_key(|(_, value)| -value);
        // Of few things, how many says more than a percentage.
        let counted = self.unit == Unit::Count && whole < LEAST_SHARED;
        let share = |value: i64| match counted {
            true => value as f64,
            false => (value as f64 * 1000.0 / whole as f64).round() / 10.0,
        };
        let points = kinds.into_iter().map(|(kind, value)| (kind.clone(), share(*value))).collect();
        let unit = if counted { "" } else { "%" };
        Some(vec![self.chart((points, unit), "report-by-kind", Kind::Bars, words, language)])
    }

    fn by_mrc(&self, words: &Words, language: Language) -> Option<Vec<Drawing>> {
        let day = self.period.to;
        let found = || self.parts.mrcs.iter();
        let values: BTreeMap<&'static str, i64> =
            found().filter_map(|(code, value)| Some((territory::mrc(code)?.code, *value))).collect();
        let nowhere: i64 =
            found().filter(|(code, _)| territory::mrc(code).is_none()).map(|(_, value)| value).sum();
        let few = |value: i64| value < SMALLEST;
        let hidden = values.values().any(|value| few(*value)) || (nowhere > 0 && few(nowhere));
        if values.len() < 2 || (self.public && hidden) {
            return None;
        }
        let around = around(values.keys().copied(), &self.parts.own, day);
        let mut drawn: BTreeMap<&'static str, f64> = around.into_iter().map(|code| (code, 0.0)).collect();
        drawn.extend(values.iter().map(|(code, value)| (*code, self.scaled(*value))));
        let name = |code: &str| territory::mrc_name(code).to_owned();
        let mut points: Vec<(String, f64)> = drawn.iter().map(|(code, value)| (name(code), *value)).collect();
        points.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        // What has no place has its bar too: the bars add up to the number.
        if nowhere > 0 {
            points.push((words.say(language, "report-mrc-none").into_owned(), self.scaled(nowhere)));
        }
        let bars = self.chart((points, self.sign()), "report-by-mrc", Kind::Bars, words, language);
        let bars = Drawing { shape: bars.shape.beside(), ..bars };
        let map = Drawing {
            title: words.say_with(language, "report-map-of", &[("what", self.label.into())]),
            alt: bars.alt.clone(),
            shape: Shape::Map(drawn),
        };
        // A map tells plain numbers: hours have their bars alone.
        Some(if self.unit == Unit::Minutes { vec![bars] } else { vec![map, bars] })
    }

    fn by_month(&self, kind: Kind, words: &Words, language: Language) -> Option<Vec<Drawing>> {
        let months = months(self.period);
        let mut values: HashMap<String, i64> = self.parts.months.iter().cloned().collect();
        let guarded = self.public && self.parts.people.rows > 0;
        let hidden = guarded && values.values().any(|value| (1..SMALLEST).contains(value));
        if !(3..=MOST_MONTHS).contains(&months.len()) || values.len() < 2 || hidden {
            return None;
        }
        let points = months.into_iter().map(|month| {
            let value = values.remove(&month.to_string()[..7]).unwrap_or_default();
            (short_month(month.month(), language).to_owned(), self.scaled(value))
        });
        Some(vec![self.chart((points.collect(), self.sign()), "report-by-month", kind, words, language)])
    }

    fn sign(&self) -> &'static str {
        match self.unit {
            Unit::Count | Unit::Grade => "",
            Unit::Minutes => chart::HOURS,
            Unit::Cents => "$",
            Unit::Percent => "%",
        }
    }

    fn chart(
        &self,
        (points, unit): (Vec<(String, f64)>, &str),
        title: &str,
        kind: Kind,
        words: &Words,
        language: Language,
    ) -> Drawing {
        let title = words.say_with(language, title, &[("what", self.label.into())]);
        let chart = Chart { kind, title: title.clone(), unit: unit.to_owned(), points };
        Drawing { title, alt: chart::alt(&chart, language.code()), shape: Shape::Chart(chart) }
    }

    fn scaled(&self, value: i64) -> f64 {
        let value = value as f64;
        match self.unit {
            Unit::Count | Unit::Minutes => value,
            Unit::Cents | Unit::Percent | Unit::Grade => value / 100.0,
        }
    }
}

impl Drawing {
    /// For a page, whose colours it follows.
    pub fn on_page(&self, language: Language) -> String {
        match &self.shape {
            Shape::Chart(chart) | Shape::Beside(chart) => {
                chart::svg(chart, &Palette::page(), language.code())
            }
            Shape::Map(values) => self.map(values, language, false),
        }
    }

    /// For paper; `accent` is the pole's colour.
    pub fn on_paper(&self, accent: &str, language: Language) -> String {
        match &self.shape {
            Shape::Chart(chart) => chart::svg(chart, &Palette::print(accent), language.code()),
            Shape::Beside(chart) => {
                let half = Palette { width: HALF, ..Palette::print(accent) };
                chart::svg(chart, &half, language.code())
            }
            Shape::Map(values) => self.map(values, language, true),
        }
    }

    fn map(&self, values: &BTreeMap<&'static str, f64>, language: Language, paper: bool) -> String {
        let mrcs: Vec<&str> = values.keys().copied().collect();
        let values: HashMap<&str, f64> = values.iter().map(|(code, value)| (*code, *value)).collect();
        let map = territory::Map {
            mrcs: &mrcs,
            values: &values,
            title: &self.title,
            language: language.code(),
            paper,
        };
        // The map names no font: on paper it takes the one of the other drawings.
        map.svg().replacen("<svg ", if paper { "<svg font-family=\"Noto Sans\" " } else { "<svg " }, 1)
    }
}

/// The MRC drawn around those where something was counted: of their regions, those of the pole; all of them while it
/// places no organization.
fn around(counted: impl Iterator<Item = &'static str>, own: &[String], day: Date) -> BTreeSet<&'static str> {
    let regions: BTreeSet<&str> =
        counted.filter_map(|code| Some(territory::mrc(code)?.region_on(day).code)).collect();
    let all = regions.into_iter().flat_map(|region| territory::mrcs_of_region_on(region, day));
    let wanted = |code: &&'static str| own.is_empty() || own.iter().any(|own| own == code);
    all.map(|mrc| mrc.code).filter(wanted).collect()
}

/// The first day of each month that the period touches.
fn months(period: Period) -> Vec<Date> {
    let mut month = period.from.first_of_month();
    let mut months = vec![];
    while month <= period.to && months.len() <= MOST_MONTHS {
        months.push(month);
        let Ok(next) = month.checked_add(1.month()) else { break };
        month = next;
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pole_of_two_mrc_is_drawn_without_the_rest_of_its_region() {
        let day: Date = "2020-03-31".parse().unwrap();
        let mrcs = territory::regions().iter().map(|region| territory::mrcs_of_region_on(region.code, day));
        let mrcs = mrcs.max_by_key(Vec::len).unwrap();
        let own = [mrcs[0].code.to_owned(), mrcs[1].code.to_owned()];
        let told = |own: &[String]| around([mrcs[0].code].into_iter(), own, day).len();
        assert_eq!(told(&own), 2, "where nothing was counted too");
        assert_eq!(told(&[]), mrcs.len());
    }
}
