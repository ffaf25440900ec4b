//! One person: how to reach them, what they do and did in which organizations.
use crate::{
    MEET, around,
    organization::{self, Ended, Heard, Named},
    person::{self, Person},
    person_role::{self, PersonRole},
    told::{self, Told},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "person_show.html")]
struct Show {
    v: Visit,
    person: Person,
    roles: Vec<PersonRole>,
    past: Vec<PersonRole>,
    /// Consents, what is public, who knows them, and what happened in time.
    around: String,
    told: Vec<Told>,
    today: String,
    refusals: Refusals,
    typed: Typed,
    /// Organizations that may be the one meant.
    likely: Vec<Named>,
}

/// What was typed of a role to give a person.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The name of the organization.
    organization: String,
    /// Among those that may be meant, the id of the one that is.
    chosen: String,
    title: String,
    from_on: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let typed = Typed { from_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, &id, Refusals::default(), typed, vec![]).await
}

pub async fn give(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    person::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let mut refusals = person_role::judge(&typed.title, &typed.from_on);
    let heard = organization::hear(act.rows(), &typed.organization, &typed.chosen).await?;
    let known = !matches!(heard, Heard::Nothing | Heard::Unknown);
    refusals.unless(known, "organization", "people-refusal-organization");
    match heard {
        Heard::One(organization) if refusals.none() => {
            person_role::give(&mut act, &id, &organization.id, &typed.title, &typed.from_on).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/personnes/{id}?avis=people-saved"))))
        }
        heard => {
            drop(act);
            let likely = if let Heard::Several(likely) = heard { likely } else { vec![] };
            show(visit, &id, refusals, typed, likely).await
        }
    }
}

pub async fn end(visit: Visit, Path((_, id)): Which, Form(ended): Form<Ended>) -> Answer {
    let mut act = visit.act().await?;
    match person_role::end(&mut act, &id, &ended).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, refusals, Typed::default(), vec![]).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/personnes/{id}?avis=people-saved"))))
        }
    }
}

async fn show(visit: Visit, id: &str, refusals: Refusals, typed: Typed, likely: Vec<Named>) -> Answer {
    let person = person::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    page::note_reading(&visit, id).await?;
    let around = around::of_person(&visit, id).await?;
    let today = visit.db().today().to_string();
    let (past, roles) =
        person_role::of_person(visit.db(), id).await?.into_iter().partition(|role| role.over(&today));
    let told = told::about(&visit, "person", id).await?;
    let title = person.name.clone();
    let shown = Show { v: visit.clone(), person, roles, past, around, told, today, refusals, typed, likely };
    visit.page(&title, &shown)
}
