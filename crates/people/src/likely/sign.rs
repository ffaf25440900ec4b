//! The signs of an organization: what is compared of it, made ready once.
use super::{
    address::{canadian, own_host, phone, street},
    name::{Name, WEAK},
    rarity::Rarity,
};
use crate::neq;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What is known of an organization, as it was written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    pub name: &'a str,
    pub neq: &'a str,
    pub address: &'a str,
    pub municipality: &'a str,
    pub postal_code: &'a str,
    pub phone: &'a str,
    pub email: &'a str,
    pub website: &'a str,
}

/// A number that stands for a text.
pub fn mark(text: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[derive(Clone, Debug, Default)]
pub struct Signs {
    /// The words of its name, each once, in order of number.
    pub words: Vec<u32>,
    /// The same words as texts, in the same order.
    pub texts: Vec<String>,
    pub first: Option<u32>,
    pub parts: Vec<Vec<u32>>,
    /// All its letters, without spaces.
    pub compact: String,
    pub initials: String,
    /// Its name without words that name only places: those that meet at several addresses are known by it.
    pub group: u64,
    pub postal: String,
    pub municipality: String,
    pub numbers: Vec<u64>,
    pub street: Vec<u64>,
    pub phone: String,
    pub email: String,
    pub host: String,
    pub neq: String,
}

impl Signs {
    /// Of one that joins the others: its words are counted.
    pub fn of(facts: &Facts, rarity: &mut Rarity) -> Signs {
        let mut number = |word: &str| rarity.number(word);
        let name = Name::of(facts.name);
        let mut words: Vec<(u32, String)> =
            name.words.iter().map(|word| (number(word), word.clone())).collect();
        let first = words.first().map(|(id, _)| *id);
        words.sort();
        words.dedup();
        let parts = name.parts.iter().map(|part| {
            let mut ids: Vec<u32> = part.iter().map(|word| number(word)).collect();
            ids.sort_unstable();
            ids
        });
        let parts = parts.collect();
        let mut telling: Vec<&str> =
            words.iter().map(|(_, word)| word.as_str()).filter(|word| !WEAK.contains(word)).collect();
        if telling.is_empty() {
            telling = words.iter().map(|(_, word)| word.as_str()).collect();
        }
        telling.sort_unstable();
        let group = mark(telling);
        let (numbers, street) = street(facts.address);
        let marks = |texts: Vec<String>| {
            let mut marks: Vec<u64> = texts.iter().map(mark).collect();
            marks.sort_unstable();
            marks.dedup();
            marks
        };
        let email = facts.email.trim().to_lowercase();
        let phone = phone(facts.phone);
        let signs = Signs {
            first,
            parts,
            compact: name.words.concat(),
            initials: name.initials,
            group,
            postal: canadian(facts.postal_code),
            municipality: territory::fold(facts.municipality),
            numbers: marks(numbers),
            street: marks(street),
            phone: if phone.len() == 10 { phone } else { String::new() },
            host: own_host(facts.website, &email),
            email,
            neq: neq::digits(facts.neq),
            texts: words.iter().map(|(_, word)| word.clone()).collect(),
            words: words.into_iter().map(|(id, _)| id).collect(),
        };
        rarity.count(&signs.words);
        signs
    }

    /// Where it is, number by number: nothing unless both its postal code and a number are known.
    pub fn places(&self) -> impl Iterator<Item = u64> {
        let known = !self.postal.is_empty();
        self.numbers.iter().filter(move |_| known).map(|number| mark((&self.postal, number)))
    }
}

/// Whether two sorted lists have one in common.
pub fn meet(a: &[u64], b: &[u64]) -> bool {
    a.iter().any(|one| b.binary_search(one).is_ok())
}
