//! Words as people type them: accents, case, elisions, hyphens and plurals set aside.

use std::cell::RefCell;
use std::collections::BTreeSet;

use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer};
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::pieces::{join_initials, join_numbers, numbers, pieces};

/// Words too common to be asked for, unless nothing else is.
const COMMON: [&str; 26] = [
    "le", "la", "les", "un", "une", "de", "du", "des", "et", "a", "au", "aux", "en", "ou", "par", "pour",
    "sur", "dans", "avec", "the", "of", "and", "in", "to", "for", "an",
];

/// A word asked for: folded, with the stems it may be met under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub plain: String,
    pub stems: Vec<String>,
}

/// What an entry's text is met under: its folded words, and their stems.
#[derive(Debug, Default)]
pub struct Met {
    pub plain: BTreeSet<String>,
    pub stems: BTreeSet<String>,
}

thread_local! {
    static ENGLISH: RefCell<TextAnalyzer> = RefCell::new(
        TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(Language::English)).build(),
    );
    static FRENCH: RefCell<TextAnalyzer> = RefCell::new(
        TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(Language::French)).build(),
    );
}

/// The French stem of a lowercase word, by Snowball, accents kept.
pub fn stem(word: &str) -> String {
    FRENCH.with_borrow_mut(|french| {
        let mut stem = String::new();
        french.token_stream(word).process(&mut |token| stem.push_str(&token.text));
        stem
    })
}

/// The English stem of a folded word, under a mark of its own: it meets no French stem that looks the same.
fn english_stem(plain: &str) -> String {
    ENGLISH.with_borrow_mut(|english| {
        let mut stem = String::from('\u{2}');
        english.token_stream(plain).process(&mut |token| stem.push_str(&token.text));
        stem
    })
}

/// Whether a folded word is too common to be asked for beside others.
pub fn is_common(name: &str) -> bool {
    COMMON.contains(&name)
}

/// A text folded whole: two texts that differ by case, accents, elisions or punctuation are one name.
pub fn name(text: &str) -> String {
    let words: Vec<String> = join_initials(pieces(text)).iter().map(|p| spell_out(fold(&p.word))).collect();
    words.join(" ").chars().take(200).collect()
}

/// The words an entry's text is met under.
pub fn met(texts: &[&str]) -> Met {
    let mut met = Met::default();
    for text in texts {
        let apart = pieces(text);
        met.plain.extend(numbers(&apart));
        // Both ways: someone may ask for `C.P.E.`, `cpe`, or `c p e`.
        let initials: Vec<String> =
            join_initials(apart.clone()).into_iter().map(|piece| piece.word).collect();
        for word in apart.iter().map(|piece| &piece.word).chain(&initials) {
            let plain = fold(word);
            met.stems.extend(stems(word, &plain));
            met.plain.insert(spell_out(plain.clone()));
            met.plain.insert(plain);
        }
    }
    met
}

/// The term of words that begin so. One or two letters begin thousands of words: rather than be
/// looked for one by one, these are found under a term of their own, which no word can be.
pub fn beginning(letters: &str) -> String {
    format!("\u{1}{letters}")
}

/// The terms of a word's first letter and of its first two.
pub fn beginnings(word: &str) -> impl Iterator<Item = String> {
    let ends = word.char_indices().skip(1).map(|(at, _)| at).chain([word.len()]);
    ends.take(2).map(|end| beginning(&word[..end]))
}

/// The words a question asks for, at most twelve, numbers written in groups made one when `joined`.
pub fn asked(text: &str, joined: bool) -> Vec<Word> {
    let head: String = text.chars().take(400).collect();
    let mut pieces = join_initials(pieces(&head));
    if joined {
        pieces = join_numbers(pieces);
    }
    let last = pieces.len().saturating_sub(1);
    let mut words: Vec<Word> = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        let plain = fold(&piece.word);
        // The word being typed may be the start of anything, so it is not spelt out.
        let plain = if place < last { spell_out(plain) } else { plain };
        let stems = stems(&piece.word, &plain);
        if !plain.is_empty() && words.iter().all(|w| w.plain != plain) {
            words.push(Word { plain, stems });
        }
    }
    if words.iter().any(|w| !is_common(&w.plain)) {
        words.retain(|w| !is_common(&w.plain));
    }
    words.truncate(12);
    words
}

/// The stem as French has it, the stem of the word typed without its accents (whoever leaves them out, asker or
/// entry, the two still share one), and the stem as English has it.
fn stems(word: &str, plain: &str) -> Vec<String> {
    if plain.is_empty() || plain.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut stems = vec![fold(&stem(word))];
    let back = accent_back(plain);
    if back != word {
        let bare = fold(&stem(&back));
        if stems[0] != bare {
            stems.push(bare);
        }
    }
    // No word of English has an accent: what has one needs no English stem.
    if word.is_ascii() {
        stems.push(english_stem(plain));
    }
    stems
}

/// Endings whose accent is never in doubt get it back, for the stemmer to know them.
fn accent_back(plain: &str) -> String {
    for (bare, accented) in [("iere", "ière"), ("ieres", "ières"), ("ee", "ée"), ("ees", "ées")] {
        if let Some(root) = plain.strip_suffix(bare) {
            return format!("{root}{accented}");
        }
    }
    plain.to_owned()
}

/// Without accents or ligatures: `Œuvré` is `oeuvre`.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            _ => decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    folded.push(part);
                }
            }),
        }
    }
    folded
}

/// `St-Pierre` is Saint-Pierre.
fn spell_out(plain: String) -> String {
    match plain.as_str() {
        "st" => "saint".into(),
        "ste" => "sainte".into(),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        asked(text, true).into_iter().map(|w| w.plain).collect()
    }

    #[test]
    fn accents_case_elisions_and_hyphens_are_set_aside() {
        assert_eq!(plain("L’Œuvre d’ÉTÉ, qu'on Aima"), ["oeuvre", "ete", "on", "aima"]);
        assert_eq!(plain("Sainte-Anne-des-Monts"), ["sainte", "anne", "monts"]);
        assert_eq!(name("  L'Arche — du ‘Nord’ "), "arche du nord");
    }

    #[test]
    fn an_accent_written_apart_is_the_same_accent() {
        assert_eq!(plain("e\u{301}cole"), ["ecole"]);
        assert_eq!(asked("e\u{301}colie\u{300}re", true), asked("écolière", true));
    }

    #[test]
    fn english_forms_of_a_word_share_a_stem() {
        let stems = |word| asked(word, true).remove(0).stems;
        for (one, other) in [("rental", "rentals"), ("catering", "cater"), ("moved", "moving")] {
            assert!(stems(one).iter().any(|stem| stems(other).contains(stem)), "{one} {other}");
        }
        assert!(stems("ménage").iter().all(|stem| !stem.starts_with('\u{2}')));
    }

    #[test]
    fn initials_saints_and_numbers_in_groups_are_one_word() {
        assert_eq!(plain("C.P.E. St-Pierre Nord"), ["cpe", "saint", "pierre", "nord"]);
        assert_eq!(plain("1142 345 678"), ["1142345678"]);
        assert!(met(&["Tél. (418) 368-1234"]).plain.contains("4183681234"));
    }

    #[test]
    fn common_words_are_left_out_unless_alone() {
        assert_eq!(plain("la maison de la famille"), ["maison", "famille"]);
        assert_eq!(plain("des"), ["des"]);
        assert_eq!(plain("l'"), ["l"]);
    }
}
