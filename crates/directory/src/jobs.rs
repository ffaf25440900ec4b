//! The jobs of the directory: the chase of sheets that grew old, and links forgotten once they serve no more.
use crate::{chase, letters::Desk};
use db::{Db, Who};
use jobs::{Job, Kinds, Outcome};
use page::{House, Pole};
use people::account;
use std::sync::Arc;

/// The kind of job that takes a link from its letter once it serves no more.
pub const FORGET: &str = "sheet.forget-link";
const CHASE: &str = "sheet.chase";

/// The kinds of job of a pole's directory.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    // In the morning, when letters are read; a pole without a rule sends none.
    Kinds::new().on(FORGET, forget).every(CHASE, "40 8 * * *", move |db, job| {
        let (house, pole) = (house.clone(), pole.clone());
        async move { run(db, job, &house, &pole).await }
    })
}

async fn forget(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let letter: String = job.read()?;
    let mut act = db.act(Who::Job(FORGET)).await?;
    account::forget_link(&mut act, &letter).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}

async fn run(db: Db, job: Job, house: &House, pole: &Pole) -> anyhow::Result<Outcome> {
    let mut act = db.act(Who::Job(CHASE)).await?;
    chase::send(&mut act, Desk { house, pole }).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
