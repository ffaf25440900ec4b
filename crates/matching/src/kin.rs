//! Kin: past notices and lines of profile that share words with what is asked for, and whose they are.
use crate::Notice;
use crate::memory::levels;
use crate::ranker::{Ranker, WHOLE};
use crate::sign::{Row, Sign};
use std::collections::BTreeMap;

/// Terms, each with its weight in thousandths.
pub(crate) type Terms = BTreeMap<u32, u64>;

/// What the words of a code weigh beside those of the title.
const ABOUT: u64 = 400;
/// How many like notices lend their words, what one under the same family weighs more, and the share of them that must
/// use a word.
const PEERS: usize = 40;
const SAME_FAMILY: f32 = 1.5;
const COMMON: u64 = 60;
/// Whose neighbours are looked at: those who did the likest work.
const FIRST: usize = 30;

/// A text, and how alike it is, from 0 to 1.
pub(crate) type Likeness = (u32, f32);

impl Ranker<'_> {
    /// The terms of a notice.
    pub(crate) fn asked(&self, notice: &Notice) -> Terms {
        let about = self.memory.known_terms(&notice.about).into_iter().map(|term| (term, ABOUT));
        let title = self.memory.known_terms(&notice.title).into_iter().map(|term| (term, 1000));
        about.chain(title).collect()
    }

    /// How alike each text is to those terms: the cosine, weighted by rarity.
    pub(crate) fn alike(&self, terms: &Terms) -> Vec<Likeness> {
        let mut shared = vec![0u64; self.length.len()];
        let mut met = vec![];
        for (term, weight) in terms {
            let worth = weight * self.rarity[*term as usize] / 1000;
            for text in &self.memory.holding[*term as usize] {
                if shared[*text as usize] == 0 {
                    met.push(*text);
                }
                shared[*text as usize] += worth;
            }
        }
        let length = self.length_of(terms);
        let cosine = |text: u32| {
            let other = self.length[text as usize] as f64;
            (shared[text as usize] as f64 / (length as f64 * other).sqrt()) as f32
        };
        met.into_iter().map(|text| (text, cosine(text))).collect()
    }

    fn length_of(&self, terms: &Terms) -> u64 {
        let square =
            |(term, weight): (&u32, &u64)| weight * weight * (self.rarity[*term as usize] / 1000) / 1000;
        terms.iter().map(square).sum()
    }

    pub(crate) fn look_at_kin(&self, notice: &Notice, asked: &Terms, rows: &mut [Row]) -> Vec<Likeness> {
        let house = notice.house();
        let family = family(notice);
        let kin = self.alike(asked);
        let mut sums = vec![0; rows.len()];
        for (text, likeness) in &kin {
            let known = &self.memory.texts[*text as usize];
            let same_house = !house.is_empty() && known.house == house;
            let same_family = family.is_some_and(|family| known.is_under(family));
            for owner in &known.owners {
                let row = &mut rows[*owner as usize];
                row.raise(Sign::Kin, *likeness);
                if same_house {
                    row.raise(Sign::HouseKin, *likeness);
                }
                if same_family {
                    row.raise(Sign::CodeKin, *likeness);
                }
                sums[*owner as usize] += squared(*likeness);
            }
        }
        sum_up(rows, &sums, Sign::Kins);
        kin
    }

    /// Looks again with the words of the likest notices: `abattage` finds who says `émondage`.
    pub(crate) fn look_wider(
        &self,
        notice: &Notice,
        asked: &Terms,
        kin: Vec<Likeness>,
        rows: &mut [Row],
    ) -> Terms {
        let mut sums = vec![0; rows.len()];
        let wide = self.widen(notice, asked, kin);
        for (text, likeness) in self.alike(&wide) {
            for owner in &self.memory.texts[text as usize].owners {
                rows[*owner as usize].raise(Sign::Wide, likeness);
                sums[*owner as usize] += squared(likeness);
            }
        }
        sum_up(rows, &sums, Sign::Wides);
        wide
    }

    pub(crate) fn widen(&self, notice: &Notice, asked: &Terms, mut kin: Vec<Likeness>) -> Terms {
        let family = family(notice);
        kin.retain(|(text, _)| self.memory.texts[*text as usize].notice.is_some());
        for (text, likeness) in &mut kin {
            if family.is_some_and(|family| self.memory.texts[*text as usize].is_under(family)) {
                *likeness *= SAME_FAMILY;
            }
        }
        let id = |text: u32| self.memory.texts[text as usize].notice.as_ref().map(|notice| &notice.id);
        let likest = |a: &Likeness, b: &Likeness| b.1.total_cmp(&a.1).then_with(|| id(a.0).cmp(&id(b.0)));
        if kin.len() > PEERS {
            kin.select_nth_unstable_by(PEERS - 1, likest);
            kin.truncate(PEERS);
        }
        let weight = |likeness: f32| (likeness * 1000.0) as u64;
        let all: u64 = kin.iter().map(|(_, likeness)| weight(*likeness)).sum();
        let mut wide = Terms::new();
        for (text, likeness) in kin {
            for term in &self.memory.texts[text as usize].terms {
                *wide.entry(*term).or_default() += weight(likeness);
            }
        }
        wide.values_mut().for_each(|weight| *weight = *weight * 1000 / all.max(1));
        wide.retain(|_, weight| *weight >= COMMON);
        for (term, weight) in asked {
            *wide.entry(*term).or_default() += weight / 2;
        }
        wide
    }

    /// Those who often bid beside the suppliers of the likest work.
    pub(crate) fn look_beside(&self, rows: &mut [Row]) {
        let suppliers = &self.memory.suppliers;
        let worth = |one: usize| rows[one].get(Sign::Kins);
        let mut first: Vec<usize> = (0..rows.len()).filter(|one| worth(*one) > 0.0).collect();
        let best = |a: &usize, b: &usize| {
            worth(*b).total_cmp(&worth(*a)).then_with(|| suppliers[*a].told.id.cmp(&suppliers[*b].told.id))
        };
        if first.len() > FIRST {
            first.select_nth_unstable_by(FIRST - 1, best);
            first.truncate(FIRST);
        }
        let mut sums = vec![0u64; rows.len()];
        for one in first {
            let worth = (f64::from(worth(one)) * 1000.0) as u64;
            for text in &suppliers[one].texts {
                for other in
                    self.memory.texts[*text as usize].owners.iter().filter(|other| **other as usize != one)
                {
                    sums[*other as usize] += worth;
                }
            }
        }
        for ((row, sum), known) in rows.iter_mut().zip(sums).zip(suppliers).filter(|((_, sum), _)| *sum > 0) {
            row.set(Sign::Beside, (sum as f32 / 1000.0 / (known.bids + 1) as f32).ln_1p());
        }
    }

    pub(crate) fn look_at_names(&self, asked: &Terms, rows: &mut [Row]) {
        let length = self.length_of(asked) as f64;
        let mut shared = vec![0u64; rows.len()];
        for (term, weight) in asked {
            for one in self.memory.named.get(term).into_iter().flatten() {
                shared[*one as usize] += self.rarity[*term as usize] / 1000 * weight / 1000 * weight;
            }
        }
        for (row, shared) in rows.iter_mut().zip(shared).filter(|(_, shared)| *shared > 0) {
            row.set(Sign::Name, (shared as f64 / length).sqrt() as f32);
        }
    }
}

fn family(notice: &Notice) -> Option<&str> {
    notice.codes.iter().find_map(|code| levels(code).nth(1))
}

fn squared(likeness: f32) -> u64 {
    (f64::from(likeness * likeness) * WHOLE) as u64
}

fn sum_up(rows: &mut [Row], sums: &[u64], sign: Sign) {
    for (row, sum) in rows.iter_mut().zip(sums).filter(|(_, sum)| **sum > 0) {
        row.set(sign, (4.0 * *sum as f64 / WHOLE).ln_1p() as f32);
    }
}
