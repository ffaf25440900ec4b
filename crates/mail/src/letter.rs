//! A letter: what is told, to whom, in plain words and as a page.
use askama::Template;

/// A letter to be posted. One recipient: a letter to many is many letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// A bare address, `nom@exemple.org`.
    pub to: String,
    pub subject: String,
    pub plain: String,
    /// A whole HTML page with its styles inline.
    pub html: String,
    /// Where answers go, when not where the pole's relay says.
    pub reply_to: Option<String>,
    /// An https address where a POST ends the sending of such letters (RFC 8058), for bulletins.
    pub unsubscribe: Option<String>,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Page<'a> {
    subject: &'a str,
    paragraphs: Vec<Vec<&'a str>>,
    button: Option<(&'a str, &'a str)>,
    pole: &'a str,
    language: &'a str,
    /// Words and address by which its reader asks for no more such letters.
    stop: Option<(&'a str, &'a str)>,
}

impl Letter {
    /// Writes a letter of one column from its paragraphs, with at most one button (its words, its address),
    /// signed by the pole. `language` is `fr` or `en`. Words are escaped: they may be a person's.
    pub fn in_words(
        to: &str,
        subject: &str,
        paragraphs: &[impl AsRef<str>],
        button: Option<(&str, &str)>,
        pole: &str,
        language: &str,
    ) -> Letter {
        Letter::written(to, subject, paragraphs, button, pole, (language, None))
    }

    /// The same, with the way by which its reader asks for no more such letters (its words, its address), told
    /// in the letter and to mail programs (L.C. 2010, ch. 23, s. 11; RFC 8058).
    pub fn in_words_until_stopped(
        to: &str,
        subject: &str,
        paragraphs: &[impl AsRef<str>],
        button: Option<(&str, &str)>,
        pole: &str,
        language: &str,
        stop: (&str, &str),
    ) -> Letter {
        let letter = Letter::written(to, subject, paragraphs, button, pole, (language, Some(stop)));
        Letter { unsubscribe: Some(stop.1.to_owned()), ..letter }
    }

    fn written(
        to: &str,
        subject: &str,
        paragraphs: &[impl AsRef<str>],
        button: Option<(&str, &str)>,
        pole: &str,
        (language, stop): (&str, Option<(&str, &str)>),
    ) -> Letter {
        let paragraphs: Vec<&str> = paragraphs.iter().map(|words| words.as_ref().trim()).collect();
        let mut parts: Vec<String> = paragraphs.iter().map(|&words| words.to_owned()).collect();
        let colon = if language == "fr" { "\u{a0}:" } else { ":" };
        parts.extend(button.map(|(words, address)| format!("{words}{colon}\n{address}")));
        parts.push(format!("-- \n{pole}\n"));
        parts.extend(stop.map(|(words, address)| format!("{words}{colon}\n{address}\n")));
        let paragraphs = paragraphs.iter().map(|words| words.lines().collect()).collect();
        let page = Page { subject, paragraphs, button, pole, language, stop };
        Letter {
            to: to.to_owned(),
            subject: subject.to_owned(),
            plain: parts.join("\n\n"),
            // A page of texts can be refused by nothing but memory.
            html: page.render().unwrap_or_default(),
            ..Letter::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_the_same_in_plain_and_in_html_and_escapes_what_people_wrote() {
        let words = ["Bonjour <Zoé> & Cie,\nvotre demande est reçue.", "À bientôt\u{a0}!"];
        let letter = Letter::in_words(
            "a@b.test",
            "Reçue",
            &words,
            Some(("Voir", "https://p.test/?a=1&b=2")),
            "Pôle",
            "fr",
        );
        assert_eq!(
            letter.plain,
            "Bonjour <Zoé> & Cie,\nvotre demande est reçue.\n\nÀ bientôt\u{a0}!\n\nVoir\u{a0}:\nhttps://p.test/?a=1&b=2\n\n-- \nPôle\n"
        );
        assert!(letter.html.starts_with("<!doctype html>") && letter.html.contains(r#"<html lang="fr-CA">"#));
        assert!(
            letter.html.contains("Bonjour &#60;Zoé&#62; &#38; Cie,<br>votre demande est reçue."),
            "{}",
            letter.html
        );
        assert!(letter.html.contains(r#"href="https://p.test/?a=1&#38;b=2""#), "{}", letter.html);
        assert!(!letter.html.contains("<Zoé>"));
    }
}
