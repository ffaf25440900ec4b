//! The jobs of a pole: what waits, what is dead and why, and trying a dead one again.
use askama::Template;
use axum::extract::Path;
use jobs::Kept;
use page::{Answer, Fault, Visit, redirect};

/// How many of each are shown.
const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "upkeep/jobs.html")]
struct Jobs {
    v: Visit,
    waiting: Vec<Kept>,
    dead: Vec<Kept>,
}

pub async fn page(visit: Visit) -> Answer {
    let waiting = jobs::waiting(visit.db(), MOST).await?;
    let dead = jobs::dead(visit.db(), MOST).await?;
    visit.page(&visit.t("upkeep-jobs"), &Jobs { v: visit.clone(), waiting, dead })
}

pub async fn retry(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !jobs::retry(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/travaux?avis=upkeep-job-retried")))
}
