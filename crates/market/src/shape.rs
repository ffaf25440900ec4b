//! The form of an edition: opening one, and changing it.
use crate::edition::{self, Edition, Typed};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::place::{self, ByRegion};

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    refusals: Refusals,
    mrcs: ByRegion,
}

type Which = Path<(String, String)>;

pub async fn found(visit: &Visit, id: &str) -> Result<Edition, Fault> {
    edition::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed { from_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, "market-open", typed, Refusals::default())
}

pub async fn open(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match edition::open(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "market-open", typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/marche/editions/{id}?avis=market-opened"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, "market-edition-change", Typed::of(&kept), Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = edition::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, "market-edition-change", typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/editions/{id}?avis=people-saved"))))
}

fn show(visit: Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let mrcs = place::by_region(&visit);
    let shape = Shape { v: visit.clone(), title: visit.t(title).into_owned(), typed, refusals, mrcs };
    visit.page(&shape.title, &shape)
}
