//! The portrait of the region printed: whoever asks, no count that is small, nor any that would give one back.
use crate::{
    READ,
    portrait::{self, Group, Region},
    province, region, told,
};
use figures::chart::{self, Palette, svg};
use page::{Answer, Fault, Pace, Visit, file, number};
use paper::{Cell, Document, Look, Number, Part};
use std::{num::NonZeroU32, sync::LazyLock};

/// Prints that one machine may cause: ten in a row, ten a minute.
const MOST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
static PACE: LazyLock<Pace> = LazyLock::new(|| Pace::minutely(MOST));
/// In seconds: after it, ten prints may be asked for again.
const A_MINUTE: u32 = 60;

pub async fn pdf(visit: Visit) -> Answer {
    if !visit.may(READ) && !region::is_shown(visit.db()).await? {
        return Err(Fault::Absent);
    }
    if visit.account().is_none() && !PACE.allows(&format!("{} {}", visit.pole().slug, visit.knocker())) {
        return Err(Fault::TooOften(A_MINUTE));
    }
    let one = portrait::region(&visit, false).await?;
    let name = format!("portrait-{}.pdf", one.today);
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
    let others = one.numbers.iter().map(|(value, label, note, _)| Number {
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
    let day = visit.day(&one.today);
    Document {
        title: visit.t("portrait-title").into_owned(),
        subtitle: visit.tf("portrait-as-of", &[("day", day.as_str().into())]),
        author: visit.pole().name(),
        language: paper::Language::from_code(visit.language().code()),
        day,
        date: visit.db().today(),
        look: Look { colour, logo: None },
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
    let mut head = vec![
        group.title.clone(),
        visit.t("portrait-enterprises").into_owned(),
        visit.t("survey-share").into_owned(),
    ];
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
fn sources(visit: &Visit, one: &Region) -> Vec<String> {
    let mut all = vec![visit.t("portrait-source-register").into_owned()];
    all.push(match &one.survey {
        Some(survey) => format!(
            "{} ({} – {}){} {} ({}). {}",
            survey.title(visit.language()),
            visit.day(&survey.opens_on),
            visit.day(&survey.closes_on),
            visit.t("survey-colon"),
            told::rate(visit, survey),
            one.rate,
            visit.t("portrait-source-survey"),
        ),
        None => visit.t("portrait-no-survey").into_owned(),
    });
    all.push(visit.t("portrait-source-isq").into_owned());
    all.push(told::rule(visit));
    all
}
