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

/// The day in a place of a moment as rows keep it, ISO. What is a day already, or nothing, stays as it is: the first ten
/// signs of a moment are a day of Greenwich, in the evening another than the one people had.
pub fn day_of(zone: &TimeZone, at: &str) -> String {
    at.parse::<Timestamp>().map_or_else(|_| at.to_owned(), |at| at.to_zoned(zone.clone()).date().to_string())
}

/// The moment at which a day begins in a place, as rows keep moments.
pub fn begins(zone: &TimeZone, day: Date) -> String {
    // A day of the calendar that no place has is the first moment there is.
    written(day.to_zoned(zone.clone()).map(|day| day.timestamp()).unwrap_or(Timestamp::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evening_is_of_the_day_that_people_had() {
        let zone = |name: &str| TimeZone::get(name).unwrap();
        let (gaspe, islands) = (zone("America/Toronto"), zone("America/Halifax"));
        for (at, there, here) in [
            ("2021-06-16T03:30:00.000Z", "2021-06-16", "2021-06-15"),
            ("2021-06-16T04:00:00.000Z", "2021-06-16", "2021-06-16"),
            ("2021-12-16T04:30:00.000Z", "2021-12-16", "2021-12-15"),
            ("2021-06-15", "2021-06-15", "2021-06-15"),
            ("", "", ""),
        ] {
            assert_eq!((day_of(&islands, at).as_str(), day_of(&gaspe, at).as_str()), (there, here), "{at}");
        }
        assert_eq!(begins(&gaspe, "2021-06-16".parse().unwrap()), "2021-06-16T04:00:00.000Z");
        assert_eq!(begins(&gaspe, "2021-12-16".parse().unwrap()), "2021-12-16T05:00:00.000Z");
    }
}
