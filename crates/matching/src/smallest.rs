//! The smallest sets of suppliers that cover what is asked for, looked for within a bound.
use crate::{Ranked, together::SET, weights::Points};
use std::collections::{BTreeMap, BTreeSet};

/// Suppliers looked at one after the other, and sets found, at most: beyond, the search stops and says so.
const LOOKS: usize = 20_000_000;
const FOUND: usize = 200_000;

/// One supplier and what it covers: bits of pieces, and one more for the territory.
pub(crate) struct Candidate {
    pub id: String,
    pub bits: u32,
    pub worth: BTreeMap<usize, Ranked>,
    pub near: Option<u32>,
}

impl Candidate {
    pub fn points(&self) -> Points {
        self.worth.values().map(|one| one.score).sum()
    }
}

/// The smallest sets that cover what somebody covers; where four do not, the four that cover the most; and whether the
/// search stopped before its end.
pub(crate) fn search(candidates: &[Candidate], wanted: u32) -> (u32, Vec<BTreeSet<usize>>, bool) {
    let mut left = LOOKS;
    for size in 1..=SET {
        let mut found = BTreeSet::new();
        grow((candidates, wanted, size), 0, &mut vec![], (&mut found, &mut left));
        if !found.is_empty() {
            return (wanted, found.into_iter().collect(), left == 0);
        }
    }
    let mut set = BTreeSet::new();
    let mut covered = 0u32;
    for _ in 0..SET {
        let gain = |one: &usize| (candidates[*one].bits & !covered).count_ones();
        let best = (0..candidates.len())
            .max_by_key(|one| (gain(one), candidates[*one].points(), std::cmp::Reverse(*one)));
        let Some(best) = best.filter(|one| gain(one) > 0) else { break };
        covered |= candidates[best].bits;
        set.insert(best);
    }
    (covered, vec![set], left == 0)
}

/// Adds to a set one who covers the first thing that is missing, until nothing is, or until no look is `left`.
fn grow(
    (candidates, wanted, size): (&[Candidate], u32, usize),
    covered: u32,
    set: &mut Vec<usize>,
    (found, left): (&mut BTreeSet<BTreeSet<usize>>, &mut usize),
) {
    let missing = wanted & !covered;
    if missing == 0 {
        found.insert(set.iter().copied().collect());
        if found.len() == FOUND {
            *left = 0;
        }
        return;
    }
    if set.len() == size {
        return;
    }
    *left = left.saturating_sub(candidates.len());
    let first = missing & missing.wrapping_neg();
    // The last one must cover all that is still missing.
    let asked = if set.len() + 1 == size { missing } else { first };
    for (one, candidate) in candidates.iter().enumerate() {
        if candidate.bits & asked == asked {
            if *left == 0 {
                return;
            }
            set.push(one);
            grow((candidates, wanted, size), covered | candidate.bits, set, (&mut *found, &mut *left));
            set.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_among_too_many_sets_stops_and_says_so() {
        let one = |n: u32| Candidate {
            id: format!("{n:05}"),
            bits: (1 << (n % 24)) | (1 << (n / 24 % 24)) | (1 << (n / 576 % 24)),
            worth: BTreeMap::new(),
            near: None,
        };
        let many: Vec<Candidate> = (0..24 * 24 * 24).map(one).collect();
        let (covered, found, stopped) = search(&many, (1 << 24) - 1);
        assert!(stopped, "twenty-four pieces, three each");
        assert_eq!((found.len(), covered.count_ones()), (1, 12), "the four that cover the most are told");
        let (_, few, stopped) = search(&many, 0b111);
        assert!(!stopped && few.len() > 1, "and where there are few, all are looked at");
    }
}
