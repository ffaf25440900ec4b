//! A person takes a title in an organization: known already, or met now.
use crate::{
    organization::{self, Organization},
    person::{self, Person, Typed, Whom},
    person_role,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "join.html")]
struct Join {
    v: Visit,
    organization: Organization,
    typed: Typed,
    refusals: Refusals,
    likely: Vec<Person>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let organization = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let typed = Typed { from_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, organization, typed, Refusals::default(), vec![])
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let organization = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut refusals = typed.judge();
    for (field, why) in person_role::judge(&typed.title, &typed.from_on).all() {
        refusals.refuse(field, why);
    }
    if !refusals.none() {
        return show(visit, organization, typed, refusals, vec![]);
    }
    let mut act = visit.act().await?;
    match person::whom(&mut act, &typed).await? {
        Whom::Refused(refusals) => show(visit, organization, typed, refusals, vec![]),
        Whom::Likely(likely) => show(visit, organization, typed, Refusals::default(), likely),
        Whom::Known(person) => {
            person_role::give(&mut act, &person, &id, &typed.title, &typed.from_on).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-saved"))))
        }
    }
}

fn show(
    visit: Visit,
    organization: Organization,
    typed: Typed,
    refusals: Refusals,
    likely: Vec<Person>,
) -> Answer {
    visit.page(
        &visit.t("people-person-join"),
        &Join { v: visit.clone(), organization, typed, refusals, likely },
    )
}
