//! A text taken to pieces: where a word begins and ends in French, and what is one word though written apart.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Letters kept of a word. A longer one is cut, in an entry as in a question, so they still meet.
const LONGEST: usize = 40;
/// Digits of a number that may be written in groups, and how many groups.
const NUMBER: std::ops::RangeInclusive<usize> = 5..=12;
const GROUPS: usize = 6;
/// What French drops before an apostrophe.
const ELISIONS: [&str; 15] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];
/// Lowercase, still accented words, each with what parted it from the word before.
#[derive(Clone)]
pub struct Piece {
    pub gap: String,
    pub word: String,
}

/// The words of a text, in their order.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut word, mut gap) = (String::new(), String::new());
    let text: Cow<str> = match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => text.into(),
        _ => text.nfkc().collect::<String>().into(),
    };
    let lower = text.to_lowercase();
    let mut letters = lower.chars().peekable();
    while let Some(letter) = letters.next() {
        let apostrophe = matches!(letter, '\'' | '’' | 'ʼ' | '‘' | '`' | '′');
        if letter.is_alphanumeric() && !apostrophe {
            word.push(letter);
            continue;
        }
        // What nobody sees parts nothing: stray accents, soft hyphens, joiners, control characters.
        let unseen = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
            || letter.is_control() && !letter.is_whitespace();
        if is_combining_mark(letter) || unseen {
            continue;
        }
        let follows = letters.peek().is_some_and(|next| next.is_alphanumeric());
        if apostrophe && follows && ELISIONS.contains(&word.as_str()) {
            word.clear();
            gap.push(' ');
            continue;
        }
        close(&mut pieces, &mut word, &mut gap);
        gap.push(letter);
    }
    close(&mut pieces, &mut word, &mut gap);
    pieces
}

fn close(pieces: &mut Vec<Piece>, word: &mut String, gap: &mut String) {
    if !word.is_empty() {
        let word: String = std::mem::take(word).chars().take(LONGEST).collect();
        pieces.push(Piece { gap: std::mem::take(gap), word });
    }
}

/// `C.P.E.` is one word, `cpe`.
pub fn join_initials(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    let mut open = false;
    for piece in pieces {
        let mut letters = piece.word.chars();
        let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        match joined.last_mut() {
            Some(before) if open && single && piece.gap == "." => before.word.push_str(&piece.word),
            _ => joined.push(piece),
        }
        open = single;
    }
    joined
}

fn digits(piece: &Piece) -> bool {
    piece.word.bytes().all(|b| b.is_ascii_digit())
}

/// Groups of one number stand a space, a hyphen, a dot or a bracket apart.
fn adjoins(piece: &Piece) -> bool {
    digits(piece) && piece.gap.len() <= 2 && piece.gap.chars().all(|c| " -.()".contains(c))
}

/// Every number that neighbouring groups of digits may write together.
pub fn numbers(pieces: &[Piece]) -> Vec<String> {
    let mut numbers = Vec::new();
    for (start, first) in pieces.iter().enumerate().filter(|(_, piece)| digits(piece)) {
        let mut number = first.word.clone();
        for next in pieces[start + 1..].iter().take(GROUPS - 1).take_while(|piece| adjoins(piece)) {
            number.push_str(&next.word);
            if NUMBER.contains(&number.len()) {
                numbers.push(number.clone());
            }
        }
    }
    numbers
}

/// Groups of digits made one number, wherever the whole has the length of one.
pub fn join_numbers(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    while !pieces.is_empty() {
        let mut groups = usize::from(digits(&pieces[0]));
        let mut length = pieces[0].word.len();
        while groups > 0 && groups < GROUPS && pieces.get(groups).is_some_and(adjoins) {
            length += pieces[groups].word.len();
            groups += 1;
        }
        let number: String = pieces.iter().take(groups).map(|piece| piece.word.as_str()).collect();
        let mut first = pieces.remove(0);
        if groups > 1 && NUMBER.contains(&length) {
            pieces.drain(..groups - 1);
            first.word = number;
        }
        joined.push(first);
    }
    joined
}
