//! Publishing a gathering, telling those who registered what changes, and cancelling it.
use crate::{gathering, letters, shape::found, show::refuse};
use axum::extract::Path;
use page::{Answer, Form, Visit, redirect};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    told: String,
}

pub async fn publish(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(why) = gathering::publish(&mut act, &one).await? {
        drop(act);
        return refuse(visit, &id, "publish", why, String::new()).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/programmation/{id}?avis=event-published-done"))))
}

pub async fn tell(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match gathering::tell_change(&mut act, &one, &typed.told).await? {
        Err(why) => {
            drop(act);
            refuse(visit, &id, "told", why, typed.told).await
        }
        Ok(row) => {
            letters::tell(&mut act, &row).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/programmation/{id}?avis=event-told-done"))))
        }
    }
}

pub async fn cancel(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match gathering::cancel(&mut act, &one, &typed.told).await? {
        Err(why) => {
            drop(act);
            refuse(visit, &id, "told", why, typed.told).await
        }
        Ok(row) => {
            letters::tell(&mut act, &row).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/programmation/{id}?avis=event-cancelled-done"))))
        }
    }
}
