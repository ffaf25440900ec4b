//! The worker: takes what is due, one job at a time, until it is told to stop.
use crate::{Job, Kinds, LEASE, Outcome, claim, schedule};
use db::{Db, Fault};
use std::{any::Any, sync::Arc, time::Duration};
use tokio::{
    sync::{Notify, watch},
    task::{JoinError, JoinSet},
    time::sleep,
};

/// How long an idle worker sleeps before it looks again, when nothing nudges it.
const IDLE: Duration = Duration::from_secs(1);

/// One pole's worker. Clones are more hands on the same jobs: spawn `run` of as many as wanted.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    kinds: Arc<Kinds>,
    names: Arc<[&'static str]>,
    wake: Arc<Notify>,
}

impl Worker {
    pub fn new(db: Db, kinds: Kinds) -> Worker {
        let names = kinds.handlers.keys().copied().collect();
        Worker { db, kinds: Arc::new(kinds), names, wake: Arc::new(Notify::new()) }
    }

    /// Wakes an idle worker: to be called after the commit of an act that asked for a job.
    pub fn nudge(&self) {
        self.wake.notify_one();
    }

    /// Works until `stop` says true or its sender is gone. The job in hand is finished first. Faults of
    /// the database are logged and met again a second later. Dropped instead, it leaves the job in hand
    /// to whoever looks after its lease.
    pub async fn run(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow_and_update() {
            match self.turn().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(fault) => tracing::error!(%fault, "jobs cannot be reached"),
            }
            tokio::select! {
                told = stop.changed() => if told.is_err() { return },
                () = self.wake.notified() => {}
                () = sleep(IDLE) => {}
            }
        }
    }

    /// Does everything that is due at the clock's moment, and what those jobs ask for in turn; answers how
    /// many were taken. For tests, the demonstration and the command line.
    pub async fn run_due(&self) -> Result<usize, Fault> {
        let mut taken = 0;
        while self.turn().await? {
            taken += 1;
        }
        Ok(taken)
    }

    /// Takes one job and does it; false when nothing is due.
    async fn turn(&self) -> Result<bool, Fault> {
        schedule::plan(&self.db, &self.kinds.schedules).await?;
        let Some(job) = claim::next(&self.db, &self.names).await? else { return Ok(false) };
        let outcome = self.outcome(&job).await;
        claim::settle(&self.db, &job, outcome).await?;
        Ok(true)
    }

    /// Hands the job to its handler, renewing the claim as long as it takes. The handler is a task of its
    /// own, so that a panic is its fault alone; dropping the worker ends it.
    async fn outcome(&self, job: &Job) -> Outcome {
        let Some(handler) = self.kinds.handlers.get(job.kind.as_str()).cloned() else {
            return Outcome::Fail(format!("no handler of the kind {}", job.kind));
        };
        let (db, given) = (self.db.clone(), job.clone());
        let mut hand = JoinSet::new();
        hand.spawn(async move { handler(db, given).await });
        loop {
            tokio::select! {
                ended = hand.join_next() => return match ended {
                    Some(Ok(Ok(outcome))) => outcome,
                    Some(Ok(Err(fault))) => Outcome::Retry(format!("{fault:#}")),
                    Some(Err(fault)) => Outcome::Retry(panicked(fault)),
                    None => Outcome::Retry("the handler was never started".to_owned()),
                },
                () = sleep(LEASE.unsigned_abs() / 3) => {
                    if let Err(fault) = claim::renew(&self.db, job).await {
                        tracing::warn!(job = job.id, kind = job.kind, %fault, "a claim could not be renewed");
                    }
                }
            }
        }
    }
}

fn panicked(fault: JoinError) -> String {
    let Ok(panic) = fault.try_into_panic() else { return "the handler was ended".to_owned() };
    let panic: &(dyn Any + Send) = &*panic;
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    format!("panic: {text}")
}
