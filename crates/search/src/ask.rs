//! Asking: a question's words, and the ways each may be met, from the strict to the forgiving.

use anyhow::Result;
use tantivy::query::{DfaWrapper, FuzzyTermQuery};
use tantivy::{Searcher, Term};

use crate::fields::Fields;
use crate::words::{Word, beginning, name};

/// What a way of meeting a word is worth beside the word whole.
const STEM: f32 = 0.9;
const START: f32 = 0.7;
/// In the heaviest part still less than a word begun in the lightest, and no more for being rare: a word that
/// nobody writes is the rarest of all.
const ONE_SLIP: f32 = 0.08;
const TWO_SLIPS: f32 = 0.05;
/// A name or a number typed whole comes before anything else; a name begun, before its equals.
pub const WHOLE: f32 = 10_000.0;
pub const BEGUN: f32 = 4.0;

/// Which slips of the finger are forgiven: none; in words whole; also in the beginning of the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slips {
    None,
    Whole,
    Begun,
}

impl Slips {
    pub const ALL: [Slips; 3] = [Slips::None, Slips::Whole, Slips::Begun];
}

/// One way of meeting a word.
pub enum Way {
    Plain(String),
    Stem(String),
    Start(String),
    Slip(DfaWrapper),
}

/// A word with its ways, each with its worth, and how much its being rare tells.
pub struct Asked {
    pub ways: Vec<(Way, f32)>,
    pub rarity: f32,
    /// A number typed whole, worth the same wherever it stands.
    pub number: bool,
}

/// A whole question.
pub struct Question {
    pub words: Vec<Asked>,
    pub name: String,
}

impl Question {
    /// The words of a text as a question, give or take a letter where `slips` forgives it.
    pub fn new(
        searcher: &Searcher,
        fields: &Fields,
        text: &str,
        words: &[Word],
        slips: Slips,
    ) -> Result<Question> {
        let last = words.len().saturating_sub(1);
        let words = words.iter().enumerate().map(|(place, word)| {
            let rarity = rarity(searcher, fields, word)?;
            let mut ways = ways(fields, word, place == last, slips)?;
            for (way, worth) in &mut ways {
                if matches!(way, Way::Slip(_)) {
                    *worth /= rarity;
                }
            }
            Ok(Asked { ways, rarity, number: number(word) })
        });
        Ok(Question { words: words.collect::<Result<_>>()?, name: name(text) })
    }
}

fn digits(word: &Word) -> bool {
    word.plain.bytes().all(|b| b.is_ascii_digit())
}

fn number(word: &Word) -> bool {
    digits(word) && word.plain.len() >= 6
}

fn ways(fields: &Fields, word: &Word, last: bool, slips: Slips) -> Result<Vec<(Way, f32)>> {
    let letters = word.plain.chars().count();
    let mut ways = vec![(Way::Plain(word.plain.clone()), 1.0)];
    // A letter or two is the start of a word: the stem of so little tells nothing more.
    if letters > 2 || !last {
        ways.extend(word.stems.iter().map(|stem| (Way::Stem(stem.clone()), STEM)));
    }
    // People shorten any word, but those behind the one being typed only so far.
    if last || letters >= 3 {
        ways.push(match letters {
            1 | 2 => (Way::Plain(beginning(&word.plain)), START),
            _ => (Way::Start(word.plain.clone()), START),
        });
    }
    // One digit off is another number, not a slip; very long words are nobody's typing.
    let spelt = !word.plain.bytes().any(|b| b.is_ascii_digit());
    if slips != Slips::None && spelt && (4..=24).contains(&letters) {
        // Any field serves: the automaton is of the text alone.
        let term = Term::from_field_text(fields.parts[0].plain, &word.plain);
        // So few letters, one of them amiss, begin far too many words.
        let one = if last && slips == Slips::Begun && letters >= 5 {
            FuzzyTermQuery::new_prefix(term.clone(), 1, true)
        } else {
            FuzzyTermQuery::new(term.clone(), 1, true)
        };
        ways.push((Way::Slip(one.automaton()?), ONE_SLIP));
        if letters >= 8 {
            ways.push((Way::Slip(FuzzyTermQuery::new(term, 2, true).automaton()?), TWO_SLIPS));
        }
    }
    Ok(ways)
}

/// A rare word tells more than a common one: from 1 for a word in every entry to about 12.
fn rarity(searcher: &Searcher, fields: &Fields, word: &Word) -> Result<f32> {
    let mut most = 0;
    for part in &fields.parts {
        most = most.max(searcher.doc_freq(&Term::from_field_text(part.plain, &word.plain))?);
        for stem in &word.stems {
            most = most.max(searcher.doc_freq(&Term::from_field_text(part.stems, stem))?);
        }
    }
    Ok(1.0 + ((searcher.num_docs() + 1) as f32 / (most + 1) as f32).max(1.0).ln())
}
