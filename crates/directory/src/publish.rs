//! Publishing a sheet in the directory, and withdrawing it: one click each.
use crate::{keep::kept, shown};
use axum::extract::Path;
use page::{Answer, Visit, redirect};

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    shown::publish(&mut act, &id).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-published"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    shown::withdraw(&mut act, &id).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-withdrawn"))))
}
