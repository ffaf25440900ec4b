//! The enterprises that a number of the portrait counts.
use crate::{
    portrait::{self, PARTS, name},
    region::{self, Enterprise},
};
use askama::Template;
use page::{Answer, Form, Visit, sort_by_text};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "rows.html")]
struct Rows {
    v: Visit,
    title: String,
    count: String,
    rows: Vec<Enterprise>,
}

/// Which enterprises a number of the portrait counts.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    par: String,
    valeur: String,
    /// The year at whose end they are counted; "" for today.
    annee: String,
}

pub async fn rows(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let part = PARTS.into_iter().find(|part| *part == asked.par).unwrap_or_default();
    let (_, day) = portrait::moment(&visit, &portrait::Asked { annee: asked.annee }).await?;
    let mut rows = region::enterprises(visit.db(), &day).await?;
    let mut title = visit.t("portrait-enterprises").into_owned();
    if !part.is_empty() {
        rows.retain(|one| one.by(part) == asked.valeur);
        if let Some(first) = rows.first() {
            title = name(&visit, part, first.by(part));
        }
    }
    sort_by_text(&mut rows, |row| &row.name);
    let count = visit.count("survey-invited-count", rows.len());
    visit.page(&title.clone(), &Rows { v: visit.clone(), title, count, rows })
}
