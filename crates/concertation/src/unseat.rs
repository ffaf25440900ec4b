//! Ending a mandate on its last day.
use crate::mandate::{self, Mandate};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "unseat.html")]
struct Unseat {
    v: Visit,
    one: Mandate,
    until_on: String,
    refusals: Refusals,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    until_on: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = mandate::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let until_on = one.until_on.clone().unwrap_or_else(|| visit.db().today().to_string());
    show(visit, one, until_on, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = mandate::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if let Err(refusals) = mandate::end(&mut act, &one, &typed.until_on).await? {
        drop(act);
        return show(visit, one, typed.until_on, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/concertation/{}?avis=people-saved#composition", one.body_id))))
}

fn show(visit: Visit, one: Mandate, until_on: String, refusals: Refusals) -> Answer {
    let unseat = Unseat { v: visit.clone(), one, until_on, refusals };
    visit.page(&visit.t("concertation-unseat"), &unseat)
}
