//! Weights: what each sign is worth, fitted on earlier months by `examples/fit.rs`.
use crate::sign::{Row, SIGNS, Sign};

/// Points are whole millionths, so that reasons add up to the score to the last one.
pub type Points = i64;
const POINT: f32 = 1e6;

/// None is below zero: a sign never speaks against a supplier, so each reason shown is one for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights(pub [f32; SIGNS]);

impl Weights {
    /// Fitted on the bids of May to August 2019, by what was known before May (`docs/matching.md`).
    pub const FITTED: Weights = Weights([
        1.80, 0.68, 0.54, 0.77, 0.49, 0.10, 0.31, 1.09, 0.20, 0.28, 0.05, 0.08, 0.82, 0.61, 0.32, 0.00, 0.33,
        0.65, 1.35, 1.03, 0.00, 0.26,
    ]);

    /// The same, some signs left out.
    pub fn without(mut self, signs: &[Sign]) -> Weights {
        signs.iter().for_each(|sign| self.0[*sign as usize] = 0.0);
        self
    }

    /// The same, only some signs kept.
    pub fn only_those(self, signs: &[Sign]) -> Weights {
        let mut only = Weights([0.0; SIGNS]);
        signs.iter().for_each(|sign| only.0[*sign as usize] = self.0[*sign as usize]);
        only
    }

    /// What each sign of a row is worth.
    pub fn addends(&self, row: &Row) -> [Points; SIGNS] {
        std::array::from_fn(|sign| ((self.0[sign] * row.0[sign] * POINT) as i32).into())
    }

    pub fn score(&self, row: &Row) -> Points {
        self.addends(row).iter().sum()
    }
}
