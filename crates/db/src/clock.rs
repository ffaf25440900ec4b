//! The clock: what moment it is, which tests and the demonstration set.
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::sync::{Arc, RwLock};

/// The house's clock. Clones share the same hands.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    set: Arc<RwLock<Option<Timestamp>>>,
}

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Clock {
        Clock::default()
    }

    /// A clock that stands at this moment until it is set again.
    pub fn standing(at: Timestamp) -> Clock {
        Clock { set: Arc::new(RwLock::new(Some(at))) }
    }

    /// Sets the hands; every clone follows.
    pub fn set(&self, at: Timestamp) {
        *self.set.write().unwrap_or_else(|held| held.into_inner()) = Some(at);
    }

    /// The moment it is, to the millisecond.
    #[allow(clippy::disallowed_methods)]
    pub fn now(&self) -> Timestamp {
        let set = *self.set.read().unwrap_or_else(|held| held.into_inner());
        let now = set.unwrap_or_else(Timestamp::now);
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    /// The day it is in a place.
    pub fn today(&self, zone: &TimeZone) -> Date {
        self.now().to_zoned(zone.clone()).date()
    }
}

/// A moment as rows keep it, always to the millisecond, so that moments sort as text.
pub fn written(moment: Timestamp) -> String {
    format!("{moment:.3}")
}
