//! Figures: a number is a list of rows with a sum.

pub mod chart;

mod aim;
mod count;
mod cover;
mod figure;
mod kinds;
mod past;

pub use aim::{Aim, Aims};
pub use count::{Ask, Counted, Only, Part, Row, count, count_all, is_of_few, several};
pub use cover::{Covered, cover};
pub use figure::{Figure, Fold, Span, Unit};
pub use kinds::{Kinds, Said};
pub use past::{Past, PastFigure, Pasts};

use db::{Db, Fault};
use jiff::civil::Date;

/// No smaller count of persons is told to whoever may not read the room that counts them, nor to everyone.
pub const SMALLEST: i64 = 5;

/// Whether so many persons are too few for anything to be told of them.
pub fn are_few(persons: usize) -> bool {
    i64::try_from(persons).is_ok_and(|persons| persons < SMALLEST)
}

/// Every figure of the house, as rooms declared them, the keys of those that count what is done somewhere, who knows
/// what they were to reach, and who knows what was signed of them.
#[derive(Clone, Debug, Default)]
pub struct Figures(
    pub Vec<&'static Figure>,
    pub &'static [&'static str],
    pub Option<Aims>,
    pub Option<Pasts>,
);

impl Figures {
    /// What figures were to reach by the plan that covers these days.
    pub async fn aims(&self, db: &Db, from: Date, to: Date) -> Result<Vec<Aim>, Fault> {
        match self.2 {
            Some(aims) => aims(db.clone(), from, to).await,
            None => Ok(vec![]),
        }
    }

    /// The signed reports, the latest first.
    pub async fn pasts(&self, db: &Db) -> Result<Vec<Past>, Fault> {
        match self.3 {
            Some(pasts) => pasts(db.clone()).await,
            None => Ok(vec![]),
        }
    }

    pub fn find(&self, key: &str) -> Option<&'static Figure> {
        self.0.iter().copied().find(|figure| figure.key == key)
    }

    /// The figures that count what is done somewhere.
    pub fn done(&self) -> impl Iterator<Item = &'static Figure> {
        self.1.iter().filter_map(|key| self.find(key))
    }

    /// The figures told under an axis, in the order rooms declared them.
    pub fn of_axis(&self, axis: &str) -> impl Iterator<Item = &'static Figure> {
        self.0.iter().copied().filter(move |figure| figure.axis == axis)
    }
}
