//! The programmes of a pole: their names, the steps of their path, and what their participants say of themselves.
use crate::{
    KEEP, choices,
    cohort::{self, Cohort},
    path::{self, Line, List},
    programme::{self, Programme, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Language, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "programmes.html")]
struct Programmes {
    v: Visit,
    today: String,
    all: Vec<Programme>,
    typed: Typed,
    refusals: Refusals,
    actions: Vec<Choice>,
}

pub async fn list(visit: Visit) -> Answer {
    let typed = Typed { action: "3.1".into(), ..Typed::default() };
    show_all(visit, typed, Refusals::default()).await
}

pub async fn define(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match programme::define(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show_all(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/cohortes/programmes/{id}?avis=cohort-programme-defined"))))
        }
    }
}

async fn show_all(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let page = Programmes {
        v: visit.clone(),
        today: visit.db().today().to_string(),
        all: programme::all(visit.db()).await?,
        actions: choices::actions(&visit),
        typed,
        refusals,
    };
    visit.page(&visit.t("cohort-programmes"), &page)
}

#[derive(Template)]
#[template(path = "programme.html")]
struct One {
    v: Visit,
    one: Programme,
    title: String,
    action: String,
    today: String,
    steps: Vec<Line>,
    statements: Vec<Line>,
    cohorts: Vec<Cohort>,
    typed: Typed,
    line: path::Typed,
    refusals: Refusals,
    actions: Vec<Choice>,
}

impl One {
    fn cohort(&self, cohort: &Cohort) -> String {
        choices::title(&self.v, cohort)
    }

    fn language(&self) -> Language {
        self.v.language()
    }
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Programme, Fault> {
    programme::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one);
    show(visit, one, typed, path::Typed::default(), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = programme::change(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, one, typed, path::Typed::default(), refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id))
}

pub async fn add_step(visit: Visit, Path((_, id)): Which, Form(typed): Form<path::Typed>) -> Answer {
    add(visit, id, List::Steps, typed).await
}

pub async fn add_statement(visit: Visit, Path((_, id)): Which, Form(typed): Form<path::Typed>) -> Answer {
    add(visit, id, List::Statements, typed).await
}

async fn add(visit: Visit, id: String, list: List, typed: path::Typed) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = path::add(&mut act, list, &id, &typed).await? {
        drop(act);
        let kept = Typed::of(&one);
        return show(visit, one, kept, typed, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id))
}

pub async fn drop_step(visit: Visit, Path((_, id)): Which) -> Answer {
    take_out(visit, List::Steps, &id).await
}

pub async fn drop_statement(visit: Visit, Path((_, id)): Which) -> Answer {
    take_out(visit, List::Statements, &id).await
}

async fn take_out(visit: Visit, list: List, id: &str) -> Answer {
    let mut act = visit.act().await?;
    let programme = path::withdraw(&mut act, list, id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(back(&visit, &programme))
}

fn back(visit: &Visit, id: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/cohortes/programmes/{id}?avis=people-saved")))
}

async fn show(visit: Visit, one: Programme, typed: Typed, line: path::Typed, refusals: Refusals) -> Answer {
    let page = One {
        title: one.name(visit.language()).to_owned(),
        action: choices::action(&visit, &one.action),
        today: visit.db().today().to_string(),
        steps: path::of(visit.db(), List::Steps, &one.id).await?,
        statements: path::of(visit.db(), List::Statements, &one.id).await?,
        cohorts: cohort::of_programme(visit.db(), &one.id).await?,
        actions: choices::actions(&visit),
        v: visit.clone(),
        one,
        typed,
        line,
        refusals,
    };
    visit.page(&page.title, &page)
}
