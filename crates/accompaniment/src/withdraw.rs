//! Withdrawing an act or a referral that was recorded by mistake.
use crate::{act, referral};
use axum::extract::Path;
use page::{Answer, Fault, Visit, redirect};

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !act::withdraw(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/accompagnement?avis=act-withdrawn")))
}

pub async fn send_referral(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !referral::withdraw(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/accompagnement/referencements?avis=act-referral-withdrawn")))
}
