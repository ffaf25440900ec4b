//! Writing a note about an organization, and withdrawing one.
use crate::{
    note::{self, Typed, VISIBILITIES},
    organization::{self, Organization},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "write_note.html")]
struct Page {
    v: Visit,
    organization: Organization,
    typed: Typed,
    refusals: Refusals,
    visibilities: Vec<Choice>,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let day = visit.db().today().to_string();
    let typed = Typed { day, visibility: VISIBILITIES[0].into(), ..Typed::default() };
    show(visit, &id, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match note::write(&mut act, &id, &typed).await? {
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-saved#notes"))))
        }
        Err(refusals) => {
            drop(act);
            show(visit, &id, typed, refusals).await
        }
    }
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    let (_, direction) = note::reader(&visit);
    let mut act = visit.act().await?;
    let organization = note::withdraw(&mut act, &id, direction).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/organisations/{organization}?avis=people-note-withdrawn"))))
}

async fn show(visit: Visit, id: &str, typed: Typed, refusals: Refusals) -> Answer {
    let organization = organization::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let choice =
        |one: &&str| Choice { value: one.to_string(), label: visit.one_of("people-visibility", one) };
    let visibilities = VISIBILITIES.iter().map(choice).collect();
    let page = Page { v: visit.clone(), organization, typed, refusals, visibilities };
    visit.page(&visit.t("people-note-write"), &page)
}
