//! A buyer asks the pole for a meeting with a supplier; somebody of the pole declines it, or notes the introduction.
use crate::{
    asked_meeting::{self, Typed},
    introduce,
    letters::Desk,
    log::Why,
    own,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::organization::{self, Organization};

#[derive(Template)]
#[template(path = "ask_meeting.html")]
struct Ask {
    v: Visit,
    buyer: Organization,
    supplier: Organization,
    typed: Typed,
    refusals: Refusals,
}

type Which = Path<(String, String)>;

async fn show(visit: Visit, buyer: Organization, typed: Typed, refusals: Refusals) -> Answer {
    let supplier = organization::find(visit.db(), &typed.supplier).await?.ok_or(Fault::Absent)?;
    let ask = Ask { v: visit.clone(), buyer, supplier, typed, refusals };
    visit.page(&visit.t("market-meeting-ask"), &ask)
}

pub async fn page(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let buyer = own::owned(&visit, &id).await?;
    show(visit, buyer, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let buyer = own::owned(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = asked_meeting::ask(&mut act, &buyer.id, &typed).await? {
        drop(act);
        return show(visit, buyer, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/espace-acheteur?avis=market-meeting-asked")))
}

pub async fn decline(visit: Visit, Path((_, id)): Which, Form(why): Form<Why>) -> Answer {
    let one = asked_meeting::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match asked_meeting::decline(&mut act, &one.id, &why.why).await? {
        Err(refusals) => {
            drop(act);
            introduce::declining(visit, (one.id, why), refusals).await
        }
        Ok(false) => Ok(redirect(&visit.path("/marche/maillages?avis=market-refusal-meeting-settled"))),
        Ok(true) => {
            Desk::of(&visit).declined(&mut act, &one, why.why.trim()).await?;
            act.commit().await?;
            Ok(redirect(&visit.path("/marche/maillages?avis=market-meeting-declined")))
        }
    }
}
