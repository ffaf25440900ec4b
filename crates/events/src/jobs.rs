//! What is done of gatherings by itself: letters of a change, reminders, places offered to those who wait.
use crate::{
    evaluation,
    gathering::{self, Gathering},
    letters::{About, Desk, TELL},
    link, queue,
    registration::{self, Registration},
    session,
};
use db::{Act, Db, Who};
use jiff::ToSpan;
use jobs::{Job, Kinds, Outcome};
use page::{House, Pole};
use std::sync::Arc;

/// The kind of job that looks after offered places, and the one that comes back every morning.
const PLACES: &str = "event.places";
const DAILY: &str = "event.daily";
/// Letters written in one transaction, so that nobody waits long to write.
const AT_ONCE: usize = 40;
/// Days before the first session when those who registered are reminded, where the pole has not said.
pub const REMINDER_DAYS: i64 = 2;

/// The kinds of job of a pole's gatherings.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    let of = move || (house.clone(), pole.clone());
    let (tells, places, daily) = (of.clone(), of.clone(), of);
    Kinds::new()
        .on(TELL, move |db, job| {
            let (house, pole) = tells();
            async move { tell(db, job, Desk { house: &house, pole: &pole }).await }
        })
        .every(PLACES, "*/10 * * * *", move |db, _| {
            let (house, pole) = places();
            async move { look_after(db, Desk { house: &house, pole: &pole }).await }
        })
        .every(DAILY, "20 8 * * *", move |db, _| {
            let (house, pole) = daily();
            async move { morning(db, Desk { house: &house, pole: &pole }).await }
        })
}

/// Writes to everyone who still means to come that it changed, or is cancelled.
async fn tell(db: Db, job: Job, desk: Desk<'_>) -> anyhow::Result<Outcome> {
    let asked: serde_json::Value = job.read()?;
    let row = asked["state"].as_str().unwrap_or_default();
    let Some((id, state, told)) = gathering::told(&db, row).await? else { return Ok(Outcome::Done) };
    let Some(one) = gathering::find(db.rows(), &id).await? else { return Ok(Outcome::Done) };
    let reason = format!("{state}:{row}");
    write_all(&db, TELL, desk, &one, &reason, &told, Registration::stands).await?;
    Ok(Outcome::Done)
}

async fn write_all(
    db: &Db,
    job: &'static str,
    desk: Desk<'_>,
    one: &Gathering,
    reason: &str,
    told: &str,
    to: impl Fn(&Registration) -> bool,
) -> anyhow::Result<()> {
    let sessions = session::of(db.rows(), &one.id).await?;
    let all: Vec<Registration> = registration::of(db, &one.id).await?.into_iter().filter(to).collect();
    for some in all.chunks(AT_ONCE) {
        let mut act = db.act(Who::Job(job)).await?;
        for to in some {
            desk.write(&mut act, &About { one, sessions: &sessions }, to, reason, told).await?;
        }
        act.commit().await?;
    }
    Ok(())
}

/// Ends the offers that were let pass, and offers what is free to the next.
async fn look_after(db: Db, desk: Desk<'_>) -> anyhow::Result<Outcome> {
    for id in queue::to_look_after(&db).await? {
        let mut act = db.act(Who::Job(PLACES)).await?;
        let Some(one) = gathering::find(act.rows(), &id).await? else { continue };
        if one.state(&db.today().to_string()) != "coming" {
            continue;
        }
        let sessions = session::of(act.rows(), &id).await?;
        for over in queue::lapse(&mut act, &id).await? {
            desk.write(&mut act, &About { one: &one, sessions: &sessions }, &over, "lapsed", "").await?;
        }
        desk.promote(&mut act, &one).await?;
        act.commit().await?;
    }
    Ok(Outcome::Done)
}

/// Reminders of what is soon, and the morning after, a word to say what one thought of it.
async fn morning(db: Db, desk: Desk<'_>) -> anyhow::Result<Outcome> {
    let days = desk.pole.settings().get("events.reminder-days").parse().unwrap_or(REMINDER_DAYS);
    let today = db.today();
    let soon = today.saturating_add(days.days()).to_string();
    let (today, week) = (today.to_string(), today.saturating_sub(7.days()).to_string());
    for one in gathering::public(&db).await? {
        let coming = one.state(&today) == "coming" && one.first_on > today && one.first_on <= soon;
        let just = one.state(&today) == "over" && one.last_on >= week;
        if coming {
            let seated = |to: &Registration| to.state() == "registered";
            write_all(&db, DAILY, desk, &one, "reminder", "", seated).await?;
        } else if just {
            ask_what_they_thought(&db, desk, &one).await?;
        }
    }
    Ok(Outcome::Done)
}

async fn ask_what_they_thought(db: &Db, desk: Desk<'_>, one: &Gathering) -> anyhow::Result<()> {
    let all = registration::of(db, &one.id).await?;
    for to in all.iter().filter(|to| to.came > 0 && !to.email.is_empty()) {
        let mut act: Act = db.act(Who::Job(DAILY)).await?;
        if link::was_written(&mut act, &to.id, "evaluation").await? {
            continue;
        }
        let token = evaluation::make_link(&mut act, &one.id).await?;
        let letter = mail::post(&mut act, &desk.evaluation(one, to, &token)).await?;
        link::note(&mut act, &to.id, "evaluation", &letter).await?;
        act.commit().await?;
    }
    Ok(())
}
