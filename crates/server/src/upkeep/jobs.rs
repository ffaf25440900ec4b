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

impl Jobs {
    /// What a job does, in words; one that only another version of the program knows is told by its name.
    fn called(&self, kind: &str) -> String {
        let key = format!("job-{}", kind.replace('.', "-"));
        match self.v.house().words.knows(&key) {
            true => self.v.t(&key).into_owned(),
            false => self.v.tf("upkeep-job-unknown", &[("kind", kind.into())]),
        }
    }
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
