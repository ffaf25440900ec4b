//! Registering without an account: a name, an address, and a letter says whether there is a place.
use crate::{
    days,
    event::published,
    gathering::{self, Gathering},
    letters::{About, Desk},
    registration::{self, Typed, Written},
    session,
    show::price,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "register.html")]
struct Register {
    v: Visit,
    one: Gathering,
    title: String,
    when: String,
    price: String,
    takes: &'static str,
    typed: Typed,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "received.html")]
struct Received {
    v: Visit,
    one: Gathering,
    title: String,
}

fn show(visit: Visit, one: Gathering, typed: Typed, refusals: Refusals) -> Answer {
    let register = Register {
        title: days::title(&visit.house().words, &one, visit.language()),
        when: days::days(&one, visit.language()),
        price: price(&visit, &one),
        takes: one.takes(&visit.db().today().to_string()),
        v: visit.clone(),
        one,
        typed,
        refusals,
    };
    visit.page(&register.title, &register)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = published(&visit, &id).await?;
    show(visit, one, Typed::default(), Refusals::default())
}

/// Registers, and writes whether there is a place. Whoever is registered already is written to again and told the
/// same on the page: it says to nobody who comes.
pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    let one = published(&visit, &id).await?;
    let refusals = typed.judge(true);
    if !refusals.none() || one.takes(&visit.db().today().to_string()) != "open" {
        return show(visit, one, typed, refusals);
    }
    typed.language = visit.language().code().to_owned();
    typed.part = String::new();
    let path = visit.path(&format!("/evenements/{id}/inscription/recue"));
    let mut act = visit.act_in_crowd(&path).await?;
    // What was read before the act may have changed while it waited for its turn.
    let one = gathering::find(act.rows(), &id).await?.ok_or(Fault::Absent)?;
    if one.takes(&act.today().to_string()) != "open" {
        drop(act);
        return show(visit, one, typed, Refusals::default());
    }
    let written = match registration::register(&mut act, &one, &typed, "form").await? {
        Ok(written) => written,
        Err(refusals) => {
            drop(act);
            return show(visit, one, typed, refusals);
        }
    };
    let to = registration::find(act.rows(), written.id()).await?.ok_or(Fault::Absent)?;
    let reason = match written {
        Written::New(_) => to.state().to_owned(),
        // The link may be lost: once a day it is written again.
        Written::Again(_) => format!("{}:{}", to.state(), act.today()),
    };
    let sessions = session::of(act.rows(), &id).await?;
    Desk::of(&visit).write(&mut act, &About { one: &one, sessions: &sessions }, &to, &reason, "").await?;
    act.commit().await?;
    Ok(redirect(&path))
}

pub async fn received(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = published(&visit, &id).await?;
    let title = days::title(&visit.house().words, &one, visit.language());
    visit.page(&title, &Received { v: visit.clone(), one, title: title.clone() })
}
