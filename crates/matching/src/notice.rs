//! A notice or a need: what is asked for, by whom, where and when; and the suppliers that may answer it.
use crate::Place;

/// What a buyer asks for. A free-text need is a notice of which only the title, and perhaps the place, is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notice {
    /// Its `ocid`: a notice published again replaces itself.
    pub id: String,
    pub title: String,
    /// What its codes stand for, in words, or anything else said of it: weighs less than the title.
    pub about: String,
    pub buyer: String,
    /// UNSPSC codes of eight digits.
    pub codes: Vec<String>,
    /// SEAO categories: `S9`.
    pub categories: Vec<String>,
    /// Where the work is done, else where the buyer is.
    pub place: Option<Place>,
    /// Months since year 0, so that two can be subtracted; 0 if unknown.
    pub month: i32,
    /// Days between its publication and its closing; 0 if unknown.
    pub days: i32,
}

impl Notice {
    /// The buyer, as one key however it is typed.
    pub(crate) fn house(&self) -> String {
        territory::fold(&self.buyer)
    }
}

/// Who may answer: what is known of an enterprise before it ever bids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Supplier {
    /// Its NEQ, or any id that stays.
    pub id: String,
    pub name: String,
    /// What it does, a few words a line.
    pub lines: Vec<String>,
    /// UNSPSC codes and SEAO categories it works in, each with how many times it was seen there (1 if ticked).
    pub codes: Vec<(String, u32)>,
    pub categories: Vec<(String, u32)>,
    pub place: Option<Place>,
    /// Bids it is known to have made before those that were learned one by one.
    pub bids: u32,
}
