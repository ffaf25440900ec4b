//! Planning a campaign, and changing its days.
use crate::campaign::{self, Campaign, Typed};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    refusals: Refusals,
}

type Which = Path<(String, String)>;

/// The campaign of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Campaign, Fault> {
    campaign::of(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit) -> Answer {
    show(visit, "contract-campaign-plan", Typed::blank(), Refusals::default())
}

pub async fn plan(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match campaign::plan(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "contract-campaign-plan", typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/contrats/campagnes/{id}?avis=contract-planned"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, "contract-campaign-change", Typed::of(&kept), Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = campaign::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, "contract-campaign-change", typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/contrats/campagnes/{id}?avis=people-saved"))))
}

fn show(visit: Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let title = visit.t(title).into_owned();
    let shape = Shape { v: visit.clone(), title, typed, refusals };
    visit.page(&shape.title, &shape)
}
