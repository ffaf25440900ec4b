//! The ranker: a memory made ready for a week of notices, and the signs it sees in each.
use crate::kin::{Likeness, Terms};
use crate::memory::{Memory, levels};
use crate::place::Point;
use crate::sign::{Row, Sign};
use crate::{Notice, Place};

/// Weights of rarity are whole numbers, so that no sum depends on the order in which things were learned.
pub(crate) const WHOLE: f64 = 1e6;

/// What all notices asked of one memory share: made in milliseconds, kept while nothing new is learned.
pub struct Ranker<'a> {
    pub(crate) memory: &'a Memory,
    /// For each term, its rarity squared: a word of few texts tells more.
    pub(crate) rarity: Vec<u64>,
    /// For each text, the sum of that over its words.
    pub(crate) length: Vec<u64>,
}

/// What was seen of one notice: each supplier's signs, the like texts, and the words that like notices use.
pub(crate) struct Seen {
    pub rows: Vec<Row>,
    pub kin: Vec<Likeness>,
    pub wide: Terms,
}

impl<'a> Ranker<'a> {
    pub fn new(memory: &'a Memory) -> Ranker<'a> {
        let all = memory.living as f64;
        let rarity = memory.holding.iter().map(|texts| {
            let rarity = (1.0 + all / (texts.len() as f64 + 1.0)).ln();
            (rarity * rarity * WHOLE) as u64
        });
        let rarity: Vec<u64> = rarity.collect();
        let length = |terms: &Vec<u32>| terms.iter().map(|term| rarity[*term as usize]).sum();
        let length = memory.texts.iter().map(|text| length(&text.terms)).collect();
        Ranker { memory, rarity, length }
    }

    /// The signs of every supplier for a notice, in the order in which suppliers came to be known.
    pub fn signs(&self, notice: &Notice) -> Vec<Row> {
        self.look(notice).rows
    }

    pub(crate) fn look(&self, notice: &Notice) -> Seen {
        let mut rows = vec![Row::default(); self.memory.suppliers.len()];
        let asked = self.asked(notice);
        let kin = self.look_at_kin(notice, &asked, &mut rows);
        let wide = self.look_wider(notice, &asked, kin.clone(), &mut rows);
        self.look_beside(&mut rows);
        self.look_at_names(&asked, &mut rows);
        self.look_at_codes(notice, &mut rows);
        self.look_at_buyer(notice, &mut rows);
        self.look_around(notice, &mut rows);
        Seen { rows, kin, wide }
    }

    fn look_at_codes(&self, notice: &Notice, rows: &mut [Row]) {
        let shares = [Sign::Segment, Sign::Family, Sign::Class, Sign::Commodity];
        for (key, share) in notice.codes.iter().flat_map(|code| levels(code).zip(shares)) {
            self.look_under(key, share, (share == Sign::Family).then_some(Sign::FamilyTimes), rows);
        }
        for category in &notice.categories {
            self.look_under(category, Sign::Category, None, rows);
        }
    }

    fn look_under(&self, key: &str, share: Sign, sum: Option<Sign>, rows: &mut [Row]) {
        for (one, times) in self.memory.under_code.get(key).into_iter().flatten() {
            let bids = self.memory.suppliers[*one as usize].all_bids();
            let row = &mut rows[*one as usize];
            row.raise(share, *times as f32 / (bids + 1).max(*times) as f32);
            if let Some(sum) = sum {
                row.raise(sum, (*times as f32).ln_1p());
            }
        }
    }

    fn look_at_buyer(&self, notice: &Notice, rows: &mut [Row]) {
        let house = notice.house();
        if house.is_empty() {
            return;
        }
        for (one, times) in self.memory.at_buyer.get(&house).into_iter().flatten() {
            let bids = self.memory.suppliers[*one as usize].all_bids();
            let row = &mut rows[*one as usize];
            row.set(Sign::Buyer, (*times as f32).ln_1p());
            row.set(Sign::BuyerShare, *times as f32 / (bids + 1) as f32);
        }
    }

    fn look_around(&self, notice: &Notice, rows: &mut [Row]) {
        let here = notice.place.map(Place::point);
        for (row, known) in rows.iter_mut().zip(&self.memory.suppliers) {
            if let Some(here) = here {
                if let Some(km) = known.place.map(|place| here.km(place)) {
                    row.set(Sign::Near, 1.0 / (1.0 + km / 100.0));
                }
                if let Some(km) = nearest(here, &known.worked) {
                    row.set(Sign::Worked, 1.0 / (1.0 + km / 60.0));
                }
                let near = row.get(Sign::Near).max(row.get(Sign::Worked));
                row.set(Sign::FamilyNear, near * row.get(Sign::Family).max(row.get(Sign::Segment) / 2.0));
                row.set(Sign::CategoryNear, near * row.get(Sign::Category));
            }
            row.set(Sign::Activity, (known.all_bids() as f32).ln_1p());
            if known.last_month > 0 && notice.month > 0 {
                let months = (notice.month - known.last_month).max(0) as f32;
                row.set(Sign::Recent, 1.0 / (1.0 + months / 4.0));
            }
        }
    }
}

pub(crate) fn nearest(here: Point, places: &[Point]) -> Option<f32> {
    places.iter().map(|place| here.apart(*place)).min_by(f32::total_cmp).map(Point::km_apart)
}
