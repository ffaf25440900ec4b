//! The pole's own topics: adding one, giving it another name, and ending it.
use crate::{
    about::About,
    rule,
    topic::{self, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::offered;

/// A topic as the page lists it.
struct Listed {
    id: String,
    name: String,
    french: String,
    english: String,
    from_on: String,
    until_on: Option<String>,
    /// The action of the frame it falls under today.
    action: String,
}

#[derive(Template)]
#[template(path = "topics.html")]
struct Topics {
    v: Visit,
    listed: Vec<Listed>,
    /// The topic that a refused form was about, or "" when it was to add one.
    about: String,
    typed: Typed,
    refusals: Refusals,
    none: Refusals,
    actions: Vec<Choice>,
    today: String,
}

impl Topics {
    /// What is refused of the form of one topic.
    fn refused(&self, id: &str) -> &Refusals {
        if self.about == id { &self.refusals } else { &self.none }
    }

    /// What stands in a field of one topic's form: what was typed there, or what is known.
    fn kept<'a>(&'a self, id: &str, typed: &'a str, known: &'a str) -> &'a str {
        if self.about == id && !self.refusals.none() { typed } else { known }
    }
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit) -> Answer {
    show(visit, "", Typed::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match topic::add(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "", typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(onward(&visit, "act-topic-own-added"))
        }
    }
}

pub async fn rename(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let refusals = topic::rename(&mut act, &id, &typed).await?.ok_or(Fault::Absent)?;
    if !refusals.none() {
        drop(act);
        return show(visit, &id, typed, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, "act-topic-own-renamed"))
}

pub async fn end(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let Some(refusals) = topic::end(&mut act, &id, &typed).await? else {
        // Somebody else ended it meanwhile.
        let known = topic::is_known(act.rows(), &id).await?;
        return if known { Ok(onward(&visit, "act-topic-own-over")) } else { Err(Fault::Absent) };
    };
    if !refusals.none() {
        drop(act);
        return show(visit, &id, typed, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, "act-topic-own-ended"))
}

fn onward(visit: &Visit, notice: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/accompagnement/sujets?avis={notice}")))
}

async fn show(visit: Visit, about: &str, mut typed: Typed, refusals: Refusals) -> Answer {
    let (db, today) = (visit.db(), visit.db().today().to_string());
    let mut listed = vec![];
    for own in About::of(&visit).await?.own {
        let day = if own.from_on > today { &own.from_on } else { &today };
        listed.push(Listed {
            action: offered::action(&visit, &rule::action(db.rows(), &own.id, day).await?),
            name: own.name(visit.language()).to_owned(),
            id: own.id,
            french: own.french,
            english: own.english,
            from_on: own.from_on,
            until_on: own.until_on,
        });
    }
    if typed.from_on.is_empty() {
        typed.from_on.clone_from(&today);
    }
    let topics = Topics {
        actions: offered::actions(&visit),
        about: about.to_owned(),
        none: Refusals::default(),
        v: visit.clone(),
        listed,
        typed,
        refusals,
        today,
    };
    visit.page(&visit.t("act-topics-own"), &topics)
}
