//! Reasons: what made a score, from the very addends of its sum, with what a buyer can check.
use crate::memory::{Known, levels};
use crate::ranker::{Seen, nearest};
use crate::sign::{Row, Sign};
use crate::weights::{Points, Weights};
use crate::words::{spoken, words};
use crate::{Notice, Place, Ranker};
use std::collections::BTreeMap;
use std::fmt;

/// A reason and what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub worth: Points,
    pub why: Why,
}

/// What speaks for a supplier. Rooms put it in the reader's language; displayed, it is in English.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// Words of the notice that its likest text has too: a notice it bid on, or a line of its profile.
    Words {
        words: Vec<String>,
        text: String,
        bid: bool,
    },
    /// Its texts have words that like notices use.
    Wider {
        words: Vec<String>,
    },
    /// It has bid beside those who did the likest work.
    Beside,
    /// Words of the notice that its name has too.
    Name {
        words: Vec<String>,
    },
    Buyer {
        buyer: String,
        times: u32,
    },
    /// The longest UNSPSC code that it shares with the notice, and how many times it was seen there.
    Code {
        code: String,
        times: u32,
    },
    /// The same of a SEAO category.
    Category {
        category: String,
        times: u32,
    },
    /// Its address is that far from the work; and the nearest place where it has bid to work.
    Near {
        km: u32,
    },
    Worked {
        km: u32,
    },
    /// It bids often, or lately.
    Active {
        bids: u32,
    },
}

/// Which signs each reason answers for. Every sign is in one, and in one only.
const ANSWERS: [(Kind, &[Sign]); 10] = [
    (Kind::Words, &[Sign::Kin, Sign::Kins, Sign::HouseKin, Sign::CodeKin]),
    (Kind::Wider, &[Sign::Wide, Sign::Wides]),
    (Kind::Beside, &[Sign::Beside]),
    (Kind::Name, &[Sign::Name]),
    (Kind::Buyer, &[Sign::Buyer, Sign::BuyerShare]),
    (
        Kind::Code,
        &[Sign::Segment, Sign::Family, Sign::Class, Sign::Commodity, Sign::FamilyTimes, Sign::FamilyNear],
    ),
    (Kind::Category, &[Sign::Category, Sign::CategoryNear]),
    (Kind::Near, &[Sign::Near]),
    (Kind::Worked, &[Sign::Worked]),
    (Kind::Active, &[Sign::Activity, Sign::Recent]),
];

/// A kind of reason, to be left out of a ranking when measuring what it brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Words,
    Wider,
    Beside,
    Name,
    Buyer,
    Code,
    Category,
    Near,
    Worked,
    Active,
}

impl Kind {
    pub fn all() -> impl Iterator<Item = (Kind, &'static [Sign])> {
        ANSWERS.into_iter()
    }
}

/// What the reasons of one notice's suppliers share.
pub(crate) struct Evidence {
    /// For each text, how alike it is.
    kin: Vec<f32>,
    /// The words that like notices use, the weightiest first.
    wide: Vec<u32>,
}

impl Ranker<'_> {
    pub(crate) fn evidence(&self, seen: Seen) -> Evidence {
        let worth = |(term, weight): (u32, u64)| (weight * self.rarity[term as usize], term);
        let mut wide: Vec<(u64, u32)> = seen.wide.into_iter().map(worth).collect();
        let stem = |term: u32| self.memory.stem(term);
        wide.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| stem(a.1).cmp(stem(b.1))));
        let mut kin = vec![0.0; self.length.len()];
        seen.kin.iter().for_each(|(text, likeness)| kin[*text as usize] = *likeness);
        Evidence { kin, wide: wide.into_iter().map(|(_, term)| term).collect() }
    }

    /// The reasons of a supplier's score, the weightiest first; together they are worth the score.
    pub(crate) fn reasons(&self, notice: &Notice, seen: &Evidence, row: &Row, one: usize) -> Vec<Reason> {
        let addends = Weights::FITTED.addends(row);
        let worth = |signs: &[Sign]| signs.iter().map(|sign| addends[*sign as usize]).sum::<Points>();
        let worthy =
            ANSWERS.iter().map(|(kind, signs)| (*kind, worth(signs))).filter(|(_, worth)| *worth > 0);
        let reason = |(kind, worth)| Reason { worth, why: self.why(kind, notice, seen, one) };
        let mut reasons: Vec<Reason> = worthy.map(reason).collect();
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.worth));
        reasons
    }

    fn why(&self, kind: Kind, notice: &Notice, seen: &Evidence, one: usize) -> Why {
        let known = &self.memory.suppliers[one];
        let times =
            |key: &str| self.memory.under_code.get(key).and_then(|seen| seen.get(&(one as u32))).copied();
        match kind {
            Kind::Words => self.likest(notice, seen, known),
            Kind::Wider => Why::Wider { words: self.wider_words(seen, known) },
            Kind::Beside => Why::Beside,
            Kind::Name => {
                let named = words(&known.told.name);
                Why::Name { words: shared(&notice.said(), |stem| named.contains(stem)) }
            }
            Kind::Buyer => {
                let seen = self.memory.at_buyer.get(&notice.house()).and_then(|seen| seen.get(&(one as u32)));
                Why::Buyer { buyer: notice.buyer.clone(), times: seen.copied().unwrap_or(0) }
            }
            Kind::Code => {
                let seen = notice
                    .codes
                    .iter()
                    .flat_map(|code| levels(code))
                    .filter_map(|code| Some((code, times(code)?)));
                let (code, times) = seen.max_by_key(|(code, _)| code.len()).unwrap_or_default();
                Why::Code { code: code.to_owned(), times }
            }
            Kind::Category => {
                let seen = notice.categories.iter().filter_map(|one| Some((one, times(one)?)));
                let (category, times) =
                    seen.max_by_key(|(_, times)| *times).map_or(("", 0), |(one, times)| (one, times));
                Why::Category { category: category.to_owned(), times }
            }
            Kind::Near | Kind::Worked => {
                let here = notice.place.map(Place::point);
                let there = if kind == Kind::Near { known.place.as_slice() } else { &known.worked };
                let km = here.and_then(|here| nearest(here, there)).unwrap_or(f32::MAX).round() as u32;
                if kind == Kind::Near { Why::Near { km } } else { Why::Worked { km } }
            }
            Kind::Active => Why::Active { bids: known.all_bids() },
        }
    }

    /// The text that gave the sign of kin: the likest, equals by what they say.
    fn likest(&self, notice: &Notice, seen: &Evidence, known: &Known) -> Why {
        let said = |text: u32| &self.memory.texts[text as usize].said;
        let kin = known.texts.iter().map(|text| (*text, seen.kin[*text as usize]));
        let kin = kin.filter(|(_, likeness)| *likeness > 0.0);
        let best = kin.max_by(|a, b| a.1.total_cmp(&b.1).then_with(|| said(b.0).cmp(said(a.0))));
        let Some((text, _)) = best else {
            return Why::Words { words: vec![], text: String::new(), bid: false };
        };
        let stems = words(said(text));
        let words = shared(&notice.said(), |stem| stems.contains(stem));
        Why::Words { words, text: said(text).clone(), bid: self.memory.texts[text as usize].notice.is_some() }
    }

    /// The words of its texts that like notices use, the weightiest first, five at most.
    fn wider_words(&self, seen: &Evidence, known: &Known) -> Vec<String> {
        let mut said = BTreeMap::<u32, &String>::new();
        for text in known.texts.iter().map(|text| &self.memory.texts[*text as usize]) {
            for term in &text.terms {
                let first = said.entry(*term).or_insert(&text.said);
                *first = (*first).min(&text.said);
            }
        }
        let spelt = |term: &u32| {
            let stem = self.memory.stem(*term);
            spoken(said.get(term)?).into_iter().find(|(_, one)| one == stem).map(|(word, _)| word)
        };
        seen.wide.iter().filter_map(spelt).take(5).collect()
    }
}

impl Notice {
    fn said(&self) -> String {
        format!("{} {}", self.title, self.about)
    }
}

/// The words of a text, as it writes them, whose stems are met elsewhere.
fn shared(text: &str, met: impl Fn(&String) -> bool) -> Vec<String> {
    let mut stems = vec![];
    let mut words = vec![];
    for (word, stem) in spoken(text) {
        if met(&stem) && !stems.contains(&stem) {
            stems.push(stem);
            words.push(word);
        }
    }
    words
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Why::Words { words, text, bid } => {
                let said = if *bid { "it bid on" } else { "its profile says" };
                write!(f, "{said} « {text} » ({})", words.join(", "))
            }
            Why::Wider { words } => write!(f, "like notices speak of {}", words.join(", ")),
            Why::Beside => write!(f, "it bids beside those who did the likest work"),
            Why::Name { words } => write!(f, "its name says {}", words.join(", ")),
            Why::Buyer { buyer, times } => write!(f, "it bid {times} times to {buyer}"),
            Why::Code { code, times } => write!(f, "seen {times} times under UNSPSC {code}"),
            Why::Category { category, times } => write!(f, "seen {times} times in category {category}"),
            Why::Near { km } => write!(f, "its address is {km} km from the work"),
            Why::Worked { km } => write!(f, "it bid for work {km} km away"),
            Why::Active { bids } => write!(f, "it has bid {bids} times"),
        }
    }
}
