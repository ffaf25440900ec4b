//! Registering without an account: a name, an address, and a letter says whether there is a place.
use crate::{
    choice,
    choose::{self, Slot},
    days,
    event::published,
    gathering::{self, Gathering},
    letters::{About, Desk},
    registration::{self, Typed, Written},
    session::{self, Session},
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
    slots: Vec<Slot>,
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

fn show(visit: Visit, one: Gathering, sessions: &[Session], typed: Typed, refusals: Refusals) -> Answer {
    let register = Register {
        title: days::title(&visit.house().words, &one, visit.language()),
        when: days::days(&one, visit.language()),
        price: price(&visit, &one),
        takes: one.takes(&visit.db().today().to_string()),
        slots: choose::slots(&visit, sessions, &typed.choice, &[]),
        v: visit.clone(),
        one,
        typed,
        refusals,
    };
    visit.page(&register.title, &register)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = published(&visit, &id).await?;
    let sessions = session::of(visit.db().rows(), &id).await?;
    show(visit, one, &sessions, Typed::default(), Refusals::default())
}

/// Registers, and writes whether there is a place. Whoever is registered already is written to again and told the
/// same on the page: it says to nobody who comes.
pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    let one = published(&visit, &id).await?;
    let mut refusals = typed.judge(true);
    if !refusals.none() || one.takes(&visit.db().today().to_string()) != "open" {
        let sessions = session::of(visit.db().rows(), &id).await?;
        if let Err(more) = choice::judge(&sessions, &typed.choice, &[], true) {
            for &(field, why) in more.all() {
                refusals.refuse(field, why);
            }
        }
        return show(visit, one, &sessions, typed, refusals);
    }
    typed.language = visit.language().code().to_owned();
    typed.part = String::new();
    let path = visit.path(&format!("/evenements/{id}/inscription/recue"));
    let mut act = visit.act_in_crowd(&path).await?;
    // What was read before the act may have changed while it waited for its turn.
    let one = gathering::find(act.rows(), &id).await?.ok_or(Fault::Absent)?;
    let sessions = session::of(act.rows(), &id).await?;
    if one.takes(&act.today().to_string()) != "open" {
        drop(act);
        return show(visit, one, &sessions, typed, Refusals::default());
    }
    // A full session is refused before it is known who asks: it says to nobody who comes.
    let chosen = match choice::judge(&sessions, &typed.choice, &[], true) {
        Ok(chosen) => chosen,
        Err(refusals) => {
            drop(act);
            return show(visit, one, &sessions, typed, refusals);
        }
    };
    let written = match registration::register(&mut act, &one, &typed, "form").await? {
        Ok(written) => written,
        Err(refusals) => {
            drop(act);
            return show(visit, one, &sessions, typed, refusals);
        }
    };
    if let Written::New(new) = &written {
        choice::choose(&mut act, new, &chosen).await?;
    }
    let to = registration::find(act.rows(), written.id()).await?.ok_or(Fault::Absent)?;
    let reason = match written {
        Written::New(_) => to.state().to_owned(),
        // The link may be lost: once a day it is written again.
        Written::Again(_) => format!("{}:{}", to.state(), act.today()),
    };
    Desk::of(&visit).write(&mut act, &About { one: &one, sessions: &sessions }, &to, &reason, "").await?;
    act.commit().await?;
    Ok(redirect(&path))
}

pub async fn received(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = published(&visit, &id).await?;
    let title = days::title(&visit.house().words, &one, visit.language());
    visit.page(&title, &Received { v: visit.clone(), one, title: title.clone() })
}
