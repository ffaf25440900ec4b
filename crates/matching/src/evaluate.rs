//! Evaluation: how well rankings find those who really bid, in later months, for known suppliers and for newcomers.
use crate::plain::{Bags, plain};
use crate::read::Told;
use crate::weights::{Points, Weights};
use crate::{Kind, Memory, Notice, Ranker, Supplier};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is hidden of the suppliers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// Nothing.
    Known,
    /// All but name, place and two past titles. Past notices stay, without who bid on them.
    Newcomer,
    /// A newcomer who has ticked one category and one UNSPSC family, those where it was seen most.
    NewcomerTicked,
}

/// How well one ranking did.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Measure {
    pub ranking: String,
    /// Notices with a bidder among the suppliers: what the rest are means over.
    pub notices: usize,
    pub hit_10: f64,
    pub hit_50: f64,
    pub recall_10: f64,
    pub recall_50: f64,
    pub mrr: f64,
}

/// Who bid on each notice, by `ocid`.
pub type Truth = BTreeMap<String, BTreeSet<String>>;

/// Who bid, as the notices themselves tell it.
pub fn truth(notices: &[Told]) -> Truth {
    let bidders = |told: &Told| told.bidders.iter().map(|one| one.id.clone()).collect();
    notices.iter().map(|told| (told.notice.id.clone(), bidders(told))).collect()
}

/// Suppliers as their past bids show them, in the form of a profile: by `history` in its order.
pub fn profiles(history: &[Told]) -> Vec<Supplier> {
    let mut seen = BTreeMap::<&str, Supplier>::new();
    for told in history {
        for bidder in &told.bidders {
            let profile = seen.entry(&bidder.id).or_insert_with(|| bidder.clone());
            profile.place = profile.place.or(bidder.place);
            profile.bids += 1;
            if !profile.lines.contains(&told.notice.title) {
                profile.lines.push(told.notice.title.clone());
            }
            told.notice.codes.iter().for_each(|code| once_more(&mut profile.codes, code));
            told.notice.categories.iter().for_each(|category| once_more(&mut profile.categories, category));
        }
    }
    seen.into_values().collect()
}

fn once_more(counts: &mut Vec<(String, u32)>, key: &str) {
    match counts.iter_mut().find(|(known, _)| known == key) {
        Some((_, times)) => *times += 1,
        None => counts.push((key.to_owned(), 1)),
    }
}

impl Situation {
    pub const ALL: [Situation; 3] = [Situation::Known, Situation::Newcomer, Situation::NewcomerTicked];

    /// What may be remembered in this situation. A notice of the past that is also among those tested is left out.
    pub fn memory(self, suppliers: &[Supplier], history: &[Told], tested: &[Told]) -> Memory {
        let tested: BTreeSet<&str> = tested.iter().map(|told| told.notice.id.as_str()).collect();
        let mut memory = Memory::default();
        let mut titles = BTreeMap::<&str, BTreeSet<&str>>::new();
        for told in history.iter().filter(|told| !tested.contains(told.notice.id.as_str())) {
            let bidders: Vec<&str> = told.bidders.iter().map(|one| one.id.as_str()).collect();
            memory.learn(&told.notice, if self == Situation::Known { &bidders } else { &[] });
            bidders.iter().for_each(|one| {
                titles.entry(one).or_default().insert(&told.notice.title);
            });
        }
        for supplier in suppliers {
            memory.know(&match self {
                Situation::Known => beside_history(supplier, titles.get(supplier.id.as_str())),
                Situation::Newcomer => newcomer(supplier),
                Situation::NewcomerTicked => Supplier {
                    codes: most(&supplier.codes)
                        .map(|code| (code.chars().take(4).collect(), 1))
                        .into_iter()
                        .collect(),
                    categories: most(&supplier.categories)
                        .map(|category| (category, 1))
                        .into_iter()
                        .collect(),
                    ..newcomer(supplier)
                },
            });
        }
        memory
    }
}

/// What a profile adds to the history: the same bids are not counted twice.
fn beside_history(supplier: &Supplier, learned: Option<&BTreeSet<&str>>) -> Supplier {
    let Some(learned) = learned else { return supplier.clone() };
    let lines = supplier.lines.iter().filter(|line| !learned.contains(line.as_str())).cloned().collect();
    Supplier { lines, codes: vec![], categories: vec![], ..supplier.clone() }
}

fn newcomer(supplier: &Supplier) -> Supplier {
    let lines = supplier.lines.iter().take(2).cloned().collect();
    let Supplier { id, name, place, .. } = supplier.clone();
    Supplier { id, name, place, lines, ..Supplier::default() }
}

/// The one seen most; of equals, the first by name.
fn most(counts: &[(String, u32)]) -> Option<String> {
    counts.iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(key, _)| key.clone())
}

/// Ranks every supplier for every notice, with reasons for the first ten, and says how many notices there were: what is
/// timed, no measure among it.
pub fn rank(memory: &Memory, notices: &[Told]) -> usize {
    let notices: Vec<Notice> = notices.iter().map(|told| told.notice.clone()).collect();
    Ranker::new(memory).week(&notices, 10).len()
}

/// Ranks by the words alone, the plainest way: what a week's ranking is timed beside.
pub fn words_alone(memory: &Memory, notices: &[Notice]) -> usize {
    let ranker = Ranker::new(memory);
    let bags = Bags::of(&ranker);
    let best = |notice: &Notice| {
        let mut alike: Vec<(usize, f64)> = bags.alike(&ranker, notice).into_iter().enumerate().collect();
        alike.sort_by(|a, b| b.1.total_cmp(&a.1));
        alike.first().copied()
    };
    notices.iter().filter_map(best).count()
}

/// Measures the ranking, what plain ways do, and what is lost without each kind of reason.
pub fn measure(memory: &Memory, tested: &[Told], truth: &Truth, ablations: bool) -> Vec<Measure> {
    let ranker = Ranker::new(memory);
    let bags = Bags::of(&ranker);
    let mut rankings = vec![("fitted".to_owned(), Weights::FITTED)];
    if ablations {
        for (kind, signs) in Kind::all() {
            let name = format!("{kind:?}").to_lowercase();
            rankings.push((format!("without {name}"), Weights::FITTED.without(signs)));
            rankings.push((format!("{name} alone"), Weights::FITTED.only_those(signs)));
        }
    }
    let plain_names = ["popularity", "words by TF-IDF", "words, family and popularity"].map(String::from);
    let known = |id: &String| memory.number(id);
    let right = |notice: &Notice| -> Vec<usize> {
        truth.get(&notice.id).into_iter().flatten().filter_map(known).collect()
    };
    let notices: Vec<Notice> = tested.iter().map(|told| told.notice.clone()).collect();
    let notices: Vec<Notice> = notices.into_iter().filter(|notice| !right(notice).is_empty()).collect();
    let ranks = ranker.all(&notices, |notice, rows| {
        let right = right(notice);
        let plain = plain(&bags.alike(&ranker, notice), &rows);
        let fitted = rankings.iter().map(|(_, weights)| rows.iter().map(|row| weights.score(row)).collect());
        plain.into_iter().chain(fitted).map(|scores| ranks(&ranker, &scores, &right)).collect::<Vec<_>>()
    });
    let names = plain_names.into_iter().chain(rankings.into_iter().map(|(name, _)| name));
    names.enumerate().map(|(at, name)| mean(name, ranks.iter().map(|ranks| &ranks[at]))).collect()
}

/// The rank of each who bid, from 1; equals by id.
fn ranks(ranker: &Ranker, scores: &[Points], right: &[usize]) -> Vec<usize> {
    let rank = |one: usize| {
        let before = |other: usize| {
            scores[other] > scores[one] || scores[other] == scores[one] && ranker.id(other) < ranker.id(one)
        };
        1 + (0..scores.len()).filter(|other| before(*other)).count()
    };
    right.iter().map(|one| rank(*one)).collect()
}

fn mean<'a>(ranking: String, ranks: impl Iterator<Item = &'a Vec<usize>>) -> Measure {
    let mut mean = Measure { ranking, ..Measure::default() };
    for ranks in ranks {
        let best = ranks.iter().min().copied().unwrap_or(usize::MAX);
        let within =
            |most: usize| ranks.iter().filter(|rank| **rank <= most).count() as f64 / ranks.len() as f64;
        mean.notices += 1;
        mean.hit_10 += f64::from(best <= 10);
        mean.hit_50 += f64::from(best <= 50);
        mean.recall_10 += within(10);
        mean.recall_50 += within(50);
        mean.mrr += 1.0 / best as f64;
    }
    let notices = mean.notices.max(1) as f64;
    for sum in [&mut mean.hit_10, &mut mean.hit_50, &mut mean.recall_10, &mut mean.recall_50, &mut mean.mrr] {
        *sum /= notices;
    }
    mean
}

/// How many of those who bid have the very title of the notice in a profile that no history explains: when there are
/// any, the profiles were made from the months tested, and the figures flatter.
pub fn leaks(memory: &Memory, tested: &[Told], truth: &Truth) -> usize {
    let bid = |told: &Told| truth.get(&told.notice.id).cloned().unwrap_or_default();
    let told_by = |id: &String, title: &str| {
        memory.told(id).is_some_and(|profile| profile.lines.iter().any(|line| line == title))
    };
    tested.iter().map(|told| bid(told).iter().filter(|id| told_by(id, &told.notice.title)).count()).sum()
}
