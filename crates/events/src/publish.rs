//! Publishing a gathering, telling those who registered what changes, and cancelling it.
use crate::{gathering, letters, shape::found, show::refuse};
use axum::extract::Path;
use db::Act;
use page::{Answer, Form, Visit, redirect};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What changes.
    told: String,
    /// Why it is cancelled.
    why: String,
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
    let said = gathering::tell_change(&mut act, &one, &typed.told).await?;
    onward(visit, act, &id, said, ("told", typed.told), "event-told-done").await
}

pub async fn cancel(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let said = gathering::cancel(&mut act, &one, &typed.why).await?;
    onward(visit, act, &id, said, ("why", typed.why), "event-cancelled-done").await
}

/// Writes to those who registered what was said, or shows it again in its own form with why not.
async fn onward(
    visit: Visit,
    mut act: Act,
    id: &str,
    said: Result<String, &'static str>,
    (field, typed): (&'static str, String),
    done: &str,
) -> Answer {
    match said {
        Err(why) => {
            drop(act);
            refuse(visit, id, field, why, typed).await
        }
        Ok(row) => {
            letters::tell(&mut act, &row).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/programmation/{id}?avis={done}"))))
        }
    }
}
