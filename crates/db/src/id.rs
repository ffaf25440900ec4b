//! The id: a name for a row that sorts by the time it was given.
use jiff::Timestamp;
use std::{
    collections::VecDeque,
    sync::Mutex,
    time::{Duration, SystemTime},
};
use ulid::Ulid;

/// Makes ids: lowercase ULID, 26 characters, sorting by moment and, within one millisecond of one process,
/// by the order in which they were given (<https://github.com/ulid/spec>).
pub struct Id;

/// The last id given in each of the last moments: several, since clocks that tests set stand still beside ours.
static LAST: Mutex<VecDeque<Ulid>> = Mutex::new(VecDeque::new());
const MOMENTS: usize = 64;

impl Id {
    /// A new id of this moment.
    pub fn at(moment: Timestamp) -> String {
        let since = Duration::from_millis(moment.as_millisecond().max(0).unsigned_abs());
        let fresh = Ulid::from_datetime(SystemTime::UNIX_EPOCH + since);
        let mut last = LAST.lock().unwrap_or_else(|held| held.into_inner());
        let same = last.iter().position(|id| id.timestamp_ms() == fresh.timestamp_ms());
        let given = match same.and_then(|at| last.remove(at)) {
            Some(before) => before.increment().unwrap_or(fresh),
            None => fresh,
        };
        last.push_front(given);
        last.truncate(MOMENTS);
        given.to_string().to_lowercase()
    }

    /// The moment at which an id was given, which is when its row was recorded; none for a text that is no id.
    pub fn moment(text: &str) -> Option<Timestamp> {
        let id = Ulid::from_string(text).ok().filter(|_| Id::is_one(text))?;
        Timestamp::from_millisecond(i64::try_from(id.timestamp_ms()).ok()?).ok()
    }

    /// A secret for a link or a session: 160 random bits in hexadecimal, which no id given in the same
    /// millisecond tells anything of.
    pub fn secret() -> String {
        let bits = || Ulid::from_datetime(SystemTime::UNIX_EPOCH).random();
        format!("{:020x}{:020x}", bits(), bits())
    }

    /// Whether a text taken from an address has the shape of an id.
    pub fn is_one(text: &str) -> bool {
        text.len() == 26 && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_millisecond_keep_the_order_they_were_given_in() {
        let moment = Timestamp::from_millisecond(1_625_000_000_000).unwrap();
        let meanwhile = |i: i64| Id::at(Timestamp::from_millisecond(1_700_000_000_000 + i).unwrap());
        let ids: Vec<String> = (0..1_000_i64)
            .map(|i| {
                meanwhile(i);
                Id::at(moment)
            })
            .collect();
        assert!(ids.is_sorted() && ids.iter().all(|id| Id::is_one(id)));
        assert!(ids.iter().all(|id| Id::moment(id) == Some(moment)));
        assert_eq!(Id::moment("service_act"), None);
    }
}
