//! Withdrawing an act, a referral or an outcome that was recorded by mistake, and taking a withdrawal back.
use crate::{
    act, entry,
    hear::show,
    outcome,
    referral::{self, Heard, MOTIVES},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// What was typed to withdraw a referral, or one of its outcomes.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Withdrawn {
    motive: String,
    /// The outcome, by its id.
    row: String,
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if act::withdraw(&mut act, &id).await? {
        act.commit().await?;
        return Ok(redirect(&visit.path(&format!("/accompagnement/{id}?avis=act-withdrawn"))));
    }
    drop(act);
    // Somebody was faster: they see what became of it, and may still withdraw what stands.
    let now = entry::latest(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let notice = if now.stands() { "act-corrected-meanwhile" } else { "act-already-withdrawn" };
    Ok(redirect(&visit.path(&format!("/accompagnement/{}?avis={notice}", now.id))))
}

pub async fn send_referral(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Withdrawn>,
) -> Answer {
    let kept = referral::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if kept.withdrawn_at.is_none() && !MOTIVES.contains(&typed.motive.as_str()) {
        let mut refusals = Refusals::default();
        refusals.refuse("motive", "act-refusal-motive");
        let heard = Heard { day: visit.db().today().to_string(), ..Heard::default() };
        return show(visit, &id, heard, refusals).await;
    }
    let mut act = visit.act().await?;
    if referral::withdraw_for(&mut act, &id, &typed.motive).await? {
        act.commit().await?;
        let notice = "act-referral-withdrawn";
        return Ok(redirect(&visit.path(&format!("/accompagnement/referencements/{id}?avis={notice}"))));
    }
    let notice = "act-already-withdrawn";
    Ok(redirect(&visit.path(&format!("/accompagnement/referencements/{id}?avis={notice}"))))
}

pub async fn restore(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if act::restore(&mut act, &id).await? {
        act.commit().await?;
        return Ok(redirect(&visit.path(&format!("/accompagnement/{id}?avis=act-restored"))));
    }
    drop(act);
    let now = entry::latest(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    Ok(redirect(&visit.path(&format!("/accompagnement/{}?avis=act-counts-already", now.id))))
}

pub async fn restore_referral(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    referral::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let notice = match referral::restore(&mut act, &id).await? {
        true => {
            act.commit().await?;
            "act-restored"
        }
        false => "act-counts-already",
    };
    Ok(redirect(&visit.path(&format!("/accompagnement/referencements/{id}?avis={notice}"))))
}

pub async fn send_outcome(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Withdrawn>,
) -> Answer {
    let mut act = visit.act().await?;
    let notice = match outcome::take_back(&mut act, &id, &typed.row).await?.ok_or(Fault::Absent)? {
        true => {
            act.commit().await?;
            "act-outcome-withdrawn"
        }
        false => "act-already-withdrawn",
    };
    Ok(redirect(&visit.path(&format!("/accompagnement/referencements/{id}?avis={notice}"))))
}
