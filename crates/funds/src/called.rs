//! Calls as the pole follows them: who opens each together, the day it really opened, and its end.
use crate::{
    KEEP,
    announce::found,
    call::{self, Call},
    partner::{self, Partner},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::{
    pick::{self, Pick},
    told::{self as history, Told},
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "calls.html")]
struct Calls {
    v: Visit,
    today: String,
    calls: Vec<Call>,
}

pub async fn list(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let calls = call::all(visit.db()).await?;
    visit.page(&visit.t("fund-calls"), &Calls { v: visit.clone(), today, calls })
}

/// What was typed in one of the forms of the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    opened_on: String,
    because: String,
}

#[derive(Template)]
#[template(path = "called.html")]
struct Called {
    v: Visit,
    one: Call,
    state: &'static str,
    partners: Vec<Partner>,
    typed: Typed,
    partner: Pick,
    refusals: Refusals,
    told: Vec<Told>,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let opened_on = one.opened_on.clone().unwrap_or_else(|| visit.db().today().to_string());
    let typed = Typed { opened_on, ..Typed::default() };
    show(visit, one, typed, partner::Typed::default(), Refusals::default()).await
}

/// Says on which day the call really opened.
pub async fn open(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let refusals = call::open(&mut act, &one, &typed.opened_on).await?;
    if !refusals.none() {
        drop(act);
        return show(visit, one, typed, partner::Typed::default(), refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn cancel(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let refusals = call::cancel(&mut act, &one, &typed.because).await?;
    if !refusals.none() {
        drop(act);
        return show(visit, one, typed, partner::Typed::default(), refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "fund-call-cancelled"))
}

/// Names an organization that opens the call with the pole.
pub async fn name(visit: Visit, Path((_, id)): Which, Form(mut named): Form<partner::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &named.who, &mut named.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, Typed::default(), named, refusals).await;
    }
    let mut act = visit.act().await?;
    let refusals = partner::name(&mut act, &one, &named).await?;
    if !refusals.none() {
        drop(act);
        return show(visit, one, Typed::default(), named, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn unname(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let call = partner::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &call, "people-saved"))
}

fn onward(visit: &Visit, id: &str, notice: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/fonds/appels/{id}?avis={notice}")))
}

async fn show(
    visit: Visit,
    one: Call,
    typed: Typed,
    mut named: partner::Typed,
    refusals: Refusals,
) -> Answer {
    let mut heard = Refusals::default();
    let partner = pick::organization(visit.db(), &named.who, &mut named.organization, &mut heard).await?;
    let called = Called {
        v: visit.clone(),
        state: one.state(&visit.db().today().to_string()),
        partners: partner::of(visit.db(), &one.id).await?,
        typed,
        partner,
        refusals,
        told: history::about(&visit, "fund-call", &one.id).await?,
        one,
    };
    visit.page(&called.one.title, &called)
}
