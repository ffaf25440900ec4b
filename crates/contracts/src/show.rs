//! One contract: its state of proof, what each who sees it says, joining it to another, parting, setting it aside.
use crate::{
    KEEP,
    contract::{self, Contract},
    denial, join,
    seen::{self, Seen},
    worded,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    one: Contract,
    amount: String,
    place: String,
    aside: Option<String>,
    seen: Vec<Seen>,
    /// Others of the same two organizations, to which it may be joined.
    others: Vec<Choice>,
    typed: Sent,
    refusals: Refusals,
    told: Vec<Told>,
}

impl Show {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn days(&self, seen: &Seen) -> String {
        worded::days(&self.v, seen)
    }
}

type Which = Path<(String, String)>;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    sighting: String,
    other: String,
    why: String,
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    if contract::find(visit.db(), &id).await?.is_none()
        && let Some(kept) = contract::joined_to(visit.db(), &id).await?.filter(|kept| *kept != id)
    {
        return Ok(redirect(&visit.path(&format!("/contrats/{kept}"))));
    }
    show(visit, &id, Sent::default(), Refusals::default()).await
}

async fn show(visit: Visit, id: &str, typed: Sent, refusals: Refusals) -> Answer {
    let one = contract::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let seen = seen::of(&mut *visit.db().rows().acquire().await?, id).await?;
    let all = contract::between(visit.db(), &one.buyer_id, &one.supplier_id).await?;
    let same = |other: &&Contract| {
        other.id != one.id
            && other.state != "aside"
            && !(other.buyer_cents.is_some() && one.buyer_cents.is_some())
            && !(other.supplier_cents.is_some() && one.supplier_cents.is_some())
            && !(other.seao_cents.is_some() && one.seao_cents.is_some())
    };
    let choice = |other: &Contract| {
        let parts = [visit.day(&other.day), worded::amount(&visit, other), other.what.clone()];
        Choice { value: other.id.clone(), label: parts.join(" · ") }
    };
    let show = Show {
        amount: worded::amount(&visit, &one),
        place: worded::place(&one.mrc),
        aside: contract::aside_why(visit.db(), id).await?,
        others: all.iter().filter(same).map(choice).collect(),
        told: history::about(&visit, "contract", id).await?,
        seen,
        one,
        typed,
        refusals,
        v: visit.clone(),
    };
    visit.page(&visit.t("contract-contract"), &show)
}

pub async fn part(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    let mut act = visit.act().await?;
    if join::part(&mut act, &id, &sent.sighting).await?.is_some() {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/contrats/{id}?avis=contract-parted"))))
}

pub async fn join(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = join::together(&mut act, &id, &sent.other, "person").await? {
        drop(act);
        return show(visit, &id, sent, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/contrats/{}?avis=contract-joined", id.min(sent.other)))))
}

pub async fn set_aside(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    contract::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if let Err(refusals) = contract::set_aside(&mut act, &id, &sent.why).await? {
        drop(act);
        return show(visit, &id, sent, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/contrats/{id}?avis=contract-set-aside"))))
}

/// Takes up again what was set aside, or what the other side denied by mistake.
pub async fn take_up(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let up = contract::take_up(&mut act, &id).await?;
    if up || denial::take_back(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/contrats/{id}?avis=contract-taken-up"))))
}
