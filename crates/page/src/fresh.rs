//! Freshness: whether what was read a moment ago may still be shown.
use db::Db;
use jiff::{SignedDuration, Timestamp};

/// How long what other processes write may stay unseen.
const A_MOMENT: SignedDuration = SignedDuration::from_secs(1);

/// The moment at which rows were read, and what had been written by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fresh {
    at: Timestamp,
    writes: u64,
}

impl Fresh {
    /// To be taken before reading: what is written meanwhile must not be missed.
    pub fn now(db: &Db) -> Fresh {
        Fresh { at: db.clock().now(), writes: db.writes() }
    }

    /// Whether what was read then may still be shown.
    pub fn holds(&self, now: &Fresh) -> bool {
        let age = now.at.duration_since(self.at);
        self.writes == now.writes && age < A_MOMENT && !age.is_negative()
    }
}
