//! Outreach: buyers to be won over, the most overdue first; putting one on the list, and noting each step.
use crate::{
    KEEP, choices,
    contacts::{self, Contact},
    edition,
    prospect::{self, Prospect, STAGES, Step, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Kept, Refusals, Visit, keep, redirect};
use people::pick::{self, Pick};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "outreach.html")]
struct List {
    v: Visit,
    today: String,
    open: Vec<Prospect>,
    over: Vec<Prospect>,
}

#[derive(Template)]
#[template(path = "approach.html")]
struct Approach {
    v: Visit,
    typed: Typed,
    buyer: Pick,
    refusals: Refusals,
    editions: Vec<Choice>,
    stages: Vec<Choice>,
    owners: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "prospect.html")]
struct One {
    v: Visit,
    one: Prospect,
    today: String,
    steps: Vec<Step>,
    typed: Typed,
    refusals: Refusals,
    stages: Vec<Choice>,
    owners: Vec<Choice>,
    contacts: Option<Vec<Contact>>,
}

/// In which form the list is kept.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
    organization: Vec<String>,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Prospect, Fault> {
    prospect::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

async fn owners(visit: &Visit) -> Result<Vec<Choice>, Fault> {
    let mut rows = visit.db().rows().acquire().await.map_err(Fault::from)?;
    let all = prospect::owners(&mut rows, &visit.db().today().to_string()).await?;
    Ok(all.into_iter().map(|(value, label)| Choice { value, label }).collect())
}

pub async fn list(visit: Visit) -> Answer {
    let (over, open) = prospect::all(visit.db()).await?.into_iter().partition(Prospect::is_over);
    let today = visit.db().today().to_string();
    visit.page(&visit.t("market-outreach"), &List { v: visit.clone(), today, open, over })
}

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let heads =
        ["market-buyer", "market-stage", "market-day", "market-next", "market-next-on", "market-owner"]
            .map(|key| visit.t(key).into_owned());
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[2] = Column::date(&heads[2]);
    columns[4] = Column::date(&heads[4]);
    let rows = prospect::all(visit.db()).await?.into_iter().map(|one| {
        let stage = visit.one_of("market-stage", &one.stage);
        [one.organization, stage, one.day, one.next, one.next_on.unwrap_or_default(), one.owner]
    });
    let title = visit.t("market-outreach");
    keep(&visit, Kept::asked(&asked.forme), ("demarchage", &title), &columns, rows)
}

pub async fn blank(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let today = visit.db().today().to_string();
    let current = edition::current(visit.db(), &today).await?;
    let Some(first) = current.first() else {
        return Ok(redirect(&visit.path("/marche/editions/ajouter?avis=market-open-first")));
    };
    let typed = Typed {
        edition: first.id.clone(),
        organization: asked.organization,
        day: today,
        stage: "to-contact".into(),
        owner: visit.account().map(|account| account.id.clone()).unwrap_or_default(),
        ..Typed::default()
    };
    show(visit, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match prospect::approach(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/marche/demarchage/{id}?avis=people-saved"))))
        }
    }
}

async fn show(visit: Visit, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let buyer = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let editions = edition::current(visit.db(), &visit.db().today().to_string()).await?;
    let approach = Approach {
        v: visit.clone(),
        typed,
        buyer,
        refusals,
        editions: choices::editions(&editions),
        stages: choices::family(&visit, "market-stage", STAGES),
        owners: owners(&visit).await?,
    };
    visit.page(&visit.t("market-approach"), &approach)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let steps = prospect::steps(visit.db(), &id).await?;
    let typed = Typed {
        day: visit.db().today().to_string(),
        stage: one.stage.clone(),
        owner: steps.first().map(|step| step.owner_id.clone()).unwrap_or_default(),
        ..Typed::default()
    };
    tell(visit, one, steps, typed, Refusals::default()).await
}

pub async fn step(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = prospect::step(&mut act, &id, &typed).await? {
        drop(act);
        let steps = prospect::steps(visit.db(), &id).await?;
        return tell(visit, one, steps, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/demarchage/{id}?avis=market-stepped"))))
}

async fn tell(visit: Visit, one: Prospect, steps: Vec<Step>, typed: Typed, refusals: Refusals) -> Answer {
    let page = One {
        v: visit.clone(),
        contacts: contacts::of(&visit, &one.organization_id).await?,
        one,
        today: visit.db().today().to_string(),
        steps,
        typed,
        refusals,
        stages: choices::family(&visit, "market-stage", STAGES),
        owners: owners(&visit).await?,
    };
    visit.page(&page.one.organization, &page)
}
