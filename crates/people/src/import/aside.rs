//! Taking a long list aside: a job carries it out whole, and its page tells how far it is.
use super::{
    batch::{self, Batch},
    carry::{Progress, Step, Taking, carry_out},
    column::Columns,
    forget,
};
use askama::Template;
use axum::http::{HeaderValue, header};
use db::{Act, Db, Fault, Who};
use jobs::{Due, Job, Kept, Kinds, Outcome};
use page::{Answer, Visit};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

const KIND: &str = "import.carry";

/// Lines that are taken while a person waits.
pub const AT_ONCE: usize = 5_000;

/// How far the lists are that this process takes; another process says only that they are under way.
static STEPS: LazyLock<Mutex<HashMap<String, Step>>> = LazyLock::new(Mutex::default);

#[derive(Deserialize, Serialize)]
struct Asked {
    import: String,
    columns: Vec<String>,
    by: String,
    #[serde(default)]
    answers: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "import/aside.html")]
struct Aside {
    v: Visit,
    batch: Batch,
    step: String,
    dead: bool,
}

pub fn kinds() -> Kinds {
    forget::kinds().on(KIND, carry)
}

/// Asks for a list to be taken as it was seen.
pub async fn ask(act: &mut Act, import: &str, taking: Taking) -> Result<(), Fault> {
    let Taking { columns, by, answers, .. } = taking;
    let asked = Asked { import: import.to_owned(), columns: columns.0, by, answers };
    let body = serde_json::to_value(asked).unwrap_or_default();
    jobs::later(act, KIND, &body, Due::Now, Some(&key(import))).await?;
    Ok(())
}

/// The job that takes a list, until it is done.
pub async fn asked(db: &Db, import: &str) -> Result<Option<Kept>, Fault> {
    jobs::asked(db, &key(import)).await
}

fn key(import: &str) -> String {
    format!("{KIND} {import}")
}

/// The page of a list that is being taken, which asks again by itself.
pub fn show(visit: &Visit, batch: Batch, job: &Kept) -> Answer {
    let step = STEPS.lock().unwrap_or_else(|held| held.into_inner()).get(&batch.id).copied();
    let step = match step {
        None => visit.t("import-aside-begun").into_owned(),
        Some(Step::Judged(lines)) => visit.count("import-aside-judged", lines),
        Some(Step::Written(lines)) => visit.count("import-aside-written", lines),
    };
    let dead = job.dead_at.is_some();
    let mut page = visit.page(&visit.t("import-aside"), &Aside { v: visit.clone(), batch, step, dead })?;
    if !dead {
        page.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    Ok(page)
}

async fn carry(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let Asked { import, columns, by, answers } = job.read()?;
    let taking = Taking { columns: Columns(columns), by, add_likely: false, answers };
    let Some(batch) = batch::of(&db, &import).await?.filter(|batch| batch.ended_at.is_none()) else {
        return Ok(Outcome::Done);
    };
    let sheet = match batch::sheet(&db, &batch).await? {
        None => return Ok(Outcome::Fail("its file was forgotten".to_owned())),
        Some(Err(why)) => return Ok(Outcome::Fail(why.to_owned())),
        Some(Ok(sheet)) => sheet,
    };
    let id = import.clone();
    let progress: Progress = Arc::new(move |step| {
        STEPS.lock().unwrap_or_else(|held| held.into_inner()).insert(id.clone(), step);
    });
    let mut act = db.act(Who::Import(import.clone())).await?;
    let taken = carry_out(&mut act, &import, sheet, taking, &progress).await;
    STEPS.lock().unwrap_or_else(|held| held.into_inner()).remove(&import);
    taken?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
