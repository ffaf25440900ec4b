//! One account: its roles given and ended, and the account closed.
use crate::{
    account_list::{is_master, offices},
    accounts::{self, Held, Opened, Typed},
    organization::Ended,
    told::{self, Told},
};
use askama::Template;
use axum::extract::Path;
use page::{
    Answer, Choice, Fault, Form, Refusals, Session, Visit, end_every_session, end_other_sessions, hash,
    redirect, sessions_of,
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "account_show.html")]
struct Show {
    v: Visit,
    account: Opened,
    roles: Vec<Held>,
    past: Vec<Held>,
    sessions: Vec<Session>,
    offices: Vec<Choice>,
    told: Vec<Told>,
    today: String,
    typed: Typed,
    refusals: Refusals,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let typed = Typed { from_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, &id, typed, Refusals::default()).await
}

pub async fn give(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    accounts::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let done = accounts::give(&mut act, &id, &typed, is_master(&visit)).await?;
    onward(visit, act, &id, typed, done).await
}

pub async fn end(visit: Visit, Path((_, id)): Which, Form(ended): Form<Ended>) -> Answer {
    let mut act = visit.act().await?;
    let done = accounts::end_role(&mut act, &id, &ended, is_master(&visit)).await?;
    onward(visit, act, &id, Typed::default(), done).await
}

pub async fn close(visit: Visit, Path((_, id)): Which) -> Answer {
    accounts::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let done = accounts::close(&mut act, &id, is_master(&visit)).await?;
    onward(visit, act, &id, Typed::default(), done).await
}

/// The button alone, and what lets it be taken once.
#[derive(Deserialize)]
pub struct Pressed {}

/// Ends every session of an account, for whoever lost a phone; of one's own, all but the one that asks.
pub async fn end_sessions(visit: Visit, Path((_, id)): Which, Form(Pressed {}): Form<Pressed>) -> Answer {
    accounts::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match visit.token().filter(|_| act.by() == id) {
        Some(token) => end_other_sessions(&mut act, &id, &hash(token)).await?,
        None => end_every_session(&mut act, &id).await?,
    }
    onward(visit, act, &id, Typed::default(), Ok(())).await
}

async fn onward(visit: Visit, act: db::Act, id: &str, typed: Typed, done: Result<(), Refusals>) -> Answer {
    match done {
        Err(refusals) => {
            drop(act);
            show(visit, id, typed, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/comptes/{id}?avis=people-saved"))))
        }
    }
}

async fn show(visit: Visit, id: &str, typed: Typed, refusals: Refusals) -> Answer {
    let (account, roles) = accounts::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let today = visit.db().today().to_string();
    let (past, roles) = roles.into_iter().partition(|role| role.over(&today));
    let told = told::about(&visit, "account", id).await?;
    let sessions = sessions_of(visit.db(), id).await?;
    let (offices, title) = (offices(&visit), account.name.clone());
    let shown =
        Show { v: visit.clone(), account, roles, past, sessions, offices, told, today, typed, refusals };
    visit.page(&title, &shown)
}
