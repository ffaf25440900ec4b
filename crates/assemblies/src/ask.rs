//! Requests of members for a special assembly: each with who signed against who was needed, and noting another.
use crate::{
    KEEP, choices,
    request::{self, Request, Typed},
    rule,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, AskedPage, Form, Refusals, Turn, Visit, redirect};

#[derive(Template)]
#[template(path = "ask.html")]
struct Requests {
    v: Visit,
    all: Vec<Request>,
    turn: Turn,
    today: String,
    /// What the rule of today says of requests, or that it says nothing.
    ruled: String,
    typed: Typed,
    refusals: Refusals,
}

impl Requests {
    fn signed(&self, one: &Request) -> String {
        let things = [
            ("signed", one.signatories.into()),
            ("members", one.members.into()),
            ("needed", one.needed.into()),
        ];
        self.v.tf("assembly-asked-signed", &things)
    }
}

pub async fn page(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let asked_on = visit.db().today().to_string();
    show(visit, &asked.page, Typed { asked_on, ..Typed::default() }, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let rule = rule::on(visit.db(), typed.asked_on.trim()).await?;
    let mut act = visit.act().await?;
    let settings = visit.pole().settings();
    let here = (visit.db(), &*settings);
    if let Err(refusals) = request::note(&mut act, here, rule.as_ref(), &typed).await? {
        drop(act);
        return show(visit, "", typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/assemblees/demandes?avis=people-saved")))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if request::withdraw(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path("/assemblees/demandes?avis=people-saved")))
}

async fn show(visit: Visit, asked: &str, typed: Typed, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let rule = rule::on(visit.db(), &today).await?.filter(|rule| rule.asked_percent > 0);
    let mut all = request::all(visit.db()).await?;
    let turn = Turn::of(&mut all, asked, (&visit.path("/assemblees/demandes"), &[]));
    let ruled = rule.map_or_else(
        || visit.t("assembly-refusal-asking").into_owned(),
        |rule| choices::asked(&visit, &rule),
    );
    let requests = Requests { v: visit.clone(), all, turn, today, ruled, typed, refusals };
    visit.page(&visit.t("assembly-requests"), &requests)
}
