//! The numbers inside sentences: `{membership.admitted}` in a text is the figure itself, counted until the signature.
use figures::Figures;
use std::collections::HashMap;

/// A piece of a text: words, or a number told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Words(String),
    /// A figure by its key, and as it is told; none where its reader may not read it, or nobody counts it.
    Number(String, Option<String>),
}

/// What a text meant as a figure that no room declares, and the figure it may have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub typed: String,
    pub instead: Option<&'static str>,
}

/// The key between two braces, where it is one: `{communications.followers_gained}` too.
fn key(inside: &str) -> Option<String> {
    let sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    let (room, rest) = inside.split_once('.')?;
    let sound = !room.is_empty() && !rest.is_empty() && inside.chars().all(sign);
    sound.then(|| inside.replace('_', "-"))
}

/// No key of a figure is wider, in bytes, nor holds a brace.
const WIDEST: usize = 80;
/// Keys that are no figure's, told at most.
const MOST_UNKNOWN: usize = 10;

/// A text taken apart: the words between its numbers, and the keys of these.
fn split(text: &str) -> Vec<(&str, Option<String>)> {
    let (mut pieces, mut rest, mut from) = (vec![], text, 0);
    while let Some(open) = rest[from..].find('{').map(|at| at + from) {
        let inside = &rest.as_bytes()[open + 1..];
        let brace = inside.iter().take(WIDEST + 1).position(|byte| matches!(byte, b'{' | b'}'));
        let close = brace.filter(|at| inside[*at] == b'}').map(|at| open + 1 + at);
        match close.and_then(|close| key(&rest[open + 1..close]).map(|key| (close, key))) {
            Some((close, key)) => {
                pieces.push((&rest[..open], None));
                pieces.push((&rest[open..=close], Some(key)));
                (rest, from) = (&rest[close + 1..], 0);
            }
            None => from = open + 1,
        }
    }
    pieces.push((rest, None));
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

/// The keys of the figures that a text tells.
pub fn keys(text: &str) -> Vec<String> {
    split(text).into_iter().filter_map(|(_, key)| key).collect()
}

/// A text with its numbers in it. `told` gives each by its key.
pub fn set(text: &str, told: &HashMap<String, String>) -> Vec<Piece> {
    let piece = |(words, key): (&str, Option<String>)| match key {
        Some(key) => {
            let said = told.get(&key).cloned();
            Piece::Number(key, said)
        }
        None => Piece::Words(words.to_owned()),
    };
    split(text).into_iter().map(piece).collect()
}

/// A number that cannot be told.
const UNTOLD: &str = "–";

/// As plain Markdown, for paper.
pub fn plain(pieces: &[Piece]) -> String {
    let said = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Number(_, told) => told.clone().unwrap_or_else(|| UNTOLD.to_owned()),
    };
    pieces.iter().map(said).collect()
}

/// As Markdown whose numbers lead to what proves them; `opens` gives the address of each by its key.
pub fn linked(pieces: &[Piece], opens: impl Fn(&str) -> String) -> String {
    let said = |piece: &Piece| match piece {
        Piece::Number(key, Some(told)) => format!("[{told}]({})", opens(key)),
        other => plain(std::slice::from_ref(other)),
    };
    pieces.iter().map(said).collect()
}

/// What a text tells as figures and is none, the first of them, each with the figure nearest to it.
pub fn unknown(text: &str, all: &Figures) -> Vec<Unknown> {
    let unknown = |key: String| {
        let near = all.0.iter().map(|figure| (apart(&key, figure.key), figure.key)).min();
        let instead = near.filter(|(apart, _)| *apart * 2 <= key.len()).map(|(_, key)| key);
        Unknown { typed: key, instead }
    };
    let mut none: Vec<Unknown> = vec![];
    for key in keys(text).into_iter().filter(|key| all.find(key).is_none()) {
        if none.len() == MOST_UNKNOWN {
            break;
        }
        if !none.iter().any(|one| one.typed == key) {
            none.push(unknown(key));
        }
    }
    none
}

/// How many letters must be put in, taken out or changed to make one key of another.
fn apart(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let changed = corner + usize::from(left != *right);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<Piece> {
        set(text, &HashMap::from([("membership.in-force".to_owned(), "100".to_owned())]))
    }

    #[test]
    fn a_number_stands_in_its_sentence_and_other_braces_stay() {
        let pieces = told("{a} Nous étions **{membership.in_force}** membres {voir la page} {x.y} {");
        assert_eq!(plain(&pieces), "{a} Nous étions **100** membres {voir la page} – {");
        assert_eq!(
            linked(&pieces, |key| format!("/gim/{key}")),
            "{a} Nous étions **[100](/gim/membership.in-force)** membres {voir la page} – {"
        );
        assert_eq!(keys("é{é.é}{{membership.in-force}}"), ["membership.in-force"]);
        assert_eq!(plain(&told("")), "");
    }

    #[test]
    fn a_brace_is_given_up_once_no_key_can_close_it() {
        let widest = format!("a.{}", "b".repeat(WIDEST - 2));
        assert_eq!(keys(&format!("{{{widest}}} {{{widest}b}} {{c.d}}")), [widest, "c.d".to_owned()]);
        // As long as a form may be: read once, not once more for each of its braces.
        let open = "{".repeat(200_000);
        assert_eq!(plain(&told(&open)), open);
        assert_eq!(keys(&format!("{open}a.b}}")), ["a.b"]);
    }

    #[test]
    fn of_many_keys_that_are_no_figure_the_first_ten_are_told() {
        let text: String = (0..40).map(|n| format!("{{a.b{}}}", n % 20)).collect();
        let typed: Vec<String> =
            unknown(&text, &Figures::default()).into_iter().map(|one| one.typed).collect();
        assert_eq!(typed, (0..10).map(|n| format!("a.b{n}")).collect::<Vec<_>>());
    }

    #[test]
    fn keys_are_as_far_apart_as_letters_must_change() {
        assert_eq!(apart("acts", "acts"), 0);
        assert_eq!(apart("act", "acts"), 1);
        assert_eq!(apart("kitten", "sitting"), 3);
    }
}
