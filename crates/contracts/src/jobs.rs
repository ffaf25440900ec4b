//! What is done of contracts by itself each morning: invitations of campaigns that open, reminders before they close,
//! links that serve no more, new awards seen and brought together.
use crate::{
    campaign, join,
    letters::Desk,
    link::{self, Unless},
    party,
};
use db::{Db, Who};
use jiff::ToSpan;
use jobs::{Job, Kinds, Outcome};
use page::{House, Pole};
use std::sync::Arc;

const DAILY: &str = "contract.daily";

/// The kinds of job of a pole's contracts.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    Kinds::new().every(DAILY, "30 8 * * *", move |db, job| {
        let (house, pole) = (house.clone(), pole.clone());
        async move { morning(db, job, Desk { house: &house, pole: &pole }).await }
    })
}

async fn morning(db: Db, job: Job, desk: Desk<'_>) -> anyhow::Result<Outcome> {
    let today = db.today().to_string();
    for campaign in campaign::all(&db).await?.into_iter().filter(|one| one.state(&today) == "open") {
        let soon = page::read_day(&campaign.closes_on)
            .map(|closes| closes.saturating_sub(campaign.remind_days.days()).to_string())
            .is_ok_and(|day| campaign.remind_days > 0 && day <= today);
        for to in party::all(&db, &campaign.id).await?.iter().filter(|to| to.done_on.is_none()) {
            // One transaction each, so that nobody waits long to write.
            let mut act = db.act(Who::Job(DAILY)).await?;
            let invited = desk.write(&mut act, &campaign, to, ("invite", Unless::Ever), 0).await?;
            if soon && !invited {
                desk.write(&mut act, &campaign, to, ("remind", Unless::Ever), 0).await?;
            }
            act.commit().await?;
        }
    }
    let mut act = db.act(Who::Job(DAILY)).await?;
    link::forget(&mut act).await?;
    join::reconcile_all(&mut act).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
