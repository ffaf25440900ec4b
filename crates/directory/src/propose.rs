//! Proposing what an enterprise sells or rents: adding it, editing it, putting it in order, ending it on a day.
use crate::{
    keep::{Tried, again, categories, deals, kept, places},
    offer::{self, Typed},
    written::Written,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// Which offer is meant, and the first day on which it is offered no more.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    row: String,
    on: String,
}

#[derive(Template)]
#[template(path = "offer.html")]
struct Page {
    v: Visit,
    written: Written,
    typed: Typed,
    on: String,
    refusals: Refusals,
    categories: Vec<Choice>,
    deals: Vec<Choice>,
    places: Vec<Choice>,
}

impl Page {
    fn serves(&self, place: &str) -> bool {
        self.typed.serves.iter().any(|typed| typed == place)
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>, Form(which): Form<Which>) -> Answer {
    let written = kept(&visit, &id).await?;
    let typed = found(&visit, &id, &which.row).await?;
    show(visit, written, which, typed, Refusals::default())
}

/// The offer meant, as a form shows it.
async fn found(visit: &Visit, id: &str, row: &str) -> Result<Typed, Fault> {
    Ok(Typed::of(offer::find(visit.db(), id, row).await?.ok_or(Fault::Absent)?))
}

fn show(visit: Visit, written: Written, which: Which, mut typed: Typed, refusals: Refusals) -> Answer {
    typed.row = which.row;
    let today = visit.db().today().to_string();
    let page = Page {
        on: if which.on.is_empty() { today } else { which.on },
        categories: categories(&visit),
        deals: deals(&visit),
        places: places(&visit, &written.row.mrc),
        typed,
        refusals,
        written,
        v: visit.clone(),
    };
    visit.page(&page.written.row.name.clone(), &page)
}

pub async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let written = kept(&visit, &id).await?;
    found(&visit, &id, &typed.row).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = offer::edit(&mut act, &id, &typed.row, &typed).await? {
        drop(act);
        let which = Which { row: typed.row.clone(), ..Which::default() };
        return show(visit, written, which, typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=people-saved#offres"))))
}

pub async fn raise(visit: Visit, Path((_, id)): Path<(String, String)>, Form(which): Form<Which>) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    offer::raise(&mut act, visit.db(), &id, &which.row).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}#offres"))))
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let written = kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = offer::make(&mut act, &id, &typed).await? {
        drop(act);
        return again(visit, written, Tried { offering: typed, refusals, ..Tried::default() }).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-offer-made"))))
}

pub async fn withdraw(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(which): Form<Which>,
) -> Answer {
    let written = kept(&visit, &id).await?;
    let Some(offer) = offer::find(visit.db(), &id, &which.row).await? else {
        return Ok(redirect(&visit.path(&format!("/fiches/{id}#offres"))));
    };
    let mut refusals = Refusals::default();
    let today = visit.db().today();
    let day = refusals.day_if_any("on", &which.on).unwrap_or(today);
    if !refusals.none() {
        return show(visit, written, which, Typed::of(offer), refusals);
    }
    let mut act = visit.act().await?;
    let refusals = offer::end(&mut act, &id, &offer, &day.to_string()).await?;
    if !refusals.none() {
        drop(act);
        return show(visit, written, which, Typed::of(offer), refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-offer-withdrawn"))))
}
