//! One person's file as privacy sees it: what is held, who read it, what they asked; and forgetting them.
use crate::{
    dossier::{self, Part, Whose},
    request::{self, Request},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::{Figures, Said};
use page::{Answer, Fate, Fault, Form, Refusals, Visit, redirect};
use people::accounts;
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};

/// Names by id.
pub(crate) type Names = HashMap<String, String>;

/// The latest readings that are shown.
const READINGS: i64 = 200;

#[derive(Template)]
#[template(path = "person.html")]
struct Page {
    v: Visit,
    whose: Whose,
    parts: Vec<Part>,
    names: Names,
    requests: Vec<Request>,
    /// Day of each reading, and who read.
    readings: Vec<(String, String)>,
    refusals: Refusals,
    /// Where texts that name them are looked for.
    search: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sure {
    sure: String,
}

/// A table or a column in words.
pub(crate) fn named(visit: &Visit, family: &str, name: &str) -> String {
    visit.one_of(family, &name.replace('_', "-"))
}

/// A cell in words: what its code means, whose its number is, its day.
pub(crate) fn said(visit: &Visit, names: &Names, table: &str, column: &str, cell: &str) -> String {
    let family = match (table, column) {
        ("consent", "purpose") => "people-purpose",
        ("consent", "basis") => "people-basis",
        ("consent", "how") => "people-way",
        ("person_shown", "field") => "people-shown-field",
        ("session", "device") => "people-device",
        ("privacy_request", "kind") => "privacy-request",
        ("privacy_request", "outcome") => "privacy-outcome",
        ("member_update", "bulletins") => "survey-said",
        ("invitation", "channel") => "survey-channel",
        (_, "language") => "people-language",
        _ => "",
    };
    if cell.is_empty() {
        String::new()
    } else if !family.is_empty() {
        visit.one_of(family, cell)
    } else if let Some(name) = names.get(cell) {
        name.clone()
    } else if cell.len() == 10 && page::read_day(cell).is_ok() {
        visit.day(cell)
    } else if cell.parse::<jiff::Timestamp>().is_ok() {
        visit.time_of(cell)
    } else {
        cell.to_owned()
    }
}

/// The same, rows of signed reports as people read them: a figure by its name, a kind by its words.
pub(crate) async fn worded(visit: &Visit, all: &Figures, mut parts: Vec<Part>) -> Result<Vec<Part>, Fault> {
    let mut known: HashMap<String, Said> = HashMap::new();
    for part in parts.iter_mut().filter(|part| part.table == "report_row") {
        let at = |column: &str| part.columns.iter().position(|one| *one == column);
        let (Some(key), Some(kind)) = (at("key"), at("kind")) else { continue };
        for row in &mut part.rows {
            let Some(figure) = all.find(&row[key]) else { continue };
            if !known.contains_key(figure.key) {
                let kinds = figure.say_kinds(visit.db(), visit.language().code()).await?;
                known.insert(figure.key.to_owned(), kinds);
            }
            if let Some(kinds) = known.get(figure.key) {
                row[kind] = kinds.of(&row[kind], |key| visit.t(key).into_owned());
            }
            row[key] = visit.count(&figure.words(), 2);
        }
    }
    Ok(parts)
}

impl Page {
    fn table(&self, name: &str) -> String {
        named(&self.v, "privacy-table", name)
    }

    fn column(&self, name: &str) -> String {
        named(&self.v, "privacy-column", name)
    }

    fn cell(&self, table: &str, column: &str, cell: &str) -> String {
        said(&self.v, &self.names, table, column, cell)
    }

    fn fate(&self, part: &Part) -> String {
        let why = |why: &str| self.v.one_of("privacy-why", why);
        match part.fate {
            Fate::Deleted => self.v.t("privacy-fate-deleted").into_owned(),
            Fate::Emptied(_, why_not) => format!("{} {}", self.v.t("privacy-fate-emptied"), why(why_not)),
            Fate::Kept(why_not) => format!("{} {}", self.v.t("privacy-fate-kept"), why(why_not)),
        }
    }
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Extension(all): Extension<Arc<Figures>>, Path((_, id)): Which) -> Answer {
    show(visit, &all, &id, Refusals::default()).await
}

pub async fn erase(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Which,
    Form(sure): Form<Sure>,
) -> Answer {
    let whose = dossier::whose(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if whose.erased_at.is_some() {
        return Err(Fault::Absent);
    }
    let mut refusals = Refusals::default();
    refusals.unless(sure.sure == "1", "sure", "privacy-refusal-sure");
    if !refusals.none() {
        return show(visit, &all, &id, refusals).await;
    }
    let held = visit.house().held.clone();
    let mut act = visit.act().await?;
    if let Err(refusals) = dossier::forget(&mut act, &held, &id).await? {
        drop(act);
        return show(visit, &all, &id, refusals).await;
    }
    act.commit().await?;
    // Where a reader keeps the log from being emptied now, the night's forgetting empties it.
    visit.db().scour().await?;
    Ok(redirect(&visit.path(&format!("/vie-privee/personnes/{id}?avis=privacy-erased"))))
}

async fn show(visit: Visit, all: &Figures, id: &str, refusals: Refusals) -> Answer {
    let whose = dossier::whose(visit.db(), id).await?.ok_or(Fault::Absent)?;
    page::note_reading(&visit, id).await?;
    let names: HashMap<String, String> = accounts::names(visit.db()).await?;
    let lines = db::lines_about(visit.db(), "reading", id, READINGS).await?;
    let name = |by: &str| names.get(by).cloned().unwrap_or_default();
    let parts = dossier::of_person(visit.db(), &visit.house().held, id).await?;
    let shown = Page {
        names: dossier::names(visit.db(), &parts).await?,
        parts: worded(&visit, all, parts).await?,
        requests: request::of_person(visit.db(), id).await?,
        readings: lines.into_iter().map(|line| (line.note, name(&line.by_id))).collect(),
        search: visit.path(&format!("/recherche?{}", serde_html_form::to_string([("q", &whose.name)])?)),
        v: visit.clone(),
        whose,
        refusals,
    };
    visit.page(&visit.t("privacy-of-person"), &shown)
}
