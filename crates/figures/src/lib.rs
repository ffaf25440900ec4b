//! Figures: a number is a list of rows with a sum.

pub mod chart;

mod count;
mod cover;
mod figure;
mod kinds;

pub use count::{Ask, Counted, Only, Part, Row, count, count_all, several};
pub use cover::{Covered, cover};
pub use figure::{Figure, Fold, Span, Unit};
pub use kinds::{Kinds, Said};

/// Every figure of the house, as rooms declared them, and the keys of those that count what is done somewhere.
#[derive(Clone, Debug, Default)]
pub struct Figures(pub Vec<&'static Figure>, pub &'static [&'static str]);

impl Figures {
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
