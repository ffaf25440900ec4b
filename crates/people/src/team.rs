//! The team: the pole's own posts, who holds them, where and for how much of a week.
use crate::{
    HIRE, MEET,
    organization::Ended,
    person::{self, Person, Typed, Whom},
    place,
    post::{self, Post},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, percent, redirect};

#[derive(Template)]
#[template(path = "team.html")]
struct Team {
    v: Visit,
    posts: Vec<Post>,
    past: Vec<Post>,
    today: String,
    refusals: Refusals,
}

impl Team {
    fn place(&self, mrc: &str) -> String {
        place::of_post(&self.v, mrc)
    }

    fn share(&self, share: &i64) -> String {
        percent(share * 100, self.v.language())
    }
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Refusals::default()).await
}

pub async fn end(visit: Visit, Form(ended): Form<Ended>) -> Answer {
    let mut act = visit.act().await?;
    match post::end(&mut act, &ended).await? {
        Err(refusals) => {
            drop(act);
            show(visit, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/equipe?avis=people-saved")))
        }
    }
}

async fn show(visit: Visit, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let (past, posts) = post::all(visit.db()).await?.into_iter().partition(|post| post.over(&today));
    visit.page(&visit.t("people-team"), &Team { v: visit.clone(), posts, past, today, refusals })
}

#[derive(Template)]
#[template(path = "hire.html")]
struct Hire {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    likely: Vec<Person>,
    regions: Vec<(&'static str, Vec<Choice>)>,
}

pub async fn hire(visit: Visit) -> Answer {
    let from_on = visit.db().today().to_string();
    let typed = Typed { share: "100".to_owned(), from_on, ..Typed::default() };
    ask(visit, typed, Refusals::default(), vec![])
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut refusals = typed.judge();
    for (field, why) in post::judge(&typed.title, &typed.mrc, &typed.share, &typed.from_on).all() {
        refusals.refuse(field, why);
    }
    if !refusals.none() {
        return ask(visit, typed, refusals, vec![]);
    }
    let mut act = visit.act().await?;
    match person::whom(&mut act, &typed).await? {
        Whom::Refused(refusals) => ask(visit, typed, refusals, vec![]),
        Whom::Likely(likely) => ask(visit, typed, Refusals::default(), likely),
        Whom::Known(person) => {
            post::open(&mut act, &person, &typed.title, &typed.mrc, &typed.share, &typed.from_on).await?;
            act.commit().await?;
            Ok(redirect(&visit.path("/equipe?avis=people-saved")))
        }
    }
}

fn ask(visit: Visit, typed: Typed, refusals: Refusals, likely: Vec<Person>) -> Answer {
    let regions = place::by_region(&visit);
    visit.page(&visit.t("people-hire"), &Hire { v: visit.clone(), typed, refusals, likely, regions })
}
