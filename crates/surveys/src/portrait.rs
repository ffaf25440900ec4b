//! The portrait of the region: its enterprises counted, jobs and revenue as they said them, beside the province.
use crate::{
    ASK, PUBLISH, READ,
    classes::{self, Classes},
    hidden,
    narrow::Narrow,
    province,
    question::{self, Question},
    region::{self, Enterprise},
    share::to_a_tenth,
    survey::{self, Survey},
    told,
};
use askama::Template;
use figures::chart::{Chart, Kind, Palette, svg};
use page::{Answer, Fault, Language, Visit, number, percent, redirect, sort_by_text};
use std::collections::BTreeMap;

/// What the enterprises of the register are parted by.
pub const PARTS: [&str; 3] = ["mrc", "form", "sector"];

/// A list of the portrait: each line with how many, their share, the province's, and where its rows open.
pub struct Group {
    pub title: String,
    /// What stands under its title: medians, and how many said it.
    pub note: String,
    pub chart: Chart,
    /// Whether the province's numbers stand beside.
    pub beside: bool,
    pub lines: Vec<Line>,
}

pub struct Line {
    pub label: String,
    count: Option<i64>,
    pub told: String,
    pub share: String,
    pub province: String,
    path: Option<String>,
}

/// A number, its words, the province's, and where its rows open to those who may read what each enterprise said.
pub type Number = (String, String, String, Option<String>);

/// The region as some may read it.
pub struct Region {
    pub total: String,
    pub numbers: Vec<Number>,
    pub groups: Vec<Group>,
    pub survey: Option<Survey>,
    pub rate: String,
    pub today: String,
}

#[derive(Template)]
#[template(path = "portrait.html")]
struct Portrait {
    v: Visit,
    public: bool,
    one: Region,
    rule: String,
}

impl Portrait {
    fn drawing(&self, group: &Group) -> String {
        let drawn = group.chart.points.len() > 1;
        if drawn { svg(&group.chart, &Palette::page(), self.v.language().code()) } else { String::new() }
    }
}

pub async fn page(visit: Visit) -> Answer {
    let public = region::is_shown(visit.db()).await?;
    let staff = visit.may(READ);
    if !public && !staff {
        return Err(Fault::Absent);
    }
    let one = region(&visit, staff).await?;
    let portrait = Portrait { public, one, rule: told::rule(&visit), v: visit.clone() };
    visit.page(&visit.t("portrait-title"), &portrait)
}

/// The region today; small counts are told to staff alone, and on paper to nobody.
pub async fn region(visit: &Visit, staff: bool) -> Result<Region, Fault> {
    let today = visit.db().today().to_string();
    let all = region::enterprises(visit.db(), &today).await?;
    let mut groups: Vec<Group> = PARTS.iter().map(|part| parted(visit, &all, part, staff)).collect();
    let survey = match region::yearly(visit.db(), &today).await? {
        Some(id) => survey::find(visit.db(), &id).await?,
        None => None,
    };
    let mut numbers = vec![];
    if let Some(survey) = &survey {
        said(visit, survey, &mut groups, &mut numbers).await?;
    }
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let small = !staff && hidden::is_small(total);
    Ok(Region {
        total: if small { visit.t("survey-hidden").into_owned() } else { visit.number(&total) },
        numbers,
        groups,
        rate: survey.as_ref().map(|one| percent(one.rate(), visit.language())).unwrap_or_default(),
        survey,
        today,
    })
}

/// The enterprises of the register parted by one thing; small counts are hidden from the public.
fn parted(visit: &Visit, all: &[Enterprise], part: &str, staff: bool) -> Group {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for one in all {
        *counts.entry(one.by(part)).or_default() += 1;
    }
    let each: Vec<i64> = counts.values().copied().collect();
    let shown = hidden::parts(&each);
    let total: i64 = each.iter().sum();
    let line = |((value, count), told): ((&str, i64), &bool)| {
        let told = staff || (*told && shown.total);
        let province = match part {
            "form" => province::of_form(value).map(|share| percent(share, visit.language())),
            "sector" => province::of_sector(value).map(|count| {
                let share = percent(to_a_tenth(count, province::ENTERPRISES), visit.language());
                format!("{} ({share})", number(count, visit.language()))
            }),
            _ => None,
        };
        Line {
            label: name(visit, part, value),
            count: told.then_some(count),
            told: if told { visit.number(&count) } else { visit.t("survey-hidden").into_owned() },
            share: if told && total > 0 {
                percent(to_a_tenth(count, total), visit.language())
            } else {
                String::new()
            },
            province: province.unwrap_or_default(),
            path: staff.then(|| visit.path(&format!("/portrait/entreprises?par={part}&valeur={value}"))),
        }
    };
    let mut lines: Vec<Line> = counts.into_iter().zip(&shown.told).map(line).collect();
    sort_by_text(&mut lines, |line| &line.label);
    group(visit.one_of("portrait-by", part), String::new(), part != "mrc", lines)
}

fn group(title: String, note: String, beside: bool, lines: Vec<Line>) -> Group {
    let points: Vec<(String, f64)> =
        lines.iter().filter_map(|line| Some((line.label.clone(), line.count? as f64))).collect();
    let chart = Chart { kind: Kind::Bars, title: title.clone(), unit: String::new(), points };
    Group { title, note, chart, beside, lines }
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

/// What enterprises said in the yearly survey: always with small counts hidden, whoever reads.
async fn said(
    visit: &Visit,
    survey: &Survey,
    groups: &mut Vec<Group>,
    numbers: &mut Vec<Number>,
) -> Result<(), Fault> {
    let all = told::all(visit, survey).await?;
    let questions = question::of(visit.db(), &survey.questionnaire_id).await?;
    for question in
        questions.iter().filter(|question| ["jobs", "revenue", "founded"].contains(&&*question.means))
    {
        let Some(classes) = classes::of(question, &all, survey.year()) else { continue };
        let language = visit.language();
        let (sum, province) = match question.means.as_str() {
            "jobs" => (told::tell(visit, question, classes.sum), number(province::JOBS, language)),
            "revenue" => (dollars(classes.sum, language), dollars(province::REVENUE, language)),
            _ => (String::new(), String::new()),
        };
        if !sum.is_empty() {
            let words = visit.one_of("portrait-sum", &question.means);
            numbers.push((
                sum,
                words,
                visit.tf(
                    "portrait-province",
                    &[("number", province.into()), ("year", province::YEAR.to_string().into())],
                ),
                opens(visit, survey, &Narrow::any(question)),
            ));
        }
        groups.push(classed(visit, survey, question, classes));
    }
    Ok(())
}

/// Money as a portrait tells it: whole dollars, or millions with a decimal.
fn dollars(cents: i64, language: Language) -> String {
    let (value, unit) = match cents >= 100_000_000 {
        true => ((cents as f64 / 10_000_000.0).round() / 10.0, "M"),
        false => ((cents as f64 / 100.0).round(), ""),
    };
    let told = figures::chart::number(value, language.code());
    match language {
        Language::French => format!("{told}\u{a0}{unit}$"),
        Language::English => format!("${told}{unit}"),
    }
}

/// Where those counted open, to whoever may read what each of them said.
fn opens(visit: &Visit, survey: &Survey, narrow: &Narrow) -> Option<String> {
    let path = format!("/sondages/{}/organisations?etat=answered&{}", survey.id, narrow.query());
    visit.may(ASK).then(|| visit.path(&path))
}

fn classed(visit: &Visit, survey: &Survey, question: &Question, classes: Classes) -> Group {
    let language = visit.language();
    let tell = |hundredths: i64| match question.means.as_str() {
        "revenue" => dollars(hundredths, language),
        _ => number(hundredths / 100, language),
    };
    let line = |(from, to, count): &(i64, Option<i64>, Option<i64>)| Line {
        label: match to {
            Some(to) => visit.tf("portrait-class", &[("from", tell(*from).into()), ("to", tell(*to).into())]),
            None => visit.tf("portrait-class-over", &[("from", tell(*from).into())]),
        },
        count: *count,
        told: count.map_or_else(|| visit.t("survey-hidden").into_owned(), |count| visit.number(&count)),
        share: count.map(|count| percent(to_a_tenth(count, classes.said), language)).unwrap_or_default(),
        province: String::new(),
        path: count.and_then(|_| opens(visit, survey, &Narrow::class(question, *from, *to))),
    };
    let lines = classes.classes.iter().map(line).collect();
    let mut note = visit.tf(
        "portrait-median",
        &[("median", tell(classes.median).into()), ("count", visit.number(&classes.said).into())],
    );
    let beside = match question.means.as_str() {
        "jobs" => Some(("portrait-under-ten", province::UNDER_TEN)),
        "revenue" => Some(("portrait-under-half", province::UNDER_HALF_A_MILLION)),
        _ => None,
    };
    if let (Some(here), Some((words, there))) = (classes.under, beside) {
        note.push(' ');
        note.push_str(&visit.tf(
            words,
            &[
                ("here", percent(here, language).into()),
                ("there", percent(there, language).into()),
                ("year", province::YEAR.to_string().into()),
            ],
        ));
    }
    group(visit.one_of("portrait-of", &question.means), note, false, lines)
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
