//! The feed that readers follow: what was published, the latest first (RSS 2.0, <https://www.rssboard.org/rss-specification>).
use jiff::{Timestamp, tz::TimeZone};

/// One thing that was published.
#[derive(Clone, Debug)]
pub struct Entry {
    pub title: String,
    pub link: String,
    pub about: String,
    pub at: Option<Timestamp>,
}

/// Words as XML holds them; what XML may not hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// The feed of a place on the web.
pub fn rss(title: &str, place: &str, language: &str, entries: &[Entry]) -> String {
    let (title, place) = (escaped(title), escaped(place));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>\n<title>{title}</title>\n\
         <link>{place}</link>\n<description>{title}</description>\n<language>{language}</language>\n"
    );
    for one in entries {
        let link = escaped(&one.link);
        out += &format!(
            "<item><title>{}</title><link>{link}</link><guid>{link}</guid><description>{}</description>",
            escaped(&one.title),
            escaped(&one.about)
        );
        if let Some(at) = one.at {
            let told = at.to_zoned(TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
            out += &format!("<pubDate>{told}</pubDate>");
        }
        out += "</item>\n";
    }
    out + "</channel></rss>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_moments_told_as_feeds_tell_them() {
        let entry = Entry {
            title: "A & <b>\u{1}".into(),
            link: "https://p.example/a?b=1&c=2".into(),
            about: "Ligne\nautre".into(),
            at: "2021-06-15T13:00:00Z".parse().ok(),
        };
        let told = rss("Pôle", "https://p.example", "fr-CA", &[entry]);
        assert!(told.contains("<title>A &amp; &lt;b&gt;</title>"), "{told}");
        assert!(told.contains("<guid>https://p.example/a?b=1&amp;c=2</guid>"), "{told}");
        assert!(told.contains("<pubDate>Tue, 15 Jun 2021 13:00:00 +0000</pubDate>"), "{told}");
    }
}
