//! The days of a gathering, as agendas and people read them.
use crate::{gathering::Gathering, ical::Entry, session::Session};
use jiff::Timestamp;
use page::{Language, Visit, Words};
use std::collections::BTreeMap;

/// Its title with its edition: `Rendez-vous, 8e édition`.
pub fn title(words: &Words, one: &Gathering, language: Language) -> String {
    if one.edition == 0 {
        return one.title(language).to_owned();
    }
    let things = [("title", one.title(language).into()), ("edition", one.edition.into())];
    words.say_with(language, "event-edition-of", &things)
}

/// From its first day to its last.
pub fn days(one: &Gathering, language: Language) -> String {
    if one.first_on == one.last_on {
        return page::day(&one.first_on, language);
    }
    page::days(&one.first_on, &one.last_on, language)
}

/// Each session on a line: its day, its hours, its title.
pub fn lines(sessions: &[Session], language: Language) -> String {
    let line = |session: &Session| {
        format!(
            "{}, {}, {}",
            page::day(&session.day, language),
            session.hours(language),
            session.title(language)
        )
    };
    sessions.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Where one of its days is told to be found.
pub struct Told<'a> {
    pub title: String,
    pub about: &'a str,
    pub url: String,
    /// The host that its name is of.
    pub host: &'a str,
}

/// One entry for each of its days, from when its first session begins until its last ends.
pub fn entries(visit: &Visit, one: &Gathering, sessions: &[Session], told: &Told<'_>) -> Vec<Entry> {
    let mut days: BTreeMap<&str, (Timestamp, Timestamp, &str)> = BTreeMap::new();
    for session in sessions {
        let Some((begins, ends)) = session.moments(visit.db().zone()) else { continue };
        let day = days.entry(&session.day).or_insert((begins, ends, &session.place));
        *day = (day.0.min(begins), day.1.max(ends), day.2);
    }
    let stamp = one.changed_at.parse().unwrap_or(Timestamp::UNIX_EPOCH);
    let entry = |(at, (_, (begins, ends, place))): (usize, (&str, (Timestamp, Timestamp, &str)))| Entry {
        uid: match at {
            0 => format!("{}@{}", one.id, told.host),
            at => format!("{}-{}@{}", one.id, at + 1, told.host),
        },
        sequence: one.sequence,
        stamp,
        begins,
        ends,
        title: told.title.clone(),
        about: told.about.to_owned(),
        place: if place.is_empty() { one.place.clone() } else { place.to_owned() },
        url: told.url.clone(),
        cancelled: one.is_cancelled(),
    };
    days.into_iter().enumerate().map(entry).collect()
}
