//! One request: what was asked, what was done for it, and what becomes of it.
use crate::{
    FOLLOW,
    about::About,
    entry::{self, Entry},
    promoter,
    referral::{self, Referral},
    request::{self, Dated, REASONS, Request, STATES, Step},
    whom::choices,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "follow.html")]
struct Follow {
    v: Visit,
    request: Request,
    states: Vec<Dated>,
    acts: Vec<Entry>,
    referrals: Vec<Referral>,
    typed: Step,
    refusals: Refusals,
    next: Vec<Choice>,
    reasons: Vec<Choice>,
    late: bool,
    names: bool,
    about: About,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let typed = Step { day: visit.db().today().to_string(), ..Step::default() };
    show(visit, &id, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Step>) -> Answer {
    let mut act = visit.act().await?;
    let refusals = request::follow(&mut act, &id, &typed).await?.ok_or(Fault::Absent)?;
    if !refusals.none() {
        drop(act);
        return show(visit, &id, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/accompagnement/demandes/{id}?avis=act-followed"))))
}

async fn show(visit: Visit, id: &str, typed: Step, refusals: Refusals) -> Answer {
    let mut request = request::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let names = visit.may(FOLLOW);
    if let (Some(promoter), false) = (&request.promoter_id, names) {
        request.who = promoter::code(promoter);
    }
    let follow = Follow {
        v: visit.clone(),
        states: request::states(visit.db(), id).await?,
        acts: entry::answering(visit.db(), id).await?,
        referrals: referral::answering(visit.db(), id).await?,
        typed,
        refusals,
        next: choices(&visit, "act-state", STATES.into_iter().skip(1)),
        reasons: choices(&visit, "act-why", REASONS),
        late: request.is_late(&visit.db().today().to_string()),
        names,
        about: About::of(&visit).await?,
        request,
    };
    visit.page(&visit.t("act-request"), &follow)
}
