//! The portrait of the region: its enterprises counted, jobs and revenue as they said them, beside the province.
use crate::{
    PUBLISH, READ, heard, hidden, province,
    region::{self, Enterprise},
    share::to_a_tenth,
    survey::{self, Survey},
    told,
};
use askama::Template;
use figures::chart::{Chart, Kind, Palette, svg};
use page::{Answer, Choice, Fault, Form, Refusals, Visit, number, percent, redirect, sort_by_text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Years back that a portrait may be of, at most.
const YEARS: i16 = 12;

/// What the enterprises of the register are parted by.
pub const PARTS: [&str; 3] = ["mrc", "form", "sector"];

/// A list of the portrait: each line with how many, their share, the province's, and where its rows open.
pub struct Group {
    pub title: String,
    /// What stands under its title: medians, and how many said it.
    pub note: String,
    pub chart: Chart,
    /// What its two numbers are.
    pub heads: (String, String),
    /// Whether the province's numbers stand beside.
    pub beside: bool,
    pub lines: Vec<Line>,
}

pub struct Line {
    pub label: String,
    /// What is drawn of it.
    pub count: Option<f64>,
    pub told: String,
    pub share: String,
    pub province: String,
    pub path: Option<String>,
    /// The three of them as a sheet adds them up; none of what is not told.
    pub plain: [Vec<Plain>; 3],
}

/// A number as a sheet adds it up, with a decimal point, and its unit: `%`, `$`, or "" for a count.
pub type Plain = (String, &'static str);

/// So many hundredths, as a sheet adds them up.
pub fn plain(hundredths: i64) -> String {
    (hundredths as f64 / 100.0).to_string()
}

/// A number, its words, what stands beside it, where its rows open to those who may read what each enterprise said, and
/// the number as a sheet adds it up.
pub type Number = (String, String, String, Option<String>, Plain);

/// The region as some may read it.
pub struct Region {
    pub total: String,
    /// The same as a sheet adds it up, where it is told.
    pub plain: Option<Plain>,
    pub numbers: Vec<Number>,
    pub groups: Vec<Group>,
    pub survey: Option<Survey>,
    /// The survey before it.
    pub before: Option<Survey>,
    /// The last day of the year it is of, or today.
    pub day: String,
    /// The year chosen, or "" for today.
    pub year: String,
}

/// The year that a portrait is asked of; "" for today.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub annee: String,
}

#[derive(Template)]
#[template(path = "portrait.html")]
struct Portrait {
    v: Visit,
    public: bool,
    one: Region,
    years: Vec<Choice>,
    refusals: Refusals,
    rule: String,
}

impl Portrait {
    /// The address of its file, of the same year.
    fn file(&self, ending: &str) -> String {
        self.v.path(&format!("/portrait/portrait.{ending}?annee={}", self.one.year))
    }

    fn drawing(&self, group: &Group) -> String {
        let drawn = group.chart.points.len() > 1;
        if drawn { svg(&group.chart, &Palette::page(), self.v.language().code()) } else { String::new() }
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let public = region::is_shown(visit.db()).await?;
    let staff = visit.may(READ);
    if !public && !staff {
        return Err(Fault::Absent);
    }
    let years = years(&visit).await?;
    let one = region(&visit, &asked, staff).await?;
    let today = Choice { value: String::new(), label: visit.t("portrait-today").into_owned() };
    let year = |year: String| Choice { label: year.clone(), value: year };
    let portrait = Portrait {
        public,
        one,
        years: std::iter::once(today).chain(years.into_iter().map(year)).collect(),
        refusals: Refusals::default(),
        rule: told::rule(&visit),
        v: visit.clone(),
    };
    visit.page(&visit.t("portrait-title"), &portrait)
}

/// The years over that a portrait may be of, the latest first.
async fn years(visit: &Visit) -> Result<Vec<String>, Fault> {
    let first = region::first_day(visit.db()).await?.and_then(|day| day.get(..4)?.parse::<i16>().ok());
    let this = visit.db().today().year();
    let first = first.unwrap_or(this).max(this - YEARS);
    Ok((first..this).rev().map(|year| year.to_string()).collect())
}

/// The year asked, or "", and the day that it is told as of: its last, or today for the year that runs. There is no
/// portrait of any other year.
pub async fn moment(visit: &Visit, asked: &Asked) -> Result<(String, String), Fault> {
    let (asked, today) = (asked.annee.trim(), visit.db().today());
    if asked.is_empty() || asked == today.year().to_string() {
        return Ok((String::new(), today.to_string()));
    }
    let year = years(visit).await?.into_iter().find(|year| year == asked).ok_or(Fault::Absent)?;
    let last = format!("{year}-12-31");
    Ok((year, last))
}

/// The region today or at the end of a year, with the latest survey, or the last that opened in that year; small
/// counts are told to staff alone, and on paper to nobody.
pub async fn region(visit: &Visit, asked: &Asked, staff: bool) -> Result<Region, Fault> {
    let (year, day) = moment(visit, asked).await?;
    let all = region::enterprises(visit.db(), &day).await?;
    let mut groups: Vec<Group> =
        PARTS.iter().map(|part| parted(visit, &all, part, (year.as_str(), staff))).collect();
    let surveys = region::yearly(visit.db(), &visit.db().today().to_string()).await?;
    let mut from = surveys.iter().skip_while(|(_, opens_on)| !opens_on.starts_with(&year));
    let (mut survey, mut before) = (None, None);
    if let Some((id, _)) = from.next() {
        survey = survey::find(visit.db(), id).await?;
    }
    if let Some((id, _)) = from.next() {
        before = survey::find(visit.db(), id).await?;
    }
    let mut numbers = vec![];
    if let Some(survey) = &survey {
        heard::said(visit, (survey, before.as_ref()), &mut groups, &mut numbers).await?;
    }
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let small = !staff && hidden::is_small(total);
    Ok(Region {
        total: if small { visit.t("survey-hidden").into_owned() } else { visit.number(&total) },
        plain: (!small).then(|| (total.to_string(), "")),
        numbers,
        groups,
        survey,
        before,
        day,
        year,
    })
}

/// Why nothing is told of what enterprises said.
pub fn unheard(one: &Region) -> &'static str {
    if one.year.is_empty() { "portrait-no-survey" } else { "portrait-no-survey-then" }
}

/// A survey as a source: its days, and how many answered of how many were asked.
pub fn source(visit: &Visit, survey: &Survey) -> String {
    format!(
        "({} – {}){} {} ({})",
        visit.day(&survey.opens_on),
        visit.day(&survey.closes_on),
        visit.t("survey-colon"),
        told::rate(visit, survey),
        percent(survey.rate(), visit.language()),
    )
}

/// The enterprises of the register parted by one thing; small counts are hidden from the public.
fn parted(visit: &Visit, all: &[Enterprise], part: &str, (year, staff): (&str, bool)) -> Group {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for one in all {
        *counts.entry(one.by(part)).or_default() += 1;
    }
    let each: Vec<i64> = counts.values().copied().collect();
    let shown = hidden::parts(&each);
    let total: i64 = each.iter().sum();
    let line = |((value, count), told): ((&str, i64), &bool)| {
        let told = staff || (*told && shown.total);
        let (province, beside) = match part {
            "form" => province::of_form(value)
                .map(|share| (percent(share, visit.language()), vec![(plain(share), "%")])),
            "sector" => province::of_sector(value).map(|count| {
                let share = to_a_tenth(count, province::ENTERPRISES);
                let told =
                    format!("{} ({})", number(count, visit.language()), percent(share, visit.language()));
                (told, vec![(count.to_string(), ""), (plain(share), "%")])
            }),
            _ => None,
        }
        .unwrap_or_default();
        let share = (told && total > 0).then(|| to_a_tenth(count, total));
        Line {
            label: name(visit, part, value),
            count: told.then_some(count as f64),
            told: if told { visit.number(&count) } else { visit.t("survey-hidden").into_owned() },
            share: share.map(|share| percent(share, visit.language())).unwrap_or_default(),
            province,
            path: staff.then(|| {
                let of = if year.is_empty() { String::new() } else { format!("&annee={year}") };
                visit.path(&format!("/portrait/entreprises?par={part}&valeur={value}{of}"))
            }),
            plain: [
                told.then(|| (count.to_string(), "")).into_iter().collect(),
                share.map(|share| (plain(share), "%")).into_iter().collect(),
                beside,
            ],
        }
    };
    let mut lines: Vec<Line> = counts.into_iter().zip(&shown.told).map(line).collect();
    sort_by_text(&mut lines, |line| &line.label);
    group(visit, visit.one_of("portrait-by", part), String::new(), part != "mrc", lines)
}

/// A list of enterprises counted, each line with its share.
pub fn group(visit: &Visit, title: String, note: String, beside: bool, lines: Vec<Line>) -> Group {
    let points: Vec<(String, f64)> =
        lines.iter().filter_map(|line| Some((line.label.clone(), line.count?))).collect();
    let chart = Chart { kind: Kind::Bars, title: title.clone(), unit: String::new(), points };
    let heads = (visit.t("portrait-enterprises").into_owned(), visit.t("survey-share").into_owned());
    Group { title, note, chart, heads, beside, lines }
}

pub fn name(visit: &Visit, part: &str, value: &str) -> String {
    let unknown = || visit.t("portrait-unknown").into_owned();
    match part {
        "mrc" => territory::mrc(value).map_or_else(unknown, |mrc| mrc.name.to_owned()),
        "form" => visit.one_of("people-form", value),
        _ => directory::sector::find(value)
            .map_or_else(unknown, |sector| sector.name(visit.language().code()).to_owned()),
    }
}

pub async fn publish(visit: Visit) -> Answer {
    let mut act = visit.act().await?;
    region::show(&mut act).await?;
    act.commit().await?;
    Ok(redirect(&visit.path("/portrait?avis=portrait-published")))
}

pub async fn withdraw(visit: Visit) -> Answer {
    let mut act = visit.act().await?;
    region::hide(&mut act).await?;
    act.commit().await?;
    Ok(redirect(&visit.path("/portrait?avis=portrait-withdrawn")))
}
