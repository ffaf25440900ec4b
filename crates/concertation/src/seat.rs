//! Giving a mandate: who sits, under which title, for whom, as a volunteer or paid, from which day to which.
use crate::{
    body::Body,
    choices,
    mandate::{self, Mandate, STANDINGS, TITLES, Typed},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "seat.html")]
struct Seat {
    v: Visit,
    one: Body,
    /// The mandate that this one takes over, if it is said.
    replaced: Option<Mandate>,
    typed: Typed,
    person: Pick,
    organization: Pick,
    refusals: Refusals,
    titles: Vec<Choice>,
    standings: Vec<Choice>,
}

/// Which mandate is taken over, by its id.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    remplace: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut typed = Typed {
        title: "member".into(),
        standing: "volunteer".into(),
        from_on: visit.db().today().to_string(),
        ..Typed::default()
    };
    if let Some(kept) = mandate::find(visit.db(), &asked.remplace).await? {
        typed.replaces = kept.id;
        typed.title = kept.title;
        typed.seat = kept.seat;
        typed.standing = kept.standing;
        typed.organization.extend(Some(kept.organization_id).filter(|id| !id.is_empty()));
    }
    show(visit, one, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = typed.judge();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match mandate::give(&mut act, &one, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            let notice = "concertation-seated";
            Ok(redirect(&visit.path(&format!("/concertation/{id}?avis={notice}#composition"))))
        }
    }
}

async fn show(visit: Visit, one: Body, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let organization =
        pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let person = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let seat = Seat {
        v: visit.clone(),
        replaced: mandate::find(visit.db(), &typed.replaces).await?,
        titles: choices::family(&visit, "concertation-title", TITLES),
        standings: choices::family(&visit, "concertation-standing", STANDINGS),
        one,
        typed,
        person,
        organization,
        refusals,
    };
    visit.page(&visit.t("concertation-seat"), &seat)
}
