//! The id: a name for a row that sorts by the time it was given.
use jiff::Timestamp;
use std::time::{Duration, SystemTime};

/// Makes ids: lowercase ULID, 26 characters, sorting by moment (<https://github.com/ulid/spec>).
pub struct Id;

impl Id {
    /// A new id of this moment.
    pub fn at(moment: Timestamp) -> String {
        let since = Duration::from_millis(moment.as_millisecond().max(0).unsigned_abs());
        ulid::Ulid::from_datetime(SystemTime::UNIX_EPOCH + since).to_string().to_lowercase()
    }

    /// Whether a text taken from an address has the shape of an id.
    pub fn is_one(text: &str) -> bool {
        text.len() == 26 && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
    }
}
