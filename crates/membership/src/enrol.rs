//! Enrolling a member that was one before Maillon: the register as it stood, each with its day.
use crate::{
    apply::choices,
    member::{self, Entry},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use people::organization::{self, Heard, Named};
use serde::Deserialize;

/// What was typed: the name of the organization, and its id once known.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    who: String,
    organization: String,
    category: String,
    joined_on: String,
    resolution: String,
    resolved_on: String,
}

#[derive(Template)]
#[template(path = "enrol.html")]
struct Enrol {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    /// Organizations that may be the one meant.
    likely: Vec<Named>,
    categories: Vec<Choice>,
}

/// Led here from an organization's page, its name is written already.
pub async fn page(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    match organization::find(visit.db(), &typed.organization).await? {
        Some(known) => typed.who = known.name,
        None => typed.organization.clear(),
    }
    show(visit, typed, Refusals::default(), vec![]).await
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let mut likely = vec![];
    match organization::hear(act.rows(), &typed.who, &typed.organization).await? {
        Heard::One(one) => typed.organization = one.id,
        Heard::Several(several) => {
            typed.organization.clear();
            likely = several;
        }
        Heard::Unknown => typed.organization.clear(),
        Heard::Nothing => {}
    }
    let entry = Entry {
        organization: typed.organization.clone(),
        category: typed.category.clone(),
        joined_on: typed.joined_on.clone(),
        resolution: typed.resolution.clone(),
        resolved_on: typed.resolved_on.clone(),
    };
    match member::admit(&mut act, &entry, None).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals, likely).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-enrolled"))))
        }
    }
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals, likely: Vec<Named>) -> Answer {
    let categories = choices(&visit, &visit.db().today().to_string()).await?;
    visit.page(&visit.t("member-enrol"), &Enrol { v: visit.clone(), typed, refusals, likely, categories })
}
