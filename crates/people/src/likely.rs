//! Likely duplicates: which organizations of a pole are likely one, how likely, and why.
//!
//! Nothing here merges anything: it tells a person what to look at. See docs/duplicates.md for the method and what
//! was measured.
mod address;
mod block;
mod family;
mod measure;
mod name;
mod newcomer;
mod rarity;
mod sign;
mod slip;
mod weigh;

pub use address::{host, phone, postal};
pub use measure::{Measure, Part, measure};
pub use sign::Facts;
pub use weigh::{Likeness, Reason};

pub(crate) use name::key;
pub(crate) use newcomer::{Newcomers, reached};
pub(crate) use slip::near;
pub(crate) use weigh::LIKELY;

use block::Blocks;
use family::Families;
use rarity::Rarity;
use sign::Signs;
use std::collections::HashMap;

/// Two places of a [`Crowd`], the first below the second, and how likely they are one.
#[derive(Clone, Debug)]
pub struct Pair {
    pub first: usize,
    pub second: usize,
    pub likeness: Likeness,
}

/// Organizations to be compared with each other, by place.
#[derive(Debug, Default)]
pub struct Crowd {
    signs: Vec<Signs>,
    rarity: Rarity,
    blocks: Blocks,
}

impl Crowd {
    pub fn of<'a>(facts: impl IntoIterator<Item = Facts<'a>>) -> Crowd {
        let mut crowd = Crowd::default();
        for facts in facts {
            let signs = Signs::of(&facts, &mut crowd.rarity);
            crowd.blocks.add(crowd.signs.len(), &signs);
            crowd.signs.push(signs);
        }
        crowd
    }

    /// Every pair compared that is not out of the question, in order of place.
    fn compared(&self) -> Vec<Pair> {
        let meetings = block::meetings(&self.signs);
        let workers = std::thread::available_parallelism().map_or(1, |count| count.get().min(8));
        let mut pairs: Vec<Pair> = std::thread::scope(|scope| {
            let work: Vec<_> = (0..workers)
                .map(|worker| {
                    let meetings = &meetings;
                    scope.spawn(move || self.share(meetings, worker, workers))
                })
                .collect();
            work.into_iter().flat_map(|work| work.join().unwrap_or_default()).collect()
        });
        pairs.sort_by_key(|pair| (pair.first, pair.second));
        pairs
    }

    /// One worker's share of the comparisons.
    fn share(&self, meetings: &HashMap<(u64, u64), f64>, worker: usize, workers: usize) -> Vec<Pair> {
        let mut seen = vec![usize::MAX; self.signs.len()];
        let mut pairs = vec![];
        for second in (worker..self.signs.len()).step_by(workers) {
            let b = &self.signs[second];
            for first in self.blocks.near(b, second, &self.rarity) {
                if std::mem::replace(&mut seen[first], second) == second {
                    continue;
                }
                let a = &self.signs[first];
                let met = meetings.get(&(a.group.min(b.group), a.group.max(b.group))).copied();
                let likeness = weigh::weigh(a, b, &self.rarity, met.unwrap_or(0.0));
                if likeness.chance > weigh::HARDLY {
                    pairs.push(Pair { first, second, likeness });
                }
            }
        }
        pairs
    }

    /// The pairs a person should look at, likeliest first: each likely on its own, and at home among those it is
    /// likely the same as.
    pub fn pairs(&self) -> Vec<Pair> {
        let compared = self.compared();
        let families = Families::of(self.signs.len(), &compared);
        let mut pairs: Vec<Pair> = compared
            .into_iter()
            .filter(|pair| {
                pair.likeness.chance >= weigh::LIKELY && families.together(pair.first, pair.second)
            })
            .collect();
        pairs.sort_by(|a, b| {
            b.likeness
                .chance
                .total_cmp(&a.likeness.chance)
                .then((a.first, a.second).cmp(&(b.first, b.second)))
        });
        pairs
    }

    /// Those likely one organization, several places each.
    pub fn families(&self) -> Vec<Vec<usize>> {
        Families::of(self.signs.len(), &self.compared()).whole()
    }
}
