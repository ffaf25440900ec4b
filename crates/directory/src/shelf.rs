//! The shelf: every published sheet of a pole in memory, found and counted in a moment, and rebuilt at will.
use crate::{
    facet::Asked,
    gathered,
    public::Public,
    written::{self, Written},
};
use db::Db;
use jiff::civil::Date;
use search::{Change, Found, Index, Query};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, RwLock},
};

/// More changes than this since the last look, and everything is read again.
const MANY: i64 = 500;
/// Answers kept until something changes.
const KEPT: usize = 512;

/// The shelves of a process, one for each pole.
#[derive(Default)]
pub struct Shelves(Mutex<HashMap<String, Arc<Shelf>>>);

impl Shelves {
    /// The shelf of a pole, as fresh as its rows.
    ///
    /// # Errors
    /// When rows cannot be read.
    pub async fn of(&self, slug: &str, db: &Db) -> anyhow::Result<Arc<Shelf>> {
        let shelf = open(&self.0).entry(slug.to_owned()).or_default().clone();
        shelf.freshen(db).await?;
        Ok(shelf)
    }
}

#[derive(Default)]
pub struct Shelf {
    now: RwLock<Option<Arc<Filled>>>,
    filling: tokio::sync::Mutex<()>,
}

/// What the shelf holds as of a place in history, on a day: memberships and closings come with the day.
struct Filled {
    seq: i64,
    day: Date,
    index: Arc<Index>,
    listed: Arc<HashSet<String>>,
    answers: Arc<Mutex<HashMap<String, Arc<Found>>>>,
}

impl Shelf {
    fn now(&self) -> Option<Arc<Filled>> {
        self.now.read().unwrap_or_else(|held| held.into_inner()).clone()
    }

    async fn freshen(&self, db: &Db) -> anyhow::Result<()> {
        let seq = db::last_change(db).await?;
        if self.now().is_some_and(|filled| filled.seq == seq && filled.day == db.today()) {
            return Ok(());
        }
        let _one_at_a_time = self.filling.lock().await;
        let (seq, day) = (db::last_change(db).await?, db.today());
        let filled = match self.now() {
            Some(filled) if filled.day == day && filled.seq == seq => return Ok(()),
            Some(filled) if filled.day == day && (filled.seq..filled.seq + MANY).contains(&seq) => {
                filled.follow(db).await?
            }
            // Another day, much has changed, or a copy of the rows was put back: nothing known holds.
            _ => Filled::whole(db, seq, day).await?,
        };
        *self.now.write().unwrap_or_else(|held| held.into_inner()) = Some(Arc::new(filled));
        Ok(())
    }

    /// Answers a question from what is on the shelf.
    pub fn find(&self, query: &Query) -> anyhow::Result<Arc<Found>> {
        let Some(filled) = self.now() else { return Ok(Arc::default()) };
        let key = serde_json::to_string(query)?;
        if let Some(found) = open(&filled.answers).get(&key) {
            return Ok(found.clone());
        }
        let found = Arc::new(filled.index.find(query)?);
        let mut answers = open(&filled.answers);
        if answers.len() >= KEPT {
            answers.clear();
        }
        answers.insert(key, found.clone());
        Ok(found)
    }

    /// A page of what is asked, of so many sheets: its number from 1, how many there are, and what it holds. Beyond
    /// the last page is the last one.
    pub fn turned_to(&self, asked: &Asked, size: usize) -> anyhow::Result<(usize, usize, Arc<Found>)> {
        let number = asked.page();
        let found = self.find(&asked.question("", size, (number - 1) * size))?;
        let pages = found.total.div_ceil(size).max(1);
        if number <= pages {
            return Ok((number, pages, found));
        }
        Ok((pages, pages, self.find(&asked.question("", size, (pages - 1) * size))?))
    }

    /// What [`Shelf::find`] does, for an answer too large to be kept.
    pub fn find_once(&self, query: &Query) -> anyhow::Result<Found> {
        self.now().map_or_else(|| Ok(Found::default()), |filled| filled.index.find(query))
    }

    /// The sheets found, as everyone may read them.
    pub fn sheets(found: &Found) -> Vec<Public> {
        found.hits.iter().filter_map(|hit| serde_json::from_str(&hit.stored).ok()).collect()
    }
}

impl Filled {
    /// Everything, read at once.
    async fn whole(db: &Db, seq: i64, day: Date) -> anyhow::Result<Filled> {
        let all: Vec<Public> = written::published(db).await?.into_iter().filter_map(Public::of).collect();
        let listed = Arc::new(all.iter().map(|sheet| sheet.id.clone()).collect());
        let index = tokio::task::spawn_blocking(move || {
            let index = Index::in_memory()?;
            index.apply(all.iter().map(|sheet| Change::Put(sheet.entry())).collect(), seq)?;
            anyhow::Ok(index)
        });
        Ok(Filled { seq, day, index: Arc::new(index.await??), listed, answers: Arc::default() })
    }

    /// The same, with what has changed since.
    async fn follow(&self, db: &Db) -> anyhow::Result<Filled> {
        let changed = db::changes_since(db, self.seq, MANY).await?;
        let seq = changed.last().map_or(self.seq, |last| last.seq);
        let told = changed.into_iter().filter(|line| ["sheet", "organization"].contains(&&*line.kind));
        let mut ids: BTreeSet<String> = told.map(|line| line.id).collect();
        // What is done to a record that was merged shows on the sheet it stands under.
        let told: Vec<String> = ids.iter().cloned().collect();
        ids.extend(gathered::standing(db, &told).await?);
        let (mut listed, mut changes) = (self.listed.clone(), vec![]);
        for id in ids {
            let written: Option<Written> = written::find(db, &id).await?;
            match written.and_then(Public::of) {
                Some(sheet) => {
                    changes.push(Change::Put(sheet.entry()));
                    if !listed.contains(&id) {
                        Arc::make_mut(&mut listed).insert(id);
                    }
                }
                None if listed.contains(&id) && Arc::make_mut(&mut listed).remove(&id) => {
                    changes.push(Change::Drop(page::entry_id("sheet", &id)))
                }
                None => {}
            }
        }
        let mut filled =
            Filled { seq, day: self.day, index: self.index.clone(), listed, answers: Arc::default() };
        if changes.is_empty() {
            // Most of what a pole writes says nothing of its sheets: what was answered still holds.
            filled.answers = self.answers.clone();
        } else {
            let index = self.index.clone();
            tokio::task::spawn_blocking(move || index.apply(changes, seq)).await??;
        }
        Ok(filled)
    }
}

fn open<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(|held| held.into_inner())
}
