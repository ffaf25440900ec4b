//! Recording a fund, and changing what is said of it.
use crate::{
    choices,
    fund::{self, Fund, GIVES, PURPOSES, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    title: String,
    /// Where the form goes.
    to: String,
    typed: Typed,
    holder: Pick,
    refusals: Refusals,
    purposes: Vec<Choice>,
    gives: Vec<Choice>,
}

type Which = Path<(String, String)>;

/// The fund of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Fund, Fault> {
    fund::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed { from_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, None, typed, Refusals::default()).await
}

pub async fn record(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let refusals = heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return show(visit, None, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match fund::record(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, None, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/fonds/{id}?avis=fund-recorded"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, Some(&id), Typed::of(&kept), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let refusals = heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return show(visit, Some(&id), typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = fund::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, Some(&id), typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fonds/{id}?avis=people-saved"))))
}

/// Finds the holder by the name that was typed; where it is not found, all that is refused.
async fn heard(visit: &Visit, typed: &mut Typed) -> Result<Refusals, Fault> {
    let mut heard = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    if !heard.none() {
        for &(field, why) in typed.judge().all() {
            heard.refuse(field, why);
        }
    }
    Ok(heard)
}

async fn show(visit: Visit, changed: Option<&str>, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let holder = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let to = match changed {
        Some(id) => visit.path(&format!("/fonds/{id}/modifier")),
        None => visit.path("/fonds/ajouter"),
    };
    let shape = Shape {
        v: visit.clone(),
        title: visit.t(if changed.is_some() { "fund-change" } else { "fund-record" }).into_owned(),
        to,
        holder,
        refusals,
        purposes: choices::family(&visit, "fund-purpose", PURPOSES),
        gives: choices::family(&visit, "fund-gives", GIVES),
        typed,
    };
    visit.page(&shape.title, &shape)
}
