//! The composition: the order of a report's sections, the figures each tells, and how each is drawn.
use crate::report::{self, SECTIONS};
use db::{Act, Db, Fault, FromRow};
use figures::{Figure, Figures, Fold, Span};
use page::Refusals;
use serde::Deserialize;
use std::collections::HashMap;

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chart {
    /// As suits its rows, where they are many.
    #[default]
    Suited,
    None,
    Months,
    Line,
    Map,
    Share,
}

/// Each as it is kept.
pub const CHARTS: [(Chart, &str); 6] = [
    (Chart::Suited, "suited"),
    (Chart::None, "none"),
    (Chart::Months, "months"),
    (Chart::Line, "line"),
    (Chart::Map, "map"),
    (Chart::Share, "share"),
];

impl Chart {
    pub fn code(self) -> &'static str {
        CHARTS.into_iter().find(|(chart, _)| *chart == self).map_or("suited", |(_, code)| code)
    }

    fn read(code: &str) -> Option<Chart> {
        CHARTS.into_iter().find(|(_, known)| *known == code).map(|(chart, _)| chart)
    }

    /// Whether it can say anything of a figure.
    pub fn suits(self, figure: &Figure) -> bool {
        match self {
            Chart::Suited | Chart::None => true,
            Chart::Months | Chart::Line => figure.span == Span::Period && !figure.fold.is_rate(),
            Chart::Map => !figure.fold.is_rate(),
            // Of things that count once however often they come back, the parts make no whole.
            Chart::Share => figure.has_kinds() && matches!(figure.fold, Fold::Count | Fold::Sum),
        }
    }
}

/// How a report is composed.
#[derive(Clone, Debug, Default)]
pub struct Composition {
    /// The order of its sections, where it was chosen.
    order: Option<Vec<&'static str>>,
    /// The figures of each section that was composed, in their order.
    chosen: HashMap<String, Vec<(String, Chart)>>,
}

impl Composition {
    pub fn sections(&self) -> Vec<&'static str> {
        let mut sections = self.order.clone().unwrap_or_default();
        // One that the house has since an order was chosen goes before the closing.
        for section in SECTIONS.into_iter().filter(|section| !self.places(section)) {
            let last = sections.iter().position(|other| *other == "closing").unwrap_or(sections.len());
            sections.insert(if self.order.is_some() { last } else { sections.len() }, section);
        }
        sections
    }

    fn places(&self, section: &str) -> bool {
        self.order.as_ref().is_some_and(|order| order.contains(&section))
    }

    /// The figures of a section in their order, or none where nobody chose.
    pub fn chosen(&self, section: &str) -> Option<&[(String, Chart)]> {
        self.chosen.get(section).map(Vec::as_slice)
    }

    /// How a figure is drawn in a section; none where it is left out of it.
    pub fn chart(&self, section: &str, key: &str) -> Option<Chart> {
        match self.chosen(section) {
            Some(chosen) => chosen.iter().find(|(known, _)| known == key).map(|(_, chart)| *chart),
            None => Some(Chart::Suited),
        }
    }

    /// What stands in a section of the figures that whoever composes it may not see: it is not theirs to leave out.
    pub fn unseen(&self, all: &Figures, section: &str, sees: impl Fn(&str) -> bool) -> Vec<(String, Chart)> {
        let every = || all.of_axis(section).map(|figure| (figure.key.to_owned(), Chart::Suited)).collect();
        let mut standing: Vec<(String, Chart)> = self.chosen(section).map_or_else(every, <[_]>::to_vec);
        standing.retain(|(key, _)| !sees(key));
        standing
    }

    /// Its place in a section: those left out come after all.
    pub fn place(&self, section: &str, key: &str) -> usize {
        self.chosen(section)
            .and_then(|chosen| chosen.iter().position(|(known, _)| known == key))
            .unwrap_or(usize::MAX)
    }
}

/// What was typed of a section: for each figure its rank, "" where it is left out, and its chart.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub key: Vec<String>,
    pub rank: Vec<String>,
    pub chart: Vec<String>,
    /// What stands of the figures that were not shown, and stays after those that were.
    #[serde(skip)]
    pub unseen: Vec<(String, Chart)>,
}

impl Typed {
    /// The figures chosen, in their order, or what is refused.
    fn judge(&self, all: &Figures, section: &str) -> Result<Vec<String>, Refusals> {
        let mut refusals = Refusals::default();
        let mut chosen = vec![];
        for (i, key) in self.key.iter().enumerate() {
            let rank = self.rank.get(i).map(|rank| rank.trim()).unwrap_or_default();
            let chart = Chart::read(self.chart.get(i).map(String::as_str).unwrap_or_default());
            let figure = all.find(key).filter(|figure| figure.axis == section);
            let (Some(figure), Some(chart)) = (figure, chart) else {
                refusals.unless(figure.is_some(), "key", "report-refusal-figure");
                refusals.unless(chart.is_some(), "chart", "report-refusal-chart");
                continue;
            };
            refusals.unless(chart.suits(figure), "chart", "report-refusal-chart");
            match rank.parse::<u16>() {
                Ok(rank @ 1..=999) => chosen.push((rank, i, format!("{key}:{}", chart.code()))),
                _ => refusals.unless(rank.is_empty(), "rank", "report-refusal-rank"),
            }
        }
        chosen.sort();
        if !refusals.none() {
            return Err(refusals);
        }
        let unseen = self.unseen.iter().filter(|(key, _)| !self.key.contains(key));
        let unseen = unseen.map(|(key, chart)| format!("{key}:{}", chart.code()));
        Ok(chosen.into_iter().map(|(_, _, part)| part).chain(unseen).collect())
    }
}

/// Composes a section of a draft, or says what is refused.
pub async fn section(
    act: &mut Act,
    all: &Figures,
    report: &str,
    section: &str,
    typed: &Typed,
) -> Result<Refusals, Fault> {
    let parts = match typed.judge(all, section) {
        Ok(parts) => parts.join(" "),
        Err(refusals) => return Ok(refusals),
    };
    keep(act, report, section, &parts).await
}

/// Moves a section of a draft one place earlier.
pub async fn raise(
    act: &mut Act,
    composed: &Composition,
    report: &str,
    section: &str,
) -> Result<Refusals, Fault> {
    let mut sections = composed.sections();
    let at = sections.iter().position(|known| *known == section).unwrap_or_default();
    if at == 0 {
        return Ok(Refusals::default());
    }
    sections.swap(at, at - 1);
    keep(act, report, "", &sections.join(" ")).await
}

async fn keep(act: &mut Act, report: &str, section: &str, parts: &str) -> Result<Refusals, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(report::is_draft(act, report).await?, "rank", "report-refusal-signed");
    if refusals.none() {
        insert(act, report, section, parts).await?;
        act.record("report.composed", "report", report, section).await?;
    }
    Ok(refusals)
}

async fn insert(act: &mut Act, report: &str, section: &str, parts: &str) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into report_composition (id, report_id, section, parts, set_at, set_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(report)
    .bind(section)
    .bind(parts)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Kept {
    section: String,
    parts: String,
}

macro_rules! standing {
    ($report:literal) => {
        concat!(
            "select c.section, c.parts from report_composition c where c.report_id = ",
            $report,
            " and c.id = (select max(d.id) from report_composition d where d.report_id = c.report_id \
              and d.section = c.section)"
        )
    };
}

/// A new report is composed as the one opened before it was.
pub async fn inherit(act: &mut Act, report: &str) -> Result<(), Fault> {
    let kept: Vec<Kept> = sqlx::query_as(standing!("(select max(r.id) from report r where r.id < $1)"))
        .bind(report)
        .fetch_all(act.rows())
        .await?;
    for Kept { section, parts } in kept {
        insert(act, report, &section, &parts).await?;
    }
    Ok(())
}

/// How a report is composed.
pub async fn of(db: &Db, report: &str) -> Result<Composition, Fault> {
    let kept: Vec<Kept> = sqlx::query_as(standing!("$1")).bind(report).fetch_all(db.rows()).await?;
    let mut composed = Composition::default();
    for Kept { section, parts } in kept {
        let parts = parts.split(' ').filter(|part| !part.is_empty());
        if section.is_empty() {
            let known = |part: &str| SECTIONS.into_iter().find(|known| *known == part);
            composed.order = Some(parts.filter_map(known).collect());
        } else {
            let read = |part: &str| {
                let (key, chart) = part.split_once(':').unwrap_or((part, "suited"));
                (key.to_owned(), Chart::read(chart).unwrap_or_default())
            };
            composed.chosen.insert(section, parts.map(read).collect());
        }
    }
    Ok(composed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_the_house_has_since_goes_before_the_closing() {
        assert_eq!(Composition::default().sections(), SECTIONS);
        let order = Some(vec!["2", "1", "3", "4", "opening", "closing"]);
        let composed = Composition { order, ..Composition::default() };
        let sections = ["2", "1", "3", "4", "opening", "finances", "partners", "thanks", "closing"];
        assert_eq!(composed.sections(), sections);
    }
}
