//! Figures: a number is a list of rows with a sum.

pub mod chart;

mod count;
mod figure;
mod kinds;

pub use count::{Ask, Counted, Only, Part, Row, count, count_all, several};
pub use figure::{Figure, Fold, Span, Unit};
pub use kinds::{Kinds, Said};

/// Every figure of the house, as rooms declared them.
#[derive(Clone, Debug, Default)]
pub struct Figures(pub Vec<&'static Figure>);

impl Figures {
    pub fn find(&self, key: &str) -> Option<&'static Figure> {
        self.0.iter().copied().find(|figure| figure.key == key)
    }

    /// The figures told under an axis, in the order rooms declared them.
    pub fn of_axis(&self, axis: &str) -> impl Iterator<Item = &'static Figure> {
        self.0.iter().copied().filter(move |figure| figure.axis == axis)
    }
}
