//! Choosing what everyone may read of a person, field by field.
use crate::{
    person::{self, Person},
    person_shown::{self, FIELDS, Shown},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "choose_public.html")]
struct Page {
    v: Visit,
    person: Person,
    shown: Vec<Shown>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    field: Vec<String>,
}

type Which = Path<(String, String)>;

impl Page {
    fn on(&self, field: &str) -> bool {
        self.shown.iter().any(|shown| shown.field == field)
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let person = person::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    page::note_reading(&visit, &id).await?;
    let shown = person_shown::of_person(visit.db(), &id).await?;
    visit.page(&visit.t("people-shown-choose"), &Page { v: visit.clone(), person, shown })
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(chosen): Form<Chosen>) -> Answer {
    person::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    person_shown::choose(&mut act, &id, &chosen.field).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/personnes/{id}?avis=people-saved#public"))))
}
