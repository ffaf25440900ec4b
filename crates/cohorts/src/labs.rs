//! Emergence labs: their list, and one whole: the issue, the people, what the watch knows, the ideas and what they became.
use crate::{
    KEEP, choices,
    idea::{self, Idea},
    lab::{self, Finding, Lab, More, Present, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, prose, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};

#[derive(Template)]
#[template(path = "labs.html")]
struct Labs {
    v: Visit,
    all: Vec<Lab>,
}

pub async fn list(visit: Visit) -> Answer {
    let all = lab::all(visit.db()).await?;
    visit.page(&visit.t("cohort-labs"), &Labs { v: visit.clone(), all })
}

#[derive(Template)]
#[template(path = "lab_shape.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    refusals: Refusals,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

type Which = Path<(String, String)>;

pub async fn found(visit: &Visit, id: &str) -> Result<Lab, Fault> {
    lab::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub fn shape(visit: &Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let shape = Shape {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        mrcs: place::by_region(visit),
        actions: choices::actions(visit),
        typed,
        refusals,
    };
    visit.page(&shape.title, &shape)
}

pub async fn blank(visit: Visit) -> Answer {
    let begun_on = visit.db().today().to_string();
    let typed = Typed { begun_on, action: "3.1".into(), ..Typed::default() };
    shape(&visit, "cohort-lab-open", typed, Refusals::default())
}

pub async fn open(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match lab::open(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            shape(&visit, "cohort-lab-open", typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/cohortes/laboratoires/{id}?avis=people-saved"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let typed = Typed::of(&found(&visit, &id).await?);
    shape(&visit, "cohort-lab-change", typed, Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = lab::change(&mut act, &kept, &typed).await? {
        drop(act);
        return shape(&visit, "cohort-lab-change", typed, refusals);
    }
    act.commit().await?;
    Ok(back(&visit, &id, ""))
}

#[derive(Template)]
#[template(path = "lab.html")]
struct One {
    v: Visit,
    one: Lab,
    about: String,
    place: String,
    action: String,
    people: Vec<Present>,
    findings: Vec<Finding>,
    ideas: Vec<Idea>,
    typed: More,
    person: Pick,
    organization: Pick,
    refusals: Refusals,
    told: Vec<Told>,
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, More::default(), Refusals::default()).await
}

pub async fn bring(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = lab::bring(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "#personnes"))
}

pub async fn note(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = lab::note(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "#constats"))
}

pub async fn unnote(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let lab = lab::of_finding(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if let Err(refusals) = lab::withdraw(&mut act, &id, &typed.why).await? {
        drop(act);
        let one = found(&visit, &lab).await?;
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &lab, "#constats"))
}

pub async fn say(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = idea::say(&mut act, &one, &typed.idea).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "#idees"))
}

pub fn back(visit: &Visit, lab: &str, part: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/cohortes/laboratoires/{lab}?avis=people-saved{part}")))
}

async fn show(visit: Visit, one: Lab, mut typed: More, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let organization =
        pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let person = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let page = One {
        about: prose::html(&one.about),
        place: choices::place(&visit, &one.mrc),
        action: choices::action(&visit, &one.action),
        people: lab::people(visit.db(), &one.id).await?,
        findings: lab::findings(visit.db(), &one.id).await?,
        ideas: idea::of(visit.db(), &one.id).await?,
        told: history::about(&visit, "lab", &one.id).await?,
        v: visit.clone(),
        one,
        typed,
        person,
        organization,
        refusals,
    };
    visit.page(&page.one.issue, &page)
}
