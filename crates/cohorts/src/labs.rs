//! Emergence labs: their list, and one whole: the issue, the people, what inspires it, what the watch
//! knows, the ideas and what they became.
use crate::{
    KEEP, choices,
    finding::{self, Finding},
    idea::{self, Idea},
    inspiration::{self, Inspiration},
    lab::{self, Lab, More, Present, Typed},
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
    inspirations: Vec<Inspiration>,
    /// The labs that it inspires, each by its id and issue.
    inspired: Vec<(String, String)>,
    findings: Vec<Finding>,
    ideas: Vec<Idea>,
    labs: Vec<Choice>,
    typed: More,
    person: Pick,
    organization: Pick,
    refusals: Refusals,
    told: Vec<Told>,
}

impl One {
    fn refuses(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.refusals.on(field).is_empty())
    }

    fn is_finding_refused(&self) -> bool {
        self.refuses(&["finding", "source", "link", "theme", "found_on"])
    }

    fn is_inspiration_refused(&self) -> bool {
        self.refuses(&["inspiration", "inspiration_lab", "inspiration_place", "inspiration_link"])
    }
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
    if let Err(refusals) = finding::note(&mut act, Some(&one), &typed.noted()).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "#constats"))
}

pub async fn inspire(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = inspiration::say(&mut act, &one, typed.inspired()).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "#inspirations"))
}

pub async fn uninspire(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let lab = inspiration::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(back(&visit, &lab, "#inspirations"))
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
    let mut labs = vec![choices::none(&visit, "cohort-lab-elsewhere")];
    let others = lab::all(visit.db()).await?.into_iter().filter(|other| other.id != one.id);
    labs.extend(others.map(|other| Choice { value: other.id, label: other.issue }));
    let page = One {
        about: prose::html(&one.about),
        place: choices::place(&visit, &one.mrc),
        action: choices::action(&visit, &one.action),
        people: lab::people(visit.db(), &one.id).await?,
        inspirations: inspiration::of(visit.db(), &one.id).await?,
        inspired: inspiration::inspired(visit.db(), &one.id).await?,
        findings: finding::of_lab(visit.db(), &one.id).await?,
        ideas: idea::of(visit.db(), &one.id).await?,
        told: history::about(&visit, "lab", &one.id).await?,
        v: visit.clone(),
        one,
        labs,
        typed,
        person,
        organization,
        refusals,
    };
    visit.page(&page.one.issue, &page)
}
