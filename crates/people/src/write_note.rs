//! Writing a note about an organization, and withdrawing one.
use crate::{
    note::{self, Note, Typed, VISIBILITIES},
    organization::{self, Organization},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "write_note.html")]
struct Page {
    v: Visit,
    organization: Organization,
    typed: Typed,
    refusals: Refusals,
    visibilities: Vec<Choice>,
    /// Those that were written, a page of them: each may be withdrawn by who may.
    notes: Vec<Note>,
    page: i64,
    pages: i64,
}

impl Page {
    fn mine(&self, note: &Note) -> bool {
        note.yields_to(note::reader(&self.v))
    }
}

/// Notes on a page.
const PAGE: i64 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let at = asked.page.parse().unwrap_or(1_i64).clamp(1, 10_000);
    let day = visit.db().today().to_string();
    let typed = Typed { day, visibility: VISIBILITIES[0].into(), ..Typed::default() };
    show(visit, &id, typed, Refusals::default(), at).await
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
            show(visit, &id, typed, refusals, 1).await
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

async fn show(visit: Visit, id: &str, typed: Typed, refusals: Refusals, at: i64) -> Answer {
    let organization = organization::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let choice =
        |one: &&str| Choice { value: one.to_string(), label: visit.one_of("people-visibility", one) };
    let visibilities = VISIBILITIES.iter().map(choice).collect();
    let (count, notes) = note::page(visit.db(), id, note::reader(&visit), (PAGE, at - 1)).await?;
    let pages = (count + PAGE - 1) / PAGE;
    let page = Page { v: visit.clone(), organization, typed, refusals, visibilities, notes, page: at, pages };
    visit.page(&visit.t("people-note-write"), &page)
}
