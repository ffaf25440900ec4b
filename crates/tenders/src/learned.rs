//! What the ranking learned of a pole, kept until something that it learns from changes.
use crate::suppliers;
use anyhow::Context;
use db::{Changed, Db};
use jiff::civil::Date;
use matching::Memory;
use page::Pole;
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

/// What it learns from, by the beginning of its verb: who the enterprises are, what they offer, notices read, whose bids
/// are whose, and what was refused.
const TEACHES: [&str; 6] =
    ["organization.", "sheet.offer", "notice.read", "tender-tie.", "alert.refused", "alert.taken-back"];
/// What is done to an organization every day and says nothing of what it does; what is not named here teaches.
const QUIET: [&str; 13] = [
    "organization.served",
    "organization.referred",
    "organization.asked",
    "organization.asked-again",
    "organization.told-apart",
    "organization.person-joined",
    "organization.person-left",
    "organization.applied",
    "organization.admitted",
    "organization.left",
    "organization.reinstated",
    "organization.membership-corrected",
    "tender-tie.told-apart",
];
/// Changes that are looked through, at most: more of them are sure to teach.
const MANY: i64 = 5_000;

/// What was learned, on which day, and up to which place of history it holds.
struct Learned {
    memory: Arc<Memory>,
    day: Date,
    seq: i64,
}

/// What was learned of one pole; held while it is learned again.
type Desk = Arc<tokio::sync::Mutex<Option<Learned>>>;

static POLES: LazyLock<Mutex<HashMap<String, Desk>>> = LazyLock::new(Mutex::default);

/// What is known of a pole's suppliers now. Whoever asks while it is learned waits for that, and learns nothing again.
pub async fn learned(pole: &Pole) -> anyhow::Result<Arc<Memory>> {
    let desk = {
        let mut poles = POLES.lock().unwrap_or_else(|held| held.into_inner());
        poles.entry(pole.slug.clone()).or_default().clone()
    };
    let mut kept = desk.lock().await;
    let (now, today) = (db::last_change(&pole.db).await?, pole.db.today());
    let holds = match kept.as_ref() {
        Some(known) if known.day == today => still(&pole.db, known.seq, now).await?,
        _ => false,
    };
    if !holds {
        let memory = Arc::new(suppliers::memory(&pole.db).await?);
        *kept = Some(Learned { memory, day: today, seq: now });
    } else if let Some(known) = kept.as_mut() {
        known.seq = now;
    }
    kept.as_ref().map(|known| known.memory.clone()).context("what was just learned")
}

/// Whether nothing that teaches was done between two places of history.
async fn still(db: &Db, from: i64, now: i64) -> Result<bool, db::Fault> {
    // A copy of the rows put back has a shorter history: then nothing known holds.
    if now <= from {
        return Ok(now == from);
    }
    let changed = db::changes_since(db, from, MANY).await?;
    let many = i64::try_from(changed.len()).unwrap_or(MANY) >= MANY;
    Ok(!many && !changed.iter().any(teaches))
}

fn teaches(change: &Changed) -> bool {
    TEACHES.iter().any(|begins| change.verb.starts_with(begins)) && !QUIET.contains(&change.verb.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_of_suppliers_nor_of_notices_teaches_nothing() {
        let change =
            |verb: &str| Changed { seq: 1, verb: verb.into(), kind: String::new(), id: String::new() };
        for verb in ["organization.edited", "organization.role-ended", "sheet.offer-made", "notice.read"] {
            assert!(teaches(&change(verb)), "{verb}");
        }
        for verb in ["tender-tie.tied", "tender-tie.undone", "alert.refused", "alert.taken-back"] {
            assert!(teaches(&change(verb)), "{verb}");
        }
        for verb in ["organization.served", "sheet.photo-added", "alert.sent", "market.need-sent"] {
            assert!(!teaches(&change(verb)), "{verb}");
        }
    }
}
