//! Withdrawing an expense that was recorded by mistake, twice, or that was cancelled.
use crate::{
    expense::{self, MOTIVES},
    ledger,
    see::show,
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// What was typed to withdraw an expense.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Withdrawn {
    motive: String,
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Withdrawn>,
) -> Answer {
    let kept = ledger::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if kept.stands() && !MOTIVES.contains(&typed.motive.as_str()) {
        let mut refusals = Refusals::default();
        refusals.refuse("motive", "expense-refusal-motive");
        return show(visit, &id, &typed.motive, refusals).await;
    }
    let mut act = visit.act().await?;
    if expense::withdraw(&mut act, &id, &typed.motive).await? {
        act.commit().await?;
        return Ok(redirect(&visit.path(&format!("/depenses/{id}?avis=expense-withdrawn"))));
    }
    drop(act);
    // Somebody was faster: what became of it is shown, and may still be withdrawn where it stands.
    let now = ledger::latest(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let notice =
        if now.stands() { "avis=expense-corrected-meanwhile" } else { "avis=expense-already-withdrawn" };
    Ok(redirect(&visit.path(&format!("/depenses/{}?{notice}", now.id))))
}
