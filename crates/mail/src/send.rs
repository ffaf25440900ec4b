//! Sending: the job that hands a letter to the relay and notes what became of it.
use crate::{Relay, post::SEND, relay::Refusal, written};
use db::{Act, Db, Fault, Who};
use jobs::{Job, Kinds, Outcome};
use serde::Deserialize;

#[derive(Deserialize)]
struct Asked {
    letter: String,
}

/// The kind of job that sends letters through this relay; without one, it keeps them.
pub fn kinds(relay: Option<Relay>) -> Kinds {
    Kinds::new().on(SEND, move |db, job| {
        let relay = relay.clone();
        async move { send(db, job, relay).await }
    })
}

async fn send(db: Db, job: Job, relay: Option<Relay>) -> anyhow::Result<Outcome> {
    let id = job.read::<Asked>()?.letter;
    let Some(letter) = written::letter(&db, &id).await? else {
        return Ok(Outcome::Fail(format!("no letter {id}")));
    };
    if letter.envelope.sent_at.is_some() {
        return Ok(Outcome::Done);
    }
    let answer = match &relay {
        Some(relay) => Some(relay.send(&letter).await),
        None => None,
    };
    let mut act = db.act(Who::Job(SEND)).await?;
    let at = Some(act.at());
    let outcome = match answer {
        Some(Ok(())) => {
            note(&mut act, &id, [at, None, None, None]).await?;
            Outcome::Done
        }
        None => {
            note(&mut act, &id, [None, at, None, None]).await?;
            Outcome::Done
        }
        Some(Err(Refusal::ForGood(fault))) => {
            tracing::warn!(letter = id, fault, "a letter was refused");
            note(&mut act, &id, [None, None, at, Some(fault)]).await?;
            Outcome::Done
        }
        Some(Err(Refusal::ForNow(fault))) => {
            let failed_at = at.filter(|_| job.last_try());
            note(&mut act, &id, [None, None, failed_at, Some(fault.clone())]).await?;
            Outcome::Retry(fault)
        }
    };
    if outcome == Outcome::Done {
        jobs::done(&mut act, &job).await?;
    }
    act.commit().await?;
    Ok(outcome)
}

/// Notes on the letter when it was sent, kept or failed, and the fault.
async fn note(act: &mut Act, id: &str, noted: [Option<String>; 4]) -> Result<(), Fault> {
    let [sent_at, kept_at, failed_at, fault] = noted;
    sqlx::query("update letter set sent_at = $1, kept_at = $2, failed_at = $3, fault = $4 where id = $5")
        .bind(sent_at)
        .bind(kept_at)
        .bind(failed_at)
        .bind(fault)
        .bind(id)
        .execute(act.rows())
        .await?;
    Ok(())
}
