//! Enrolling a member that was one before Maillon: the register as it stood, each with its day.
use crate::{
    apply::choices,
    member::{self, Entry},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect, sort_by_text};
use people::organization;

#[derive(Template)]
#[template(path = "enrol.html")]
struct Enrol {
    v: Visit,
    typed: Entry,
    refusals: Refusals,
    organizations: Vec<Choice>,
    categories: Vec<Choice>,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Entry::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Entry>) -> Answer {
    let mut act = visit.act().await?;
    match member::admit(&mut act, &typed, None).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-enrolled"))))
        }
    }
}

async fn show(visit: Visit, typed: Entry, refusals: Refusals) -> Answer {
    let known = organization::all(visit.db()).await?;
    let mut organizations: Vec<Choice> =
        known.into_iter().map(|one| Choice { value: one.id, label: one.name }).collect();
    sort_by_text(&mut organizations, |choice| &choice.label);
    let categories = choices(&visit, &visit.db().today().to_string()).await?;
    let enrol = Enrol { v: visit.clone(), typed, refusals, organizations, categories };
    visit.page(&visit.t("member-enrol"), &enrol)
}
