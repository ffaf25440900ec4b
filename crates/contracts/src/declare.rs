//! Declaring for a buyer or a supplier, as a person of the pole hears it; correcting it, and withdrawing it with a reason.
use crate::{
    campaign::Campaign,
    declaration::{self, Declaration, Place as Placed, Typed, Way},
    meant, seen,
    shape::found,
    worded,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect};
use people::{
    organization::Named,
    told::{self as history, Told},
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "declare.html")]
struct Declare {
    v: Visit,
    campaign: Campaign,
    /// What is corrected, if anything is.
    kept: Option<Declaration>,
    typed: Typed,
    /// Why it is withdrawn.
    why: String,
    refusals: Refusals,
    sides: Vec<Choice>,
    taxes: Vec<Choice>,
    buyers: Vec<String>,
    suppliers: Vec<String>,
    which: [Vec<Named>; 2],
    closed: Option<&'static str>,
    /// What was said of it, the latest first: the moment, the amount, the day.
    versions: Vec<(String, String, String)>,
    told: Vec<Told>,
}

type Which = Path<(String, String)>;

/// Why something is withdrawn.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Why {
    why: String,
}

async fn kept(visit: &Visit, id: &str) -> Result<(Declaration, Campaign), Fault> {
    let kept = declaration::of(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let campaign = found(visit, &kept.campaign_id).await?;
    Ok((kept, campaign))
}

pub async fn blank(visit: Visit, Path((_, id)): Which) -> Answer {
    let campaign = found(&visit, &id).await?;
    let typed = Typed { taxes: "before".into(), ..Typed::default() };
    show(visit, campaign, None, (typed, String::new()), Refusals::default(), Default::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let campaign = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    let mut act = visit.act().await?;
    let buyer = meant::organization(act.rows(), &typed.buyer, &typed.buyer_id).await?;
    let supplier = meant::organization(act.rows(), &typed.supplier, &typed.supplier_id).await?;
    refusals.unless(buyer.refused.is_empty(), "buyer", buyer.refused);
    refusals.unless(supplier.refused.is_empty(), "supplier", supplier.refused);
    (typed.buyer_id, typed.supplier_id) = (buyer.id, supplier.id);
    let which = [buyer.candidates, supplier.candidates];
    if refusals.none() {
        let way = Way { came_by: "staff", source_key: "", place: Placed::Own };
        match declaration::declare(&mut act, &campaign, &typed, way).await? {
            Err(why) => refusals = why,
            Ok(declared) => {
                let contract = seen::contract_of(act.rows(), &declared).await?;
                act.commit().await?;
                return Ok(redirect(
                    &visit.path(&format!("/contrats/{contract}?avis=contract-declared-notice")),
                ));
            }
        }
    }
    drop(act);
    show(visit, campaign, None, (typed, String::new()), refusals, which).await
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let (kept, campaign) = kept(&visit, &id).await?;
    let typed = Typed::of(&kept);
    show(visit, campaign, Some(kept), (typed, String::new()), Refusals::default(), Default::default()).await
}

pub async fn correct(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let (kept, campaign) = kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = declaration::correct(&mut act, &campaign, &kept, &typed, "staff").await? {
        drop(act);
        let typed = (typed, String::new());
        return show(visit, campaign, Some(kept), typed, refusals, Default::default()).await;
    }
    let contract = seen::contract_of(act.rows(), &id).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/contrats/{contract}?avis=people-saved"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(typed): Form<Why>) -> Answer {
    let (kept, campaign) = kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = declaration::withdraw(&mut act, &campaign, &kept, &typed.why).await? {
        drop(act);
        let what = Typed::of(&kept);
        return show(visit, campaign, Some(kept), (what, typed.why), refusals, Default::default()).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/contrats?avis=contract-withdrawn&campagne={}", campaign.id))))
}

async fn show(
    visit: Visit,
    campaign: Campaign,
    kept: Option<Declaration>,
    (typed, why): (Typed, String),
    refusals: Refusals,
    which: [Vec<Named>; 2],
) -> Answer {
    let today = visit.db().today().to_string();
    let closed = match &kept {
        None => campaign.refuses_new(&today),
        Some(_) => campaign.refuses_correction(&today),
    };
    let (mut versions, mut told) = (vec![], vec![]);
    if let Some(kept) = &kept {
        let all = declaration::versions(visit.db(), &kept.id).await?;
        let one =
            |(at, cents, day): (String, i64, String)| (at, money(cents, visit.language()), visit.day(&day));
        versions = all.into_iter().map(one).collect();
        told = history::about(&visit, "declaration", &kept.id).await?;
    }
    let page = Declare {
        versions,
        told,
        sides: worded::sides(&visit),
        taxes: worded::taxes(&visit),
        buyers: meant::names(visit.db(), "buyer").await?,
        suppliers: meant::names(visit.db(), "supplier").await?,
        v: visit.clone(),
        campaign,
        kept,
        typed,
        why,
        refusals,
        which,
        closed,
    };
    let title = if page.kept.is_some() { "contract-correct" } else { "contract-declare" };
    visit.page(&visit.t(title), &page)
}
