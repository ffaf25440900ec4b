//! Kinds: which handler does which kind of job, and which kinds come back by themselves.
use crate::{Job, Outcome};
use croner::Cron;
use db::Db;
use std::{collections::BTreeMap, pin::Pin, str::FromStr, sync::Arc};

type Doing = Pin<Box<dyn Future<Output = anyhow::Result<Outcome>> + Send>>;
pub(crate) type Handler = Arc<dyn Fn(Db, Job) -> Doing + Send + Sync>;

/// The kinds of jobs that a worker knows. It leaves the others to a worker that knows them.
#[derive(Clone, Default)]
pub struct Kinds {
    pub(crate) handlers: BTreeMap<&'static str, Handler>,
    pub(crate) schedules: BTreeMap<&'static str, Cron>,
}

impl Kinds {
    pub fn new() -> Kinds {
        Kinds::default()
    }

    /// Names the handler of a kind: `.on("mail.send", |db, job| async move { … })`.
    pub fn on<H, F>(mut self, kind: &'static str, handler: H) -> Kinds
    where
        H: Fn(Db, Job) -> F + Send + Sync + 'static,
        F: Future<Output = anyhow::Result<Outcome>> + Send + 'static,
    {
        let handler: Handler = Arc::new(move |db, job| Box::pin(handler(db, job)));
        let before = self.handlers.insert(kind, handler);
        assert!(before.is_none(), "two handlers for the kind {kind}");
        self
    }

    /// Names the handler of a kind that comes back by itself, by a cron text of five fields in the pole's
    /// time zone: `.every("sessions.sweep", "0 3 * * *", …)`. Moments missed while no worker ran are made
    /// up for by one run. Its body is `null`.
    ///
    /// # Panics
    /// When the cron text cannot be read, or the kind has a handler already: faults of the program itself.
    pub fn every<H, F>(mut self, kind: &'static str, cron: &'static str, handler: H) -> Kinds
    where
        H: Fn(Db, Job) -> F + Send + Sync + 'static,
        F: Future<Output = anyhow::Result<Outcome>> + Send + 'static,
    {
        let read = Cron::from_str(cron);
        let cron = read.unwrap_or_else(|fault| panic!("the schedule {cron:?} of {kind}: {fault}"));
        self.schedules.insert(kind, cron);
        self.on(kind, handler)
    }

    /// The name of each kind.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.handlers.keys().copied()
    }

    /// These kinds and those of another room.
    pub fn and(mut self, others: Kinds) -> Kinds {
        for (kind, handler) in others.handlers {
            let before = self.handlers.insert(kind, handler);
            assert!(before.is_none(), "two handlers for the kind {kind}");
        }
        self.schedules.extend(others.schedules);
        self
    }
}
