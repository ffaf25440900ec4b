//! Signs: what, in a notice and a supplier, speaks for their meeting, each a number from 0 up.

/// One sign. Its place in a row is its place here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
pub enum Sign {
    /// The words of its likest past notice or line, by cosine.
    Kin,
    /// The same, summed over all its texts.
    Kins,
    /// The likest of those that this very buyer asked for.
    HouseKin,
    /// The likest of those under the same UNSPSC family.
    CodeKin,
    /// The likest text, to the words that notices like this one use.
    Wide,
    /// The same, summed.
    Wides,
    /// It bids beside those who did the likest work.
    Beside,
    /// Its name says what is asked for.
    Name,
    /// Bids to this buyer, and their share among its bids.
    Buyer,
    BuyerShare,
    /// Share of its bids under the same UNSPSC segment, family, class, commodity; and how many in the family.
    Segment,
    Family,
    Class,
    Commodity,
    FamilyTimes,
    /// Share of its bids in the same SEAO category.
    Category,
    /// Its address is near the work.
    Near,
    /// It has bid for work thereabouts.
    Worked,
    /// Same family, or category, and thereabouts.
    FamilyNear,
    CategoryNear,
    /// Bids in all, and how lately.
    Activity,
    Recent,
}

pub const SIGNS: usize = Sign::Recent as usize + 1;

/// The signs of one supplier for one notice.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Row(pub [f32; SIGNS]);

impl Row {
    pub fn get(&self, sign: Sign) -> f32 {
        self.0[sign as usize]
    }

    pub(crate) fn set(&mut self, sign: Sign, to: f32) {
        self.0[sign as usize] = to;
    }

    pub(crate) fn raise(&mut self, sign: Sign, to: f32) {
        self.0[sign as usize] = self.get(sign).max(to);
    }
}
