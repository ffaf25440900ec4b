//! Plain ways of ranking, to set the ranker beside: how often a supplier bids, and the words of all it did at once.
use crate::Notice;
use crate::ranker::Ranker;
use crate::sign::{Row, Sign};
use crate::weights::Points;
use std::collections::BTreeMap;

/// Each supplier as one bag of words: TF-IDF, compared by cosine.
pub(crate) struct Bags {
    /// For each term, the suppliers that use it and the weight it has among their words.
    using: BTreeMap<u32, Vec<(usize, f64)>>,
    rarity: BTreeMap<u32, f64>,
    suppliers: usize,
}

impl Bags {
    pub fn of(ranker: &Ranker) -> Bags {
        let suppliers = &ranker.memory.suppliers;
        let bags: Vec<BTreeMap<u32, f64>> = suppliers
            .iter()
            .map(|known| {
                let mut bag = BTreeMap::new();
                for text in &known.texts {
                    for term in &ranker.memory.texts[*text as usize].terms {
                        *bag.entry(*term).or_insert(0.0) += 1.0;
                    }
                }
                bag
            })
            .collect();
        let mut held = BTreeMap::<u32, f64>::new();
        bags.iter().flat_map(BTreeMap::keys).for_each(|term| *held.entry(*term).or_default() += 1.0);
        let rarity: BTreeMap<u32, f64> =
            held.into_iter().map(|(term, held)| (term, (suppliers.len() as f64 / held).ln() + 1.0)).collect();
        let mut using = BTreeMap::<u32, Vec<(usize, f64)>>::new();
        for (one, bag) in bags.iter().enumerate() {
            let length = bag.iter().map(|(term, times)| (times * rarity[term]).powi(2)).sum::<f64>().sqrt();
            for (term, times) in bag {
                using.entry(*term).or_default().push((one, times * rarity[term] / length));
            }
        }
        Bags { using, rarity, suppliers: suppliers.len() }
    }

    /// How alike each supplier's words are to the title, from 0 to 1.
    pub fn alike(&self, ranker: &Ranker, notice: &Notice) -> Vec<f64> {
        let terms = ranker.memory.known_terms(&notice.title);
        let weight = |term: &u32| self.rarity.get(term).copied().unwrap_or(0.0);
        let length = terms.iter().map(|term| weight(term).powi(2)).sum::<f64>().sqrt().max(1e-9);
        let mut alike = vec![0.0; self.suppliers];
        for term in &terms {
            for (one, held) in self.using.get(term).into_iter().flatten() {
                alike[*one] += held * weight(term) / length;
            }
        }
        alike
    }
}

/// Popularity; the words; the words with the share of the code's family and a little popularity.
pub(crate) fn plain(alike: &[f64], rows: &[Row]) -> [Vec<Points>; 3] {
    let points = |score: f64| (score * 1e6) as Points;
    let bids = |row: &Row| f64::from(row.get(Sign::Activity));
    let each = |score: &dyn Fn(&f64, &Row) -> f64| {
        alike.iter().zip(rows).map(|(alike, row)| points(score(alike, row))).collect()
    };
    [
        each(&|_, row| bids(row)),
        each(&|alike, _| *alike),
        each(&|alike, row| alike + 0.4 * f64::from(row.get(Sign::Family)) + 0.04 * bids(row)),
    ]
}
