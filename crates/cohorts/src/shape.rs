//! Opening a cohort, and changing it: its programme, its days, where it is, its places, and its call.
use crate::{
    choices,
    cohort::{self, Cohort, Typed},
    programme,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::place::{self, ByRegion};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    title: String,
    /// The cohort that is changed, if it is one.
    kept: Option<Cohort>,
    typed: Typed,
    refusals: Refusals,
    programmes: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
    languages: Vec<Choice>,
}

/// Of which programme, by its id.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    programme: String,
}

type Which = Path<(String, String)>;

/// The cohort of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Cohort, Fault> {
    cohort::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let programme = programme::find(visit.db(), &asked.programme).await?;
    let action = programme.map_or_else(|| "3.1".to_owned(), |programme| programme.action);
    let call_language = visit.language().code().to_owned();
    let typed = Typed { programme: asked.programme, action, call_language, ..Typed::default() };
    show(visit, None, typed, Refusals::default()).await
}

pub async fn open(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match cohort::open(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, None, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/cohortes/{id}?avis=cohort-opened"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    let typed = Typed::of(&kept);
    show(visit, Some(kept), typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = cohort::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, Some(kept), typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{id}?avis=people-saved"))))
}

async fn show(visit: Visit, kept: Option<Cohort>, typed: Typed, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let all = programme::all(visit.db()).await?;
    let open = all.iter().filter(|one| one.is_open(&today));
    let choice = |one: &programme::Programme| Choice {
        value: one.id.clone(),
        label: one.name(visit.language()).to_owned(),
    };
    let title = match &kept {
        Some(kept) => choices::title(&visit, kept),
        None => visit.t("cohort-open").into_owned(),
    };
    let shape = Shape {
        v: visit.clone(),
        title,
        programmes: open.map(choice).collect(),
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
        languages: choices::family(&visit, "cohort-language", ["fr", "en"]),
        kept,
        typed,
        refusals,
    };
    visit.page(&shape.title, &shape)
}
