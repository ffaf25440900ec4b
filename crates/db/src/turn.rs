//! The turn: acts of one pole follow one another, and those of a crowd are made durable together.
//!
//! A disk makes some hundreds of writes durable a second, whatever is in them. So where many come in the same second,
//! whoever commits lets those who wait already write first, in the same transaction, each behind a savepoint of its
//! own; then the first of them makes all durable, and only then is anyone told. Elsewhere each act finds durable what
//! it reads, and whoever comes alone waits for nobody.
use crate::{Connection, Db, Engine, Fault};
use sqlx::{Any, Transaction};
use std::{
    ops::{Deref, DerefMut},
    sync::{Arc, OnceLock, atomic::Ordering},
    time::Duration,
};
use tokio::sync::{Mutex, OwnedMutexGuard};

/// How long a turn is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// The transaction in course at a pole, if there is one: whoever holds it writes.
pub(crate) type Turn = Arc<Mutex<Option<Batch>>>;

/// What is written together: it is begun by its first act, which writes in the transaction itself; is `shared` once
/// that one is done; and is taken by whoever makes it durable, or drops it.
#[derive(Debug)]
pub(crate) struct Batch {
    transaction: Transaction<'static, Any>,
    /// Whether someone in it is done and waits for it to be durable: what comes later stands behind a savepoint.
    shared: bool,
    /// Whether the last one in it left without a word: what it wrote must go.
    left: bool,
    /// Whether it became durable, once that is known.
    durable: Arc<OnceLock<bool>>,
}

/// A transaction of the ground's own bookkeeping. Dropped without `commit`, it leaves nothing.
pub struct Upkeep {
    turn: OwnedMutexGuard<Option<Batch>>,
    db: Db,
    done: bool,
    alone: bool,
}

impl Db {
    /// Begins a write of the ground's own bookkeeping (sessions, job claims, failed sign-ins), which
    /// says nothing of the field and so leaves no history.
    pub async fn upkeep(&self) -> Result<Upkeep, Fault> {
        let mut turn = self.wait().await?;
        // Those of a crowd who are done are made durable first, for this one to read.
        finish(self, &mut turn).await.ok();
        *turn = Some(Batch::begin(self).await?);
        Ok(Upkeep { turn, db: self.clone(), done: false, alone: true })
    }

    /// The same for one of a crowd. What it reads of others may not be durable yet: refused because of them, it must
    /// not be told from rows read elsewhere.
    pub(crate) async fn upkeep_in_crowd(&self) -> Result<Upkeep, Fault> {
        let mut turn = self.wait().await?;
        let joined = match turn.as_mut() {
            Some(batch) => run(batch, "savepoint turn").await,
            None => Ok(()),
        };
        if let Err(fault) = joined {
            give_up(&mut turn, &fault);
            return Err(fault);
        }
        if turn.is_none() {
            *turn = Some(Batch::begin(self).await?);
        }
        Ok(Upkeep { turn, db: self.clone(), done: false, alone: false })
    }

    async fn wait(&self) -> Result<OwnedMutexGuard<Option<Batch>>, Fault> {
        let turn = tokio::time::timeout(PATIENCE, self.turn.clone().lock_owned()).await;
        let mut turn = turn.map_err(|_| sqlx::Error::PoolTimedOut)?;
        tidy(&mut turn).await;
        Ok(turn)
    }
}

/// Undoes what the last one left behind. Where that cannot be, the whole batch is given up, and those who wait for it
/// are told so. The savepoint stays: emptied, it is in nobody's way, and to be cut short here leaves nothing half done.
async fn tidy(turn: &mut Option<Batch>) {
    let Some(batch) = turn.as_mut().filter(|batch| batch.left) else { return };
    match run(batch, "rollback to savepoint turn").await {
        Ok(()) => batch.left = false,
        Err(fault) => give_up(turn, &fault),
    }
}

fn give_up(turn: &mut Option<Batch>, fault: &Fault) {
    tracing::error!("a batch of writes is given up: {fault}");
    if let Some(batch) = turn.take() {
        let _ = batch.durable.set(false);
    }
}

async fn run(batch: &mut Batch, statement: &'static str) -> Result<(), Fault> {
    sqlx::query(statement).execute(&mut *batch.transaction).await.map(|_| ())
}

impl Batch {
    async fn begin(db: &Db) -> Result<Batch, Fault> {
        let transaction = match db.engine {
            Engine::Sqlite => db.write.begin_with("begin immediate").await?,
            Engine::Postgres => {
                let mut transaction = db.write.begin().await?;
                sqlx::query(
                    "select 1 from (select pg_advisory_xact_lock(hashtext(current_schema()))) as held",
                )
                .execute(&mut *transaction)
                .await?;
                transaction
            }
        };
        Ok(Batch { transaction, shared: false, left: false, durable: Arc::default() })
    }
}

impl Upkeep {
    /// Makes everything written durable. In its own task: whoever hangs up meanwhile keeps nobody from it.
    pub async fn commit(self) -> Result<(), Fault> {
        tokio::spawn(self.end()).await.map_err(|_| sqlx::Error::WorkerCrashed)?
    }

    async fn end(mut self) -> Result<(), Fault> {
        self.done = true;
        let db = self.db.clone();
        if self.alone {
            return finish(&db, &mut self.turn).await;
        }
        let batch = self.batch();
        if batch.shared
            && let Err(fault) = run(batch, "release savepoint turn").await
        {
            give_up(&mut self.turn, &fault);
            return Err(fault);
        }
        batch.shared = true;
        let durable = batch.durable.clone();
        drop(self);
        // Behind those who wait already.
        let mut turn = db.turn.lock().await;
        tidy(&mut turn).await;
        match durable.get() {
            None => finish(&db, &mut turn).await,
            Some(true) => Ok(()),
            Some(false) => {
                Err(sqlx::Error::Protocol("the writes of this moment could not be made durable".into()))
            }
        }
    }

    fn batch(&mut self) -> &mut Batch {
        self.turn.as_mut().expect("a turn that is held has a transaction until it is finished")
    }
}

/// Makes what was written by all of a batch durable.
async fn finish(db: &Db, turn: &mut Option<Batch>) -> Result<(), Fault> {
    let Some(batch) = turn.take() else { return Ok(()) };
    let committed = batch.transaction.commit().await;
    if committed.is_ok() {
        // Before anyone who wrote is told: from then on nobody may be shown what was before.
        db.writes.fetch_add(1, Ordering::AcqRel);
    }
    let _ = batch.durable.set(committed.is_ok());
    committed
}

impl Drop for Upkeep {
    fn drop(&mut self) {
        match self.turn.as_mut() {
            Some(batch) if !self.done && batch.shared => batch.left = true,
            Some(_) if !self.done => *self.turn = None,
            _ => {}
        }
    }
}

impl Deref for Upkeep {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.turn.as_ref().expect("a turn that is held has a transaction until it is finished").transaction
    }
}

impl DerefMut for Upkeep {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.batch().transaction
    }
}
