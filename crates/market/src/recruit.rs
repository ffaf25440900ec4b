//! Taking a supplier into an edition, and saying when it joined and left.
use crate::{
    edition::Edition,
    shape::found,
    supplier::{self, Supplier, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};

#[derive(Template)]
#[template(path = "recruit.html")]
struct Recruit {
    v: Visit,
    one: Edition,
    /// The supplier whose days are said anew; none when one is taken in.
    kept: Option<Supplier>,
    typed: Typed,
    pick: Pick,
    refusals: Refusals,
}

type Which = Path<(String, String)>;

async fn there(visit: &Visit, id: &str) -> Result<(Supplier, Edition), Fault> {
    let kept = supplier::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let one = found(visit, &kept.edition_id).await?;
    Ok((kept, one))
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { recruited_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, one, None, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, None, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = supplier::recruit(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, one, None, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/editions/{id}?avis=market-recruited-told"))))
}

pub async fn dates(visit: Visit, Path((_, id)): Which) -> Answer {
    let (kept, one) = there(&visit, &id).await?;
    let typed = Typed::of(&kept);
    show(visit, one, Some(kept), typed, Refusals::default()).await
}

pub async fn date(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let (kept, one) = there(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = supplier::date(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, one, Some(kept), typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/editions/{}?avis=people-saved#fournisseurs", one.id))))
}

async fn show(
    visit: Visit,
    one: Edition,
    kept: Option<Supplier>,
    mut typed: Typed,
    refusals: Refusals,
) -> Answer {
    let mut heard = Refusals::default();
    let pick = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let title = visit.t("market-recruit").into_owned();
    visit.page(&title, &Recruit { v: visit.clone(), one, kept, typed, pick, refusals })
}
