//! The families: organizations gathered while, on the average, each is likely the same as each.
//!
//! One strong link between two firms that share an office must not make one family of both: the average of all
//! links decides, and a pair never compared counts as none.
use super::{Pair, weigh::TOGETHER};
use std::collections::{BTreeMap, BinaryHeap};

#[derive(Debug)]
pub struct Families {
    of: Vec<usize>,
}

/// Links of each family to others: the sum of the chances of all pairs between them.
struct Links {
    sums: Vec<BTreeMap<usize, f64>>,
    sizes: Vec<usize>,
}

impl Links {
    fn mean(&self, a: usize, b: usize) -> f64 {
        self.sums[a].get(&b).copied().unwrap_or(0.0) / (self.sizes[a] * self.sizes[b]) as f64
    }

    /// Takes b into a.
    fn join(&mut self, a: usize, b: usize) {
        for (other, sum) in std::mem::take(&mut self.sums[b]) {
            self.sums[other].remove(&b);
            if other != a {
                *self.sums[a].entry(other).or_default() += sum;
                let both = self.sums[a][&other];
                self.sums[other].insert(a, both);
            }
        }
        self.sizes[a] += std::mem::take(&mut self.sizes[b]);
    }
}

impl Families {
    pub fn of(count: usize, pairs: &[Pair]) -> Families {
        let mut links = Links { sums: vec![BTreeMap::new(); count], sizes: vec![1; count] };
        // Chances are positive: their bits are in their order.
        let mut waiting = BinaryHeap::new();
        for pair in pairs {
            links.sums[pair.first].insert(pair.second, pair.likeness.chance);
            links.sums[pair.second].insert(pair.first, pair.likeness.chance);
            if pair.likeness.chance >= TOGETHER {
                waiting.push((pair.likeness.chance.to_bits(), pair.first, pair.second));
            }
        }
        let mut of: Vec<usize> = (0..count).collect();
        while let Some((bits, a, b)) = waiting.pop() {
            let gone = links.sizes[a] == 0 || links.sizes[b] == 0;
            if gone || links.mean(a, b).to_bits() != bits {
                continue;
            }
            let (a, b) = if links.sums[a].len() < links.sums[b].len() { (b, a) } else { (a, b) };
            links.join(a, b);
            of[b] = a;
            for other in links.sums[a].keys() {
                let mean = links.mean(a, *other);
                if mean >= TOGETHER {
                    waiting.push((mean.to_bits(), a.min(*other), a.max(*other)));
                }
            }
        }
        for at in 0..count {
            let mut head = at;
            while of[head] != head {
                head = of[head];
            }
            of[at] = head;
        }
        Families { of }
    }

    pub fn together(&self, a: usize, b: usize) -> bool {
        self.of[a] == self.of[b]
    }

    /// Those of two or more.
    pub fn whole(&self) -> Vec<Vec<usize>> {
        let mut families: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, head) in self.of.iter().enumerate() {
            families.entry(*head).or_default().push(place);
        }
        families.into_values().filter(|family| family.len() > 1).collect()
    }
}
