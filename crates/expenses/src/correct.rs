//! Correcting an expense: a later one stands for it, and both are kept.
use crate::{
    expense::{self, Typed},
    ledger, spend,
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = ledger::latest(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if !kept.stands() {
        return Ok(redirect(&visit.path(&format!("/depenses/{}", kept.id))));
    }
    if kept.id != id {
        return Ok(redirect(&visit.path(&format!("/depenses/{}/corriger", kept.id))));
    }
    spend::show(visit, Some(&id), Typed::of(&kept), Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = ledger::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if !kept.stands() {
        return changed(visit, &id, typed).await;
    }
    let refusals = spend::heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return spend::show(visit, Some(&id), typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match expense::correct(&mut act, &id, &typed).await? {
        None => {
            drop(act);
            changed(visit, &id, typed).await
        }
        Some(Err(refusals)) => {
            drop(act);
            spend::show(visit, Some(&id), typed, refusals).await
        }
        Some(Ok(corrected)) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/depenses/{corrected}?avis=expense-corrected"))))
        }
    }
}

/// Somebody corrected or withdrew it meanwhile: what was typed is shown again, to correct what stands.
async fn changed(visit: Visit, id: &str, typed: Typed) -> Answer {
    let now = ledger::latest(visit.db(), id).await?.ok_or(Fault::Absent)?;
    if !now.stands() {
        let path = format!("/depenses/{}?avis=expense-already-withdrawn", now.id);
        return Ok(redirect(&visit.path(&path)));
    }
    let mut refusals = Refusals::default();
    refusals.refuse("amount", "expense-refusal-meanwhile");
    spend::show(visit, Some(&now.id), typed, refusals).await
}
