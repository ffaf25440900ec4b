//! Coverage: where gatherings were held between two days, and which MRC had none.
use crate::{figures::FIGURES, gathering::KINDS};
use askama::Template;
use figures::{Ask, Figure, Fold, Only, Part};
use page::{Answer, Choice, Form, Refusals, Visit};
use people::{offered::family, organization};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    du: String,
    au: String,
    genre: String,
}

struct Line {
    code: String,
    name: String,
    sessions: i64,
    attendances: i64,
}

#[derive(Template)]
#[template(path = "cover.html")]
struct Cover {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    lines: Vec<Line>,
    none: Vec<String>,
    covered: usize,
    kinds: Vec<Choice>,
}

static COUNTED: [Figure; FIGURES.len()] = FIGURES;

/// How many rows of a figure are in each MRC.
async fn by_mrc(visit: &Visit, key: &str, asked: &Asked) -> Result<BTreeMap<String, i64>, page::Fault> {
    let figure = COUNTED.iter().find(|figure| figure.key == key).ok_or(page::Fault::Absent)?;
    let (Ok(from), Ok(to)) = (asked.du.parse(), asked.au.parse()) else { return Ok(BTreeMap::new()) };
    let only = Only { kind: asked.genre.clone(), ..Only::default() };
    let ask = Ask { fold: Fold::Count, only, ..Ask::of(figure, from, to) };
    Ok(ask.by(visit.db(), Part::Mrc).await?.into_iter().collect())
}

pub async fn page(visit: Visit, Form(mut asked): Form<Asked>) -> Answer {
    let mut refusals = Refusals::default();
    let (from, to) = visit.pole().settings().year_of(visit.db().today());
    if asked.du.trim().is_empty() {
        asked.du = from.to_string();
    }
    if asked.au.trim().is_empty() {
        asked.au = to.to_string();
    }
    refusals.days_if_any(("du", &asked.du), ("au", &asked.au));
    if !KINDS.contains(&asked.genre.as_str()) {
        asked.genre.clear();
    }
    let (sessions, attendances) = if refusals.none() {
        (
            by_mrc(&visit, "events.sessions", &asked).await?,
            by_mrc(&visit, "events.attendances", &asked).await?,
        )
    } else {
        Default::default()
    };
    let known = organization::places(visit.db()).await?;
    let codes: BTreeSet<String> =
        known.into_iter().chain(sessions.keys().filter(|code| !code.is_empty()).cloned()).collect();
    let line = |code: String| Line {
        name: territory::mrc_or_code(&code).to_owned(),
        sessions: sessions.get(&code).copied().unwrap_or_default(),
        attendances: attendances.get(&code).copied().unwrap_or_default(),
        code,
    };
    let mut lines: Vec<Line> = codes.into_iter().map(line).collect();
    page::sort_by_text(&mut lines, |line| &line.name);
    let any = Choice { value: String::new(), label: visit.t("event-any").into_owned() };
    let cover = Cover {
        none: lines.iter().filter(|line| line.sessions == 0).map(|line| line.name.clone()).collect(),
        covered: lines.iter().filter(|line| line.sessions > 0).count(),
        kinds: [any].into_iter().chain(family(&visit, "event-kind", KINDS)).collect(),
        v: visit.clone(),
        asked,
        refusals,
        lines,
    };
    visit.page(&visit.t("event-cover"), &cover)
}
