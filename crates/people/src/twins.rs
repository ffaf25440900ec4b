//! The twins: pairs that are likely one organization, found off the way of others and kept until something touches them.
use crate::{
    likely::{Crowd, Facts, Likeness},
    organization::{self, Organization},
};
use db::{Changed, Db};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, RwLock,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

/// How long a person waits: a few thousand organizations are compared by then.
const PATIENCE: Duration = Duration::from_secs(2);
/// More changes than this since the last look, and all are compared again without reading them.
const MANY: i64 = 10_000;
/// What changes how alike organizations are, or which of them stand.
const TOUCHING: [&str; 10] = [
    "organization.added",
    "organization.edited",
    "organization.moved",
    "organization.import-changed",
    "organization.merged",
    "organization.merged-into",
    "organization.parted",
    "organization.parted-from",
    "organization.closed",
    "organization.reopened",
];

/// Two organizations by their ids, the smaller first, and how likely they are one.
#[derive(Clone, Debug)]
pub struct Twin {
    pub first: String,
    pub second: String,
    pub likeness: Likeness,
}

/// The pairs found, the likeliest first, as of a place in history.
#[derive(Debug)]
struct Found {
    seq: AtomicI64,
    pairs: Arc<Vec<Twin>>,
}

/// What is known of a pole's twins now.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// None while they are compared for the first time.
    pub pairs: Option<Arc<Vec<Twin>>>,
    /// Whether they are compared again, since something changed.
    pub underway: bool,
}

/// The twins of a process, one crowd for each pole.
#[derive(Debug, Default)]
pub struct Twins(Mutex<HashMap<String, Arc<Pairs>>>);

#[derive(Debug, Default)]
struct Pairs {
    now: RwLock<Option<Arc<Found>>>,
    finding: tokio::sync::Mutex<()>,
}

impl Twins {
    /// The twins of a pole: as its rows are, or, when comparing them takes long, as they were before.
    ///
    /// # Errors
    /// When rows cannot be read.
    pub async fn of(&self, slug: &str, db: &Db) -> anyhow::Result<Known> {
        let pairs = {
            let mut poles = self.0.lock().unwrap_or_else(|held| held.into_inner());
            poles.entry(slug.to_owned()).or_default().clone()
        };
        let mut underway = false;
        if !pairs.is_fresh(db).await? {
            let (found, db) = (pairs.clone(), db.clone());
            // It goes on when nobody waits any more: whoever asks next finds it done.
            let work = tokio::spawn(async move { found.find(&db).await });
            match tokio::time::timeout(PATIENCE, work).await {
                Ok(done) => done??,
                Err(_) => underway = true,
            }
        }
        Ok(Known { pairs: pairs.now().map(|found| found.pairs.clone()), underway })
    }
}

impl Pairs {
    fn now(&self) -> Option<Arc<Found>> {
        self.now.read().unwrap_or_else(|held| held.into_inner()).clone()
    }

    /// Whether nothing has touched what was found.
    async fn is_fresh(&self, db: &Db) -> Result<bool, db::Fault> {
        let Some(found) = self.now() else { return Ok(false) };
        let (from, last) = (found.seq.load(Ordering::Acquire), db::last_change(db).await?);
        if last <= from {
            // A copy of the rows put back has a shorter history: then nothing known holds.
            return Ok(last == from);
        }
        let changed = db::changes_since(db, from, MANY).await?;
        let touching = |change: &Changed| TOUCHING.contains(&change.verb.as_str());
        let many = i64::try_from(changed.len()).unwrap_or(MANY) >= MANY;
        if many || changed.iter().any(touching) {
            return Ok(false);
        }
        found.seq.fetch_max(changed.last().map_or(from, |last| last.seq), Ordering::AcqRel);
        Ok(true)
    }

    /// Compares all with all, one crowd at a time.
    async fn find(&self, db: &Db) -> anyhow::Result<()> {
        let _one_at_a_time = self.finding.lock().await;
        if self.is_fresh(db).await? {
            return Ok(());
        }
        let seq = db::last_change(db).await?;
        let known = organization::open(db).await?;
        let compared = move || {
            let pairs = Crowd::of(known.iter().map(facts)).pairs();
            let id = |place: usize| known[place].id.clone();
            let twin = |pair: crate::likely::Pair| Twin {
                first: id(pair.first),
                second: id(pair.second),
                likeness: pair.likeness,
            };
            pairs.into_iter().map(twin).collect::<Vec<Twin>>()
        };
        let pairs = Arc::new(tokio::task::spawn_blocking(compared).await?);
        let found = Arc::new(Found { seq: AtomicI64::new(seq), pairs });
        *self.now.write().unwrap_or_else(|held| held.into_inner()) = Some(found);
        Ok(())
    }
}

fn facts(known: &Organization) -> Facts<'_> {
    Facts {
        name: &known.name,
        neq: known.neq.as_deref().unwrap_or_default(),
        address: &known.address,
        municipality: &known.municipality,
        postal_code: &known.postal_code,
        phone: &known.phone,
        email: &known.email,
        website: &known.website,
    }
}
