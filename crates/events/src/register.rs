//! Registering without an account: a name, an address, and a letter says whether there is a place.
use crate::{
    choice,
    choose::{self, Slot},
    days,
    event::published,
    gathering::{self, Gathering},
    letters::{About, Desk},
    participant,
    registration::{self, Registration, Typed, Written},
    session::{self, Session},
    show::price,
};
use askama::Template;
use axum::extract::Path;
use db::{Act, Who};
use page::{Answer, Fault, Form, Language, Refusals, Visit, redirect};

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
    /// Whether what was chosen has no chair left.
    full: bool,
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
        full: is_full(&refusals),
        v: visit.clone(),
        one,
        typed,
        refusals,
    };
    visit.page(&register.title, &register)
}

fn is_full(refusals: &Refusals) -> bool {
    refusals.all().iter().any(|(_, why)| *why == choice::FULL)
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
    // A full session is refused before it is known who asks: it says to nobody who comes. Who holds its last chair
    // hears by letter that it is theirs.
    let chosen = match choice::judge(&sessions, &typed.choice, &[], true) {
        Ok(chosen) => chosen,
        Err(refusals) => {
            drop(act);
            if is_full(&refusals) {
                remind(&visit, &id, &typed).await?;
            }
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
    let about = About { one: &one, sessions: &sessions };
    match written {
        Written::New(_) => Desk::of(&visit).write(&mut act, &about, &to, to.state(), "").await?,
        Written::Again(_) => again(&visit, &mut act, &about, &to, &typed).await?,
    }
    act.commit().await?;
    Ok(redirect(&path))
}

/// Writes again to whoever is registered already, once a day: the link may be lost. What is chosen now changes nothing,
/// for anyone may send this form in their name: the letter says that the link changes it.
async fn again(
    visit: &Visit,
    act: &mut Act,
    about: &About<'_>,
    to: &Registration,
    typed: &Typed,
) -> Result<(), Fault> {
    let kept = choice::of(act.rows(), &to.id).await?;
    let ids = about.sessions.iter().map(|one| &one.id);
    let asked: Vec<&String> = ids.filter(|id| typed.choice.contains(*id)).collect();
    let same = asked.len() == kept.len() && asked.iter().all(|id| kept.contains(*id));
    let day = act.today();
    let (reason, told) = if same {
        (format!("{}:{day}", to.state()), String::new())
    } else {
        let language = Language::from_code(&to.language);
        let told = visit.house().words.say_with(language, "event-letter-kept", &[]);
        (format!("{}:{day}:choice", to.state()), told)
    };
    Desk::of(visit).write(act, about, to, &reason, &told).await?;
    Ok(())
}

/// Writes again to whoever is registered already, where the form was refused for want of chairs: by an act of its own,
/// so that the form sent twice answers them as it answers anybody.
async fn remind(visit: &Visit, id: &str, typed: &Typed) -> Result<(), Fault> {
    let mut act = visit.db().act_in_crowd(Who::Visitor).await?;
    let one = gathering::find(act.rows(), id).await?.ok_or(Fault::Absent)?;
    let email = typed.email.trim().to_lowercase();
    let who = participant::whom(&mut act, id, typed.name.trim(), &email).await?;
    let Some(theirs) = participant::standing(&mut act, id, &who).await? else { return Ok(()) };
    let to = registration::find(act.rows(), &theirs).await?.ok_or(Fault::Absent)?;
    let sessions = session::of(act.rows(), id).await?;
    again(visit, &mut act, &About { one: &one, sessions: &sessions }, &to, typed).await?;
    act.commit().await?;
    Ok(())
}

pub async fn received(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = published(&visit, &id).await?;
    let title = days::title(&visit.house().words, &one, visit.language());
    visit.page(&title, &Received { v: visit.clone(), one, title: title.clone() })
}
