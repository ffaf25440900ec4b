//! What forms of this room offer, and how a place and the hours of a meeting are told.
use crate::meeting::Meeting;
use page::Visit;
pub use people::offered::{action, actions, family, none};

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code)
        .map_or_else(|| visit.t("concertation-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// The hours of a meeting, as people write them: `13 h 30 – 16 h`.
pub fn hours(visit: &Visit, meeting: &Meeting) -> String {
    let told = |hour: &str| page::hour(hour, visit.language());
    format!("{} – {}", told(&meeting.from_time), told(&meeting.to_time))
}
