//! Letters that can be printed: what no font on board draws becomes a box, and what only steers a screen goes.

use std::borrow::Cow;

use crate::font::CASE;

/// How much is let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// Every letter that some font on board draws.
    Wide,
    /// Only what the fonts that words are set in draw alone, one sign at a time; PDF/UA refuses a missing glyph,
    /// so a text whose letters combine in a way no font knows is printed again with this care.
    Narrow,
}

/// Stands where a letter cannot be drawn.
const BOX: char = '□';

/// The text on one line of printable letters.
pub fn legible(text: &str, care: Care) -> Cow<'_, str> {
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if plain(c) => out.push(c),
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if unseen(c) => {}
            // Accents of their own must sit in the same font as their letter.
            c if combining(c) && (care == Care::Narrow || !CASE.sets(c)) => {}
            c if care == Care::Narrow && !CASE.sets(c) => out.push(missing(care)),
            c if private(c) || joining(c) || !CASE.draws(c) => out.push(missing(care)),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The letters of a text that no font on board draws, each once: they print as boxes.
pub fn undrawn(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let seen = !plain(c) && !unseen(c) && !combining(c) && !c.is_whitespace();
        if seen && (private(c) || joining(c) || !CASE.draws(c)) && !out.contains(c) {
            out.push(c);
        }
    }
    out
}

/// The box itself must be drawn by a font that words are set in when care is narrow.
fn missing(care: Care) -> char {
    if care == Care::Wide && CASE.draws(BOX) { BOX } else { '?' }
}

/// Latin as French and English write it, which every font on board draws.
fn plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='ÿ' | 'Œ' | 'œ' | '’' | '–' | '—' | '…')
}

/// Controls, direction marks, joiners, variation selectors, tags, and what Unicode says is no letter.
fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{fdd0}'..='\u{fdef}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Accents and points written after their letter, of the scripts that are set letter by letter.
fn combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Scripts whose letters join into others, from Devanagari to Khmer: the few of their letters that a font on board
/// draws would print a word falsely, so the whole word shows as boxes.
fn joining(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{109f}' | '\u{1700}'..='\u{18af}' | '\u{1950}'..='\u{1ab0}' | '\u{1b00}'..='\u{1c4f}'
        | '\u{1cd0}'..='\u{1cff}' | '\u{a800}'..='\u{a8ff}' | '\u{aa00}'..='\u{aaff}' | '\u{11000}'..='\u{1247f}')
}

fn private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// A web address that may be linked: http, https, mailto or tel, in ASCII as PDF wants it. Else nothing.
pub fn address(link: &str) -> Option<String> {
    let link = link.trim();
    let scheme = link.split_once(':')?.0.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel") || link.len() > 2_000 {
        return None;
    }
    let mut out = String::with_capacity(link.len());
    for byte in link.bytes() {
        match byte {
            b'!'..=b'~' if !matches!(byte, b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'\\' | b'^' | b'`') => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    Some(out)
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn french_and_english_pass_untouched() {
        let said = "L’œuvre « À côté », 1\u{202f}234,50\u{a0}$ — ÉÈÊËÇÀÙŒ … №";
        assert_eq!(legible(said, Care::Wide), said);
        for c in (' '..='ÿ').filter(|c| plain(*c)).chain("Œœ’–—…\u{202f}−“”‘↗".chars()) {
            assert!(c == '↗' || CASE.sets(c), "{c:?} {:x}", u32::from(c));
        }
    }

    #[test]
    fn what_cannot_be_drawn_becomes_a_box_and_what_steers_goes() {
        assert_eq!(legible("a\0b\u{202e}c\u{feff}\u{200d}d\te", Care::Wide), "abcd e");
        assert_eq!(legible("x\u{e123}y", Care::Wide), "x□y");
        assert_eq!(legible("社会", Care::Narrow), "??");
        assert_eq!(legible("हिन्दी", Care::Wide), "□□□□□□");
        assert!(CASE.draws(BOX));
    }

    #[test]
    fn only_addresses_that_open_something_are_linked() {
        assert_eq!(
            address(" https://exemple.org/é?a=b#c").as_deref(),
            Some("https://exemple.org/%C3%A9?a=b#c")
        );
        assert_eq!(address("mailto:a@b.ca").as_deref(), Some("mailto:a@b.ca"));
        for refused in ["javascript:alert(1)", "file:///etc/passwd", "", "exemple.org", "data:text/html,x"] {
            assert_eq!(address(refused), None, "{refused}");
        }
    }
}
