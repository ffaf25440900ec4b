//! The measure: how many pairs of a list of known truth are found, and how many of those found are true.
use super::{Crowd, Facts};
use crate::neq;
use std::collections::HashMap;

/// Which organizations of the list are measured, parted by their NEQ once and for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Those the weights were fitted on.
    Tuning,
    /// Those no choice was made from.
    Reported,
    Whole,
}

impl Part {
    fn holds(self, neq: &str) -> bool {
        // The parity of the fourth byte of its hash: the last of its first eight digits.
        let odd = page::hash(neq).as_bytes().get(7).is_some_and(|digit| b"13579bdf".contains(digit));
        match self {
            Part::Tuning => !odd,
            Part::Reported => odd,
            Part::Whole => true,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    /// Lines compared.
    pub lines: usize,
    /// Lines whose NEQ is none: 0000000000, or one that fails the check.
    pub left_out: usize,
    /// Pairs of lines of the same NEQ.
    pub pairs: u64,
    pub found: u64,
    pub right: u64,
}

impl Measure {
    pub fn precision(&self) -> f64 {
        if self.found == 0 { 0.0 } else { self.right as f64 / self.found as f64 }
    }

    pub fn recall(&self) -> f64 {
        if self.pairs == 0 { 0.0 } else { self.right as f64 / self.pairs as f64 }
    }

    pub fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

/// Compares all lines of a part with each other, their NEQ aside, and judges what was found by it.
pub fn measure<'a>(lines: impl IntoIterator<Item = Facts<'a>>, part: Part) -> Measure {
    let mut measure = Measure::default();
    let mut truth = vec![];
    let mut kept = vec![];
    for line in lines {
        if !is_a_neq(line.neq) {
            measure.left_out += 1;
        } else if part.holds(line.neq) {
            truth.push(line.neq);
            kept.push(Facts { neq: "", ..line });
        }
    }
    measure.lines = truth.len();
    measure.pairs = pairs_of(&truth);
    for family in Crowd::of(kept).families() {
        let told: Vec<&str> = family.iter().map(|place| truth[*place]).collect();
        measure.found += choose_two(told.len());
        measure.right += pairs_of(&told);
    }
    measure
}

/// A number the register could have given: what stands for « unknown » is the same for many.
fn is_a_neq(text: &str) -> bool {
    ["11", "22", "33", "88"].iter().any(|begins| text.starts_with(begins))
        && neq::shape(text) == neq::Shape::Likely
}

fn pairs_of(neqs: &[&str]) -> u64 {
    let mut times: HashMap<&str, usize> = HashMap::new();
    neqs.iter().for_each(|neq| *times.entry(neq).or_default() += 1);
    times.values().map(|count| choose_two(*count)).sum()
}

fn choose_two(count: usize) -> u64 {
    (count * count.saturating_sub(1) / 2) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_by_their_names_and_judged_by_their_neq() {
        let line = |neq, name| Facts { neq, name, ..Facts::default() };
        let list = [
            line("1112345674", "Boulangerie du Vieux Quai inc."),
            line("1112345674", "La Boulangerie du Vieux-Quai"),
            line("1142005934", "Pomerleau inc."),
            line("1142005934", "Scierie Tremblay"),
            line("0000000000", "Apple"),
        ];
        let measure = measure(list, Part::Whole);
        assert_eq!((measure.lines, measure.left_out, measure.pairs), (4, 1, 2));
        assert_eq!((measure.found, measure.right), (1, 1));
        assert!(measure.recall() < 0.6 && measure.precision() > 0.9);
    }
}
