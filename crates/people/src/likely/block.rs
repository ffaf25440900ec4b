//! The blocks: which organizations are worth comparing at all, by what is rare and common to them.
use super::{
    name::is_year,
    rarity::Rarity,
    sign::{Signs, mark},
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A word in more names than these brings nobody together.
const MOST_NAMES: u32 = 80;
/// Nor a sign, other than a name, that more organizations share.
const MOST_SHARING: usize = 200;
/// How many of the rarest words are taken two by two.
const RAREST: usize = 4;
/// Of a long name, so many words are enough.
const MOST_WORDS: usize = 12;
/// An address of more names than these is a tower, where they do not meet.
const MOST_AT_ONE: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Sort {
    Word,
    Words,
    Whole,
    Begins,
    Place,
    Initials,
    Phone,
    Host,
    Email,
    Group,
}

/// Places of organizations by what they share.
#[derive(Debug, Default)]
pub struct Blocks(HashMap<(Sort, u64), Vec<usize>>);

impl Blocks {
    pub fn add(&mut self, place: usize, signs: &Signs) {
        let words = &signs.words[..signs.words.len().min(MOST_WORDS)];
        let pairs = words.iter().enumerate().flat_map(|(at, a)| {
            words[at + 1..].iter().map(move |b| (Sort::Words, mark((*a.min(b), *a.max(b)))))
        });
        for key in keys(signs).into_iter().chain(pairs) {
            self.0.entry(key).or_default().push(place);
        }
    }

    /// The places below `end` that share something with these signs, each perhaps several times.
    pub fn near(&self, signs: &Signs, end: usize, rarity: &Rarity) -> Vec<usize> {
        let mut near = vec![];
        let common = |word: &u32| rarity.names_with(*word) > MOST_NAMES || is_year(rarity.text(*word));
        let rare: BTreeSet<u64> = signs.words.iter().filter(|word| !common(word)).map(mark).collect();
        for key in keys(signs) {
            let Some(places) = self.0.get(&key) else { continue };
            let brings = match key.0 {
                Sort::Word => rare.contains(&key.1),
                Sort::Whole | Sort::Group => true,
                _ => places.len() <= MOST_SHARING,
            };
            if brings {
                near.extend(places.iter().copied().filter(|place| *place < end));
            }
        }
        near.extend(self.pairs_of_words(signs, end, rarity));
        near
    }

    /// Common words bring together when two of them are shared.
    fn pairs_of_words(&self, signs: &Signs, end: usize, rarity: &Rarity) -> Vec<usize> {
        let mut rarest = signs.words.clone();
        rarest.sort_by_key(|word| (rarity.names_with(*word), *word));
        rarest.truncate(RAREST);
        let mut near = vec![];
        for (at, a) in rarest.iter().enumerate() {
            for b in &rarest[at + 1..] {
                let both = (*a.min(b), *a.max(b));
                let places = self.0.get(&(Sort::Words, mark(both)));
                if let Some(places) = places.filter(|places| places.len() <= MOST_SHARING) {
                    near.extend(places.iter().copied().filter(|place| *place < end));
                }
            }
        }
        near
    }
}

/// What these signs may share with others, but for pairs of words.
fn keys(signs: &Signs) -> Vec<(Sort, u64)> {
    let mut keys: Vec<(Sort, u64)> = signs.words.iter().map(|word| (Sort::Word, mark(word))).collect();
    keys.push((Sort::Whole, mark(&signs.compact)));
    let begins: String = signs.compact.chars().take(6).collect();
    keys.push((Sort::Begins, mark(begins)));
    keys.push((Sort::Group, signs.group));
    keys.extend(signs.places().map(|place| (Sort::Place, place)));
    let length = signs.initials.chars().count();
    let mut short: BTreeSet<&str> =
        signs.texts.iter().map(String::as_str).filter(|word| acronym(word)).collect();
    if (3..=8).contains(&length) {
        short.insert(&signs.initials);
    }
    keys.extend(short.into_iter().map(|word| (Sort::Initials, mark(word))));
    let reached = [(Sort::Phone, &signs.phone), (Sort::Host, &signs.host), (Sort::Email, &signs.email)];
    keys.extend(
        reached.into_iter().filter(|(_, text)| !text.is_empty()).map(|(sort, text)| (sort, mark(text))),
    );
    keys
}

/// A word short enough to be the first letters of others.
pub fn acronym(word: &str) -> bool {
    (3..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Two names found together at several addresses, and at most of those of the lesser one: a firm that changed its
/// name moves all its counters at once. How much each address tells depends on how many names are there.
pub fn meetings(signs: &[Signs]) -> HashMap<(u64, u64), f64> {
    let mut at: BTreeMap<u64, (u64, BTreeSet<u64>)> = BTreeMap::new();
    let mut postals: HashMap<u64, BTreeSet<&str>> = HashMap::new();
    for one in signs {
        for place in one.places() {
            at.entry(place).or_insert_with(|| (mark(&one.postal), BTreeSet::new())).1.insert(one.group);
        }
        if !one.postal.is_empty() {
            postals.entry(one.group).or_default().insert(&one.postal);
        }
    }
    let mut met: HashMap<(u64, u64), BTreeMap<u64, f64>> = HashMap::new();
    for (postal, groups) in at.values().filter(|(_, groups)| (2..=MOST_AT_ONE).contains(&groups.len())) {
        let tells = 1.0 / (groups.len() - 1) as f64;
        for (nth, a) in groups.iter().enumerate() {
            for b in groups.iter().skip(nth + 1) {
                let told = met.entry((*a, *b)).or_default().entry(*postal).or_default();
                *told = told.max(tells);
            }
        }
    }
    let places = |group: &u64| postals.get(group).map_or(0, BTreeSet::len);
    met.retain(|(a, b), at| at.len() >= 2 && 2 * at.len() >= places(a).min(places(b)));
    met.into_iter().map(|(pair, at)| (pair, at.values().sum())).collect()
}
