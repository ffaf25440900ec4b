//! What this room does by itself each morning: reminders of needs, and what came of introductions asked of both sides.
use crate::{follow, letters::Desk, need, sent};
use db::{Db, Who};
use jiff::ToSpan;
use jobs::{Job, Kinds, Outcome};
use page::{House, Pole};
use std::sync::Arc;

const DAILY: &str = "market.daily";

/// The kinds of job of a pole's market.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    Kinds::new().every(DAILY, "10 9 * * *", move |db, job| {
        let (house, pole) = (house.clone(), pole.clone());
        async move { morning(db, job, Desk { house: &house, pole: &pole }).await }
    })
}

async fn morning(db: Db, _: Job, desk: Desk<'_>) -> anyhow::Result<Outcome> {
    let days = need::remind_days(&desk.pole.settings());
    let silent = db.today().saturating_sub(days.days()).to_string();
    let unanswered = if days > 0 { sent::unanswered(&db, &silent).await? } else { vec![] };
    for to in unanswered {
        let Some(need) = need::find(&db, &to.need_id).await? else { continue };
        let mut act = db.act(Who::Job(DAILY)).await?;
        // It may have asked for no more since they were looked for.
        if tenders::stop::stopped(act.rows(), &to.email).await? {
            continue;
        }
        desk.remind(&mut act, &need, &to).await?;
        act.commit().await?;
    }
    for one in follow::to_ask(&db).await? {
        let mut act = db.act(Who::Job(DAILY)).await?;
        if tenders::stop::stopped(act.rows(), &one.mailbox).await? {
            continue;
        }
        desk.ask(&mut act, &one).await?;
        act.commit().await?;
    }
    Ok(Outcome::Done)
}
