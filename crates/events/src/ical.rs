//! The calendar file that agendas read: lines folded, words escaped, moments in UTC (RFC 5545).
use jiff::{Timestamp, tz::TimeZone};

/// One thing in a calendar.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Stays the same while the thing is the same.
    pub uid: String,
    pub sequence: i64,
    /// When it was last changed.
    pub stamp: Timestamp,
    pub begins: Timestamp,
    pub ends: Timestamp,
    pub title: String,
    pub about: String,
    pub place: String,
    pub url: String,
    pub cancelled: bool,
}

/// The most bytes of a line before it goes on on the next (section 3.1).
const FOLD: usize = 75;

/// Words as a value holds them (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded between letters and never within one.
fn line(out: &mut String, name: &str, value: &str) {
    let mut held = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if held + c.len_utf8() > FOLD {
            out.push_str("\r\n ");
            held = 1;
        }
        out.push(c);
        held += c.len_utf8();
    }
    out.push_str("\r\n");
}

fn utc(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A calendar of these things under a name.
pub fn calendar(name: &str, entries: &[Entry]) -> String {
    let mut out = String::new();
    for (key, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Maillon//Maillon//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", &escaped(name)),
    ] {
        line(&mut out, key, value);
    }
    for entry in entries {
        let status = if entry.cancelled { "CANCELLED" } else { "CONFIRMED" };
        for (key, value) in [
            ("BEGIN", "VEVENT".to_owned()),
            ("UID", escaped(&entry.uid)),
            ("SEQUENCE", entry.sequence.to_string()),
            ("DTSTAMP", utc(entry.stamp)),
            ("LAST-MODIFIED", utc(entry.stamp)),
            ("DTSTART", utc(entry.begins)),
            ("DTEND", utc(entry.ends)),
            ("SUMMARY", escaped(&entry.title)),
            ("DESCRIPTION", escaped(&entry.about)),
            ("LOCATION", escaped(&entry.place)),
            ("URL", entry.url.clone()),
            ("STATUS", status.to_owned()),
            ("END", "VEVENT".to_owned()),
        ] {
            if !value.is_empty() {
                line(&mut out, key, &value);
            }
        }
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_words_are_escaped() {
        let moment: Timestamp = "2021-06-15T13:30:00Z".parse().unwrap();
        let title = "Journée de l’économie sociale; bilan, suites\net é".repeat(4);
        let entry = Entry {
            uid: "a@p.example".into(),
            sequence: 2,
            stamp: moment,
            begins: moment,
            ends: moment,
            title: title.clone(),
            about: String::new(),
            place: "Salle A\\B\r\nGaspé".into(),
            url: "https://p.example/a".into(),
            cancelled: true,
        };
        let told = calendar("Pôle, calendrier", &[entry]);
        assert!(told.lines().all(|line| line.len() <= FOLD), "{told}");
        assert!(told.ends_with("END:VCALENDAR\r\n") && !told.contains("DESCRIPTION"));
        let whole = told.replace("\r\n ", "");
        assert!(whole.contains(&format!("SUMMARY:{}", escaped(&title))), "{whole}");
        assert!(whole.contains("sociale\\; bilan\\, suites\\net é"));
        assert!(whole.contains("LOCATION:Salle A\\\\B\\nGaspé") && whole.contains("STATUS:CANCELLED"));
        assert!(whole.contains("DTSTART:20210615T133000Z") && whole.contains("SEQUENCE:2"));
    }
}
