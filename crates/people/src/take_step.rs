//! The next step with an organization: who takes it and by when; and all the steps that are open.
use crate::{
    next_step::{self, NextStep, Typed},
    organization::{self, Organization},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect, sort_by_text};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "take_step.html")]
struct Page {
    v: Visit,
    organization: Organization,
    typed: Typed,
    refusals: Refusals,
    owners: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "open_steps.html")]
struct Open {
    v: Visit,
    today: String,
    steps: Vec<NextStep>,
    mine: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `moi` wants one's own alone.
    a: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct How {
    how: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let owner = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    show(visit, &id, Typed { owner, ..Typed::default() }, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match next_step::take(&mut act, &id, &typed).await? {
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-saved#suites"))))
        }
        Err(refusals) => {
            drop(act);
            show(visit, &id, typed, refusals).await
        }
    }
}

pub async fn end(visit: Visit, Path((_, id)): Which, Form(how): Form<How>) -> Answer {
    let mut act = visit.act().await?;
    let organization = next_step::end(&mut act, &id, &how.how).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/organisations/{organization}?avis=people-saved#suites"))))
}

pub async fn list(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mine = asked.a == "moi";
    let me = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    let mut steps = next_step::open(visit.db(), "").await?;
    steps.retain(|step| !mine || step.owner_id == me);
    let today = visit.db().today().to_string();
    visit.page(&visit.t("people-steps-open"), &Open { v: visit.clone(), today, steps, mine })
}

async fn show(visit: Visit, id: &str, typed: Typed, refusals: Refusals) -> Answer {
    let organization = organization::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let today = visit.db().today().to_string();
    let mut rows = visit.db().rows().acquire().await?;
    let owners = next_step::owners(&mut rows, &today).await?;
    let mut owners: Vec<Choice> = owners.into_iter().map(|(value, label)| Choice { value, label }).collect();
    sort_by_text(&mut owners, |owner| &owner.label);
    let page = Page { v: visit.clone(), organization, typed, refusals, owners };
    visit.page(&visit.t("people-step-take"), &page)
}
