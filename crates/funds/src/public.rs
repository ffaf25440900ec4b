//! The public calls: those that are open or soon will be, and how to apply to each.
use crate::{
    announce::found,
    call::{self, Call},
    partner::{self, Partner},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Visit, prose};

#[derive(Template)]
#[template(path = "public_calls.html")]
struct Calls {
    v: Visit,
    today: String,
    calls: Vec<Call>,
}

pub async fn list(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let mut calls = call::all(visit.db()).await?;
    calls.retain(|one| matches!(one.state(&today), "open" | "soon"));
    visit.page(&visit.t("fund-public-calls"), &Calls { v: visit.clone(), today, calls })
}

#[derive(Template)]
#[template(path = "public_call.html")]
struct Public {
    v: Visit,
    one: Call,
    state: &'static str,
    /// How to apply, as HTML.
    how: String,
    partners: Vec<Partner>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let public = Public {
        v: visit.clone(),
        state: one.state(&visit.db().today().to_string()),
        how: prose::html(&one.how),
        partners: partner::of(visit.db(), &one.id).await?,
        one,
    };
    visit.page(&public.one.title, &public)
}
