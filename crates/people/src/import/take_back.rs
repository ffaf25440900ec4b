//! Taking a list back: what would come of it is told first; a job then does it whole.
use super::{
    batch::{self, Batch},
    carry::Progress,
    undo,
};
use askama::Template;
use axum::extract::Path;
use db::{Db, Fault as Broken, Who};
use jobs::{Due, Job, Kept, Kinds, Outcome};
use page::{Answer, Fault, Form, House, Visit, redirect};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

const KIND: &str = "import.undo";

#[derive(Deserialize, Serialize)]
struct Asked {
    import: String,
    by: String,
}

#[derive(Template)]
#[template(path = "import/take_back.html")]
struct TakeBack {
    v: Visit,
    batch: Batch,
    added: i64,
    changed: i64,
    late: bool,
}

pub fn kinds(house: Arc<House>) -> Kinds {
    Kinds::new().on(KIND, move |db, job| carry(house.clone(), db, job))
}

fn key(import: &str) -> String {
    format!("{KIND} {import}")
}

/// The job that takes a list back, until it is done.
pub async fn asked(db: &Db, import: &str) -> Result<Option<Kept>, Broken> {
    jobs::asked(db, &key(import)).await
}

/// A list that was taken, and is not taken back.
async fn taken(visit: &Visit, id: &str) -> Result<Batch, Fault> {
    let batch = batch::of(visit.db(), id).await?;
    batch.filter(|batch| batch.ended_at.is_some()).ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let batch = taken(&visit, &id).await?;
    if batch.undone_at.is_some() || asked(visit.db(), &id).await?.is_some() {
        return Ok(redirect(&visit.path(&format!("/organisations/importer/{id}"))));
    }
    show(visit, batch).await
}

async fn show(visit: Visit, batch: Batch) -> Answer {
    let (added, changed) = undo::touched(visit.db(), &batch.id).await?;
    let late = batch.is_old(visit.db());
    let title = visit.t("import-undo").into_owned();
    visit.page(&title, &TakeBack { v: visit.clone(), batch, added, changed, late })
}

/// The form, which says nothing but that it is sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(_): Form<Sent>) -> Answer {
    let batch = taken(&visit, &id).await?;
    if batch.is_old(visit.db()) {
        return show(visit, batch).await;
    }
    let mut act = visit.act().await?;
    if batch.undone_at.is_none() {
        let asked = Asked { import: id.clone(), by: act.by() };
        let body = serde_json::to_value(asked).unwrap_or_default();
        jobs::later(&mut act, KIND, &body, Due::Now, Some(&key(&id))).await?;
        act.record("import.undo-asked", "import", &id, "").await?;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/organisations/importer/{id}?avis=import-undo-begun"))))
}

async fn carry(house: Arc<House>, db: Db, job: Job) -> anyhow::Result<Outcome> {
    let Asked { import, by } = job.read()?;
    let mut act = db.act(Who::Import(import.clone())).await?;
    let silent: Progress = Arc::new(|_| ());
    undo::undo(&mut act, &import, &house.leaning, &by, &silent).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
