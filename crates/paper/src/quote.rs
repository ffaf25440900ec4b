//! Quotes, apostrophes and no-break spaces, as French and English set them.

use crate::Language;
use crate::legible::{Care, legible};

const NO_BREAK: char = '\u{a0}';

/// Sets one run of text after another; what a paragraph opened, it remembers, since bold or a link may lie between.
#[derive(Debug, Clone)]
pub struct Setter {
    language: Language,
    care: Care,
    before: Option<char>,
    open: bool,
}

impl Setter {
    pub fn new(language: Language, care: Care) -> Setter {
        Setter { language, care, before: None, open: false }
    }

    /// A paragraph, a cell, a heading begins: nothing stands before it.
    pub fn begin(&mut self) {
        (self.before, self.open) = (None, false);
    }

    /// Text of its own: begun and set.
    pub fn whole(&mut self, text: &str) -> String {
        self.begin();
        self.set(text.trim())
    }

    /// The next run as it was typed, such as code: only made printable.
    pub fn as_typed(&mut self, text: &str) -> String {
        let text = legible(text, self.care).into_owned();
        self.before = text.chars().next_back().or(self.before);
        text
    }

    /// The next run, its straight quotes turned and its spaces made to hold where the language wants it.
    pub fn set(&mut self, text: &str) -> String {
        let text = legible(text, self.care);
        let french = self.language == Language::French;
        let mut out = String::with_capacity(text.len() + 8);
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            let after = rest.peek().copied();
            let starts = self
                .before
                .is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '«' | '“' | '—' | '–'));
            match c {
                '\'' if french || !starts => out.push('’'),
                '\'' => out.push('‘'),
                // After a digit, and nothing to close, it means inches.
                '"' if !self.open && !starts => out.push('"'),
                '"' => {
                    self.open = !self.open;
                    match (french, self.open) {
                        (true, true) => out.push_str("«\u{a0}"),
                        (true, false) => out.push_str("\u{a0}»"),
                        (false, true) => out.push('“'),
                        (false, false) => out.push('”'),
                    }
                }
                '«' if french => {
                    out.push(c);
                    if after.is_some_and(|a| !a.is_whitespace()) {
                        out.push(NO_BREAK);
                    }
                }
                '»' if french => {
                    if self.before.is_some_and(|b| !b.is_whitespace()) {
                        out.push(NO_BREAK);
                    }
                    out.push(c);
                }
                ' ' if french && (self.before == Some('«') || after.is_some_and(held)) => out.push(NO_BREAK),
                c => out.push(c),
            }
            self.before = out.chars().next_back();
        }
        out
    }
}

/// Signs that French keeps on the line of the word before them.
fn held(c: char) -> bool {
    matches!(c, ':' | ';' | '!' | '?' | '»' | '%' | '$')
}

/// The text with places to break inside words of more than `most` letters, such as addresses.
pub fn breakable(text: &str, most: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        run = if c.is_whitespace() || c == '-' { 0 } else { run + 1 };
        if run > most {
            out.push('\u{200b}');
            run = 1;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod test {
    use super::*;

    fn set(language: Language, text: &str) -> String {
        Setter::new(language, Care::Wide).whole(text)
    }

    #[test]
    fn french_quotes_and_spaces_hold() {
        let french = |text| set(Language::French, text);
        assert_eq!(french("L'action \"clé\" : 18 % !"), "L’action «\u{a0}clé\u{a0}»\u{a0}: 18\u{a0}%\u{a0}!");
        assert_eq!(french("«mot» et « mot »"), "«\u{a0}mot\u{a0}» et «\u{a0}mot\u{a0}»");
        assert_eq!(french("http://a.ca/?b=c:d"), "http://a.ca/?b=c:d");
        assert_eq!(french("un tuyau de 5\" coupé"), "un tuyau de 5\" coupé");
    }

    #[test]
    fn english_quotes_curl() {
        assert_eq!(set(Language::English, "It's \"so\" : 'yes'"), "It’s “so” : ‘yes’");
    }

    #[test]
    fn a_quote_opened_in_one_run_closes_in_another() {
        let mut setter = Setter::new(Language::French, Care::Wide);
        assert_eq!(setter.set("dit \""), "dit «\u{a0}");
        assert_eq!(setter.set("gras"), "gras");
        assert_eq!(setter.set("\"."), "\u{a0}».");
    }

    #[test]
    fn a_long_word_may_break() {
        assert_eq!(breakable("abcdef gh", 3), "abc\u{200b}def gh");
    }
}
