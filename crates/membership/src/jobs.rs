//! Jobs of membership: each morning, the day's renewals.
use crate::{desk::Desk, renew};
use db::{Db, Who};
use jobs::{Job, Kinds, Outcome};
use page::{House, Pole};
use std::sync::Arc;

const RENEW: &str = "membership.renew";

/// The kinds of job, the renewals at half past six at the pole.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    Kinds::new().every(RENEW, "30 6 * * *", move |db, job| {
        let (house, pole) = (house.clone(), pole.clone());
        async move { renew(db, job, &house, &pole).await }
    })
}

async fn renew(db: Db, job: Job, house: &House, pole: &Pole) -> anyhow::Result<Outcome> {
    let desk = Desk {
        words: &house.words,
        pole: pole.name(),
        settings: pole.settings(),
        home: format!("{}{}", house.origin, pole.path("")),
    };
    let who = Who::Job(RENEW);
    renew::run(&desk, &db, &who).await?;
    let mut act = db.act(who).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
