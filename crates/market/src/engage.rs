//! A buyer engages: writing it down, reading it, changing it, and ending it.
use crate::{
    KEEP,
    contacts::{self, Contact},
    edition::Edition,
    engagement::{self, Engagement, Typed},
    shape::found,
    signed,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};
use people::told::{self as history, Told};

#[derive(Template)]
#[template(path = "engage.html")]
struct Engage {
    v: Visit,
    title: String,
    one: Edition,
    fresh: bool,
    typed: Typed,
    buyer: Pick,
    signatory: Pick,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "engaged.html")]
struct Engaged {
    v: Visit,
    one: Engagement,
    on: bool,
    /// Since which day its signed declaration is kept.
    signed: Option<String>,
    refusals: Refusals,
    told: Vec<Told>,
    /// Whether who reads may open the pages of persons.
    names: bool,
    contacts: Option<Vec<Contact>>,
}

type Which = Path<(String, String)>;

pub async fn kept(visit: &Visit, id: &str) -> Result<Engagement, Fault> {
    engagement::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { signed_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, one, true, typed, Refusals::default()).await
}

/// Who is meant, or what is refused of it.
async fn heard(visit: &Visit, typed: &mut Typed) -> Result<Refusals, Fault> {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    Ok(refusals)
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let refusals = heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return show(visit, one, true, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match engagement::engage(&mut act, &id, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, true, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/marche/engagements/{id}?avis=market-engaged-told"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = kept(&visit, &id).await?;
    tell(visit, one, Refusals::default()).await
}

pub async fn tell(visit: Visit, one: Engagement, refusals: Refusals) -> Answer {
    let engaged = Engaged {
        v: visit.clone(),
        on: one.is_on(&visit.db().today().to_string()),
        signed: signed::kept_on(visit.db(), &one.id).await?,
        refusals,
        told: history::about(&visit, "market-engagement", &one.id).await?,
        names: visit.may(people::MEET),
        contacts: contacts::of(&visit, &one.organization_id).await?,
        one,
    };
    visit.page(&engaged.one.organization, &engaged)
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = kept(&visit, &id).await?;
    let one = found(&visit, &kept.edition_id).await?;
    show(visit, one, false, Typed::of(&kept), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = kept(&visit, &id).await?;
    let one = found(&visit, &kept.edition_id).await?;
    let refusals = heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return show(visit, one, false, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = engagement::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, one, false, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/engagements/{id}?avis=people-saved"))))
}

async fn show(visit: Visit, one: Edition, fresh: bool, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let buyer = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let signatory = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let title = visit.t(if fresh { "market-engage" } else { "market-engagement-change" }).into_owned();
    let engage = Engage { v: visit.clone(), title, one, fresh, typed, buyer, signatory, refusals };
    visit.page(&engage.title, &engage)
}
