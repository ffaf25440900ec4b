//! The portrait of the region printed: whoever asks, no count that is small, nor any that would give one back.
use crate::{
    READ,
    portrait::{self, Asked, Group, Region},
    province, region, told,
};
use figures::chart::{self, Palette, svg};
use page::{Answer, Fault, Form, Pace, Visit, file, number};
use paper::{Cell, Document, Look, Number, Part};
use std::{num::NonZeroU32, sync::LazyLock};

/// Prints that one machine may cause: ten in a row, ten a minute.
const MOST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
static PACE: LazyLock<Pace> = LazyLock::new(|| Pace::minutely(MOST));
/// In seconds: after it, ten prints may be asked for again.
const A_MINUTE: u32 = 60;

/// The portrait as its file tells it, whoever takes it away; a visitor takes so many a minute.
pub async fn taken(visit: &Visit, asked: &Asked) -> Result<Region, Fault> {
    if !visit.may(READ) && !region::is_shown(visit.db()).await? {
        return Err(Fault::Absent);
    }
    if visit.account().is_none() && !PACE.allows(&format!("{} {}", visit.pole().slug, visit.knocker())) {
        return Err(Fault::TooOften(A_MINUTE));
    }
    portrait::region(visit, asked, false).await
}

pub async fn pdf(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let one = taken(&visit, &asked).await?;
    let name = format!("portrait-{}.pdf", one.day);
    let document = set(&visit, one);
    let bytes =
        tokio::task::spawn_blocking(move || paper::print(&document)).await.map_err(anyhow::Error::from)?;
    Ok(file(bytes.map_err(anyhow::Error::from)?, "application/pdf", &name))
}

/// Sets the portrait on paper, in the order of its page.
fn set(visit: &Visit, one: Region) -> Document {
    let colour = visit.pole().colour();
    let beside = |count: i64| {
        let count = number(count, visit.language());
        visit
            .tf("portrait-province", &[("number", count.into()), ("year", province::YEAR.to_string().into())])
    };
    let first = Number {
        value: one.total.clone(),
        label: visit.t("portrait-enterprises").into_owned(),
        note: beside(province::ENTERPRISES),
        ..Number::default()
    };
    let others = one.numbers.iter().map(|(value, label, note, ..)| Number {
        value: value.clone(),
        label: label.clone(),
        note: note.clone(),
        ..Number::default()
    });
    let mut parts = vec![
        heading(visit.t("portrait-figures").into_owned()),
        Part::Numbers(std::iter::once(first).chain(others).collect()),
    ];
    for group in &one.groups {
        parted(visit, group, &colour, &mut parts);
    }
    parts.push(heading(visit.t("portrait-sources").into_owned()));
    parts.extend(sources(visit, &one).into_iter().map(Part::Text));
    let day = visit.day(&one.day);
    Document {
        title: visit.t("portrait-title").into_owned(),
        subtitle: visit.tf("portrait-as-of", &[("day", day.as_str().into())]),
        author: visit.pole().name(),
        language: paper::Language::from_code(visit.language().code()),
        day,
        date: visit.db().today(),
        look: Look::of(visit.pole().face()),
        parts,
    }
}

fn heading(text: String) -> Part {
    Part::Heading { level: 1, text, anchor: None }
}

fn parted(visit: &Visit, group: &Group, colour: &str, parts: &mut Vec<Part>) {
    parts.push(heading(group.title.clone()));
    if !group.note.is_empty() {
        parts.push(Part::Text(group.note.clone()));
    }
    if group.lines.is_empty() {
        parts.push(Part::Text(visit.t("portrait-empty").into_owned()));
        return;
    }
    let language = visit.language().code();
    if group.chart.points.len() > 1 {
        parts.push(Part::Chart {
            svg: svg(&group.chart, &Palette::print(colour), language),
            alt: chart::alt(&group.chart, language),
            caption: group.title.clone(),
        });
    }
    let mut head = vec![group.title.clone(), group.heads.0.clone(), group.heads.1.clone()];
    if group.beside {
        head.push(visit.tf("portrait-quebec", &[("year", province::YEAR.to_string().into())]));
    }
    let rows = group.lines.iter().map(|line| {
        let mut row = vec![
            Cell::text(line.label.as_str()),
            Cell::amount(line.told.as_str()),
            Cell::amount(line.share.as_str()),
        ];
        if group.beside {
            row.push(Cell::amount(line.province.as_str()));
        }
        row
    });
    parts.push(Part::Table { caption: String::new(), anchor: None, head, rows: rows.collect() });
}

/// Where each number comes from, and which are not told.
pub fn sources(visit: &Visit, one: &Region) -> Vec<String> {
    let mut all = vec![visit.t("portrait-source-register").into_owned()];
    if !one.year.is_empty() {
        all.push(visit.t("portrait-source-sectors").into_owned());
    }
    all.push(match &one.survey {
        Some(survey) => format!(
            "{} {}. {}",
            survey.title(visit.language()),
            portrait::source(visit, survey),
            visit.t("portrait-source-survey"),
        ),
        None => visit.t(portrait::unheard(one)).into_owned(),
    });
    if let Some(before) = &one.before {
        let things = [
            ("title", before.title(visit.language()).into()),
            ("told", portrait::source(visit, before).into()),
        ];
        all.push(visit.tf("portrait-source-before", &things));
    }
    all.push(visit.t("portrait-source-isq").into_owned());
    all.push(told::rule(visit));
    all
}
