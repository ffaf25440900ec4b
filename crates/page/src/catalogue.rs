//! The catalogue: what can be found in one pole, kept fresh by following its history.
use crate::{Findable, entry_id};
use db::{Changed, Db};
use search::{Change, Index};
use std::{
    collections::{BTreeSet, HashSet},
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

/// History lines followed at once.
const AT_ONCE: i64 = 10_000;
/// Things read from rows at once.
const A_READING: usize = 500;
/// How many lines behind a question still waits for.
const FEW: i64 = 2_000;

/// One pole's index and how far along the history it is. It may be lost at any time.
pub struct Catalogue {
    index: Arc<Index>,
    /// At or beyond the index's own position: lines that tell of nothing findable move only this.
    seen: AtomicI64,
    /// What this process had written when the catalogue last knew everything.
    writes: AtomicU64,
    following: tokio::sync::Mutex<()>,
}

impl Catalogue {
    pub fn new(index: Index) -> Catalogue {
        let seen = AtomicI64::new(index.position());
        Catalogue {
            index: Arc::new(index),
            seen,
            writes: AtomicU64::new(u64::MAX),
            following: tokio::sync::Mutex::default(),
        }
    }

    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Follows the history one step. True when nothing is left to follow.
    ///
    /// # Errors
    /// When rows cannot be read, or the index cannot be written.
    pub async fn follow(&self, db: &Db, findables: &[Findable]) -> anyhow::Result<bool> {
        let _one_at_a_time = self.following.lock().await;
        let from = self.seen.load(Ordering::Acquire);
        let changed = db::changes_since(db, from, AT_ONCE).await?;
        let Some(to) = changed.last().map(|last| last.seq) else {
            return self.start_over_if_rows_went_back(db, from).await;
        };
        let mut changes = vec![];
        for findable in findables {
            let mut ids = ids_of(&changed, findable.kind, &[]);
            for told in findable.told {
                let others: Vec<String> = ids_of(&changed, told.kind, told.verbs).into_iter().collect();
                for some in others.chunks(A_READING) {
                    ids.extend((told.ids)(db, some).await?);
                }
            }
            let ids: Vec<String> = ids.into_iter().collect();
            for some in ids.chunks(A_READING) {
                changes.extend(read(db, findable, some).await?);
            }
        }
        if !changes.is_empty() {
            let index = self.index.clone();
            tokio::task::spawn_blocking(move || index.apply(changes, to)).await??;
        }
        self.seen.store(to, Ordering::Release);
        Ok(changed.len() < AT_ONCE as usize)
    }

    /// Makes the next question see everything this process committed before it, unless that would take long:
    /// false while the index is still being built. What others write comes by following.
    pub async fn freshen(&self, db: &Db, findables: &[Findable]) -> anyhow::Result<bool> {
        let writes = db.writes();
        if self.writes.load(Ordering::Acquire) == writes {
            return Ok(true);
        }
        let behind = db::last_change(db).await? - self.seen.load(Ordering::Acquire);
        if behind > FEW {
            return Ok(false);
        }
        if behind != 0 {
            while !self.follow(db, findables).await? {}
        }
        self.writes.store(writes, Ordering::Release);
        Ok(true)
    }

    /// A copy of the rows put back in place has a shorter history: then nothing known of it holds.
    async fn start_over_if_rows_went_back(&self, db: &Db, from: i64) -> anyhow::Result<bool> {
        if db::last_change(db).await? >= from {
            return Ok(true);
        }
        let index = self.index.clone();
        tokio::task::spawn_blocking(move || index.clear()).await??;
        self.seen.store(0, Ordering::Release);
        Ok(false)
    }
}

/// The things of one kind that something was done to, by some verbs or by any.
fn ids_of(changed: &[Changed], kind: &str, verbs: &[&str]) -> BTreeSet<String> {
    let told = |changed: &&Changed| {
        changed.kind == kind && (verbs.is_empty() || verbs.contains(&changed.verb.as_str()))
    };
    changed.iter().filter(told).map(|changed| changed.id.clone()).collect()
}

/// What became of some things of one kind.
async fn read(db: &Db, findable: &Findable, ids: &[String]) -> anyhow::Result<Vec<Change>> {
    let entries = (findable.entries)(db, ids).await?;
    let met: HashSet<String> = entries.iter().map(|entry| entry.id.clone()).collect();
    let gone = ids.iter().map(|id| entry_id(findable.kind, id)).filter(|id| !met.contains(id));
    Ok(gone.map(Change::Drop).chain(entries.into_iter().map(Change::Put)).collect())
}
