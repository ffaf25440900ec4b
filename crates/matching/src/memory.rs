//! Memory: what is known of suppliers and of past notices, kept so that one more is a few insertions.
use crate::place::Point;
use crate::refusal::{Against, Refused};
use crate::{Notice, Supplier, words::words};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Who bid on what, and what each supplier says of itself. Learning is order-independent and can be undone.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    terms: HashMap<String, u32>,
    stems: Vec<String>,
    /// For each term, the texts that hold it.
    pub(crate) holding: Vec<Vec<u32>>,
    /// Those forgotten leave an empty one.
    pub(crate) texts: Vec<Text>,
    pub(crate) living: usize,
    notices: HashMap<String, u32>,
    pub(crate) suppliers: Vec<Known>,
    by_id: HashMap<String, u32>,
    /// How many times each supplier was seen at a buyer, under a code (`72`, `7219`…) or a category (`S9`).
    pub(crate) at_buyer: HashMap<String, BTreeMap<u32, u32>>,
    pub(crate) under_code: HashMap<String, BTreeMap<u32, u32>>,
    /// For each term, the suppliers whose name holds it.
    pub(crate) named: HashMap<u32, Vec<u32>>,
}

/// The words of a past notice, with those who bid on it; or of a line of profile, with whose it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub said: String,
    pub terms: Vec<u32>,
    pub owners: Vec<u32>,
    pub notice: Option<Notice>,
    pub house: String,
    pub place: Option<Point>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub told: Supplier,
    pub place: Option<Point>,
    pub name_terms: Vec<u32>,
    /// Its texts: lines of profile and past notices.
    pub texts: Vec<u32>,
    pub bids: u32,
    pub last_month: i32,
    /// Where it has bid to work.
    pub worked: Vec<Point>,
    /// What it said is not for it.
    pub refused: Vec<Refused>,
}

impl Text {
    pub fn is_under(&self, code: &str) -> bool {
        self.notice.as_ref().is_some_and(|past| past.codes.iter().any(|one| one.starts_with(code)))
    }
}

impl Known {
    /// Bids learned, or those it is known to have made, whichever is more: the same may be among both.
    pub fn all_bids(&self) -> u32 {
        self.bids.max(self.told.bids)
    }
}

impl Memory {
    /// Learns a notice and who bid on it, in place of what was known of the same id.
    pub fn learn(&mut self, notice: &Notice, bidders: &[&str]) {
        self.unlearn(&notice.id);
        let mut owners: Vec<u32> = bidders.iter().map(|id| self.supplier(id)).collect();
        owners.sort_unstable();
        owners.dedup();
        let at = self.add(&notice.title, owners.clone(), Some(notice.clone()));
        self.notices.insert(notice.id.clone(), at);
        for owner in owners {
            count(self.at_buyer.entry(notice.house()).or_default(), owner, 1);
            self.count_codes(owner, notice, 1);
            self.sum_up(owner);
        }
    }

    /// Forgets a notice: withdrawn, or published again.
    pub fn unlearn(&mut self, id: &str) {
        let Some(at) = self.notices.remove(id) else { return };
        let gone = self.remove(at);
        let Some(notice) = gone.notice else { return };
        for owner in gone.owners {
            count(self.at_buyer.entry(notice.house()).or_default(), owner, -1);
            self.count_codes(owner, &notice, -1);
            self.sum_up(owner);
        }
    }

    /// Knows a supplier by its profile, in place of the profile known before.
    pub fn know(&mut self, supplier: &Supplier) {
        let one = self.supplier(&supplier.id);
        let before = std::mem::take(&mut self.suppliers[one as usize].told);
        self.count_told(one, &before, -1);
        for term in std::mem::take(&mut self.suppliers[one as usize].name_terms) {
            self.named.entry(term).or_default().retain(|known| *known != one);
        }
        let lines = self.suppliers[one as usize].texts.clone();
        for text in lines {
            if self.texts[text as usize].notice.is_none() {
                self.remove(text);
            }
        }
        for line in &supplier.lines {
            self.add(line, vec![one], None);
        }
        self.count_told(one, supplier, 1);
        let terms: Vec<u32> = words(&supplier.name).iter().map(|word| self.term(word)).collect();
        for term in &terms {
            self.named.entry(*term).or_default().push(one);
        }
        let known = &mut self.suppliers[one as usize];
        known.place = supplier.place.map(crate::Place::point);
        known.name_terms = terms;
        known.told = supplier.clone();
    }

    /// Takes in that a supplier refused a notice, in place of what it said of it before. Nothing where it is not known.
    pub fn refuse(&mut self, supplier: &str, notice: &Notice, why: Against) {
        self.take_back(supplier, &notice.id);
        if let Some(one) = self.number(supplier) {
            self.suppliers[one].refused.push(Refused { notice: notice.clone(), why });
        }
    }

    /// Forgets that a supplier refused a notice.
    pub fn take_back(&mut self, supplier: &str, notice: &str) {
        if let Some(one) = self.number(supplier) {
            self.suppliers[one].refused.retain(|refused| refused.notice.id != notice);
        }
    }

    /// How many bids of a supplier were learned; none if it is not known.
    pub fn bids(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).map(|one| self.suppliers[*one as usize].bids)
    }

    pub(crate) fn told(&self, id: &str) -> Option<&Supplier> {
        self.number(id).map(|one| &self.suppliers[one].told)
    }

    /// Its place among the rows of signs.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).map(|one| *one as usize)
    }

    pub(crate) fn stem(&self, term: u32) -> &str {
        &self.stems[term as usize]
    }

    /// The terms of a text that some text or name holds.
    pub(crate) fn known_terms(&self, text: &str) -> Vec<u32> {
        words(text).iter().filter_map(|word| self.terms.get(word).copied()).collect()
    }

    fn term(&mut self, word: &str) -> u32 {
        if let Some(term) = self.terms.get(word) {
            return *term;
        }
        let term = self.holding.len() as u32;
        self.holding.push(vec![]);
        self.stems.push(word.to_owned());
        self.terms.insert(word.to_owned(), term);
        term
    }

    fn supplier(&mut self, id: &str) -> u32 {
        let next = self.suppliers.len() as u32;
        let one = *self.by_id.entry(id.to_owned()).or_insert(next);
        if one == next {
            let told = Supplier { id: id.to_owned(), ..Supplier::default() };
            self.suppliers.push(Known { told, ..Known::default() });
        }
        one
    }

    fn add(&mut self, said: &str, owners: Vec<u32>, notice: Option<Notice>) -> u32 {
        let at = self.texts.len() as u32;
        self.living += 1;
        let terms: Vec<u32> = words(said).iter().map(|word| self.term(word)).collect();
        for term in &terms {
            self.holding[*term as usize].push(at);
        }
        for owner in &owners {
            self.suppliers[*owner as usize].texts.push(at);
        }
        let house = notice.as_ref().map(Notice::house).unwrap_or_default();
        let place = notice.as_ref().and_then(|notice| notice.place).map(crate::Place::point);
        self.texts.push(Text { said: said.to_owned(), terms, owners, house, notice, place });
        at
    }

    fn remove(&mut self, at: u32) -> Text {
        self.living -= 1;
        let gone = std::mem::take(&mut self.texts[at as usize]);
        for term in &gone.terms {
            self.holding[*term as usize].retain(|text| *text != at);
        }
        for owner in &gone.owners {
            self.suppliers[*owner as usize].texts.retain(|text| *text != at);
        }
        gone
    }

    fn count_codes(&mut self, owner: u32, notice: &Notice, by: i64) {
        for key in keys(notice) {
            count(self.under_code.entry(key.to_owned()).or_default(), owner, by);
        }
    }

    fn count_told(&mut self, owner: u32, told: &Supplier, sign: i64) {
        for (code, times) in &told.codes {
            for key in levels(code) {
                count(self.under_code.entry(key.to_owned()).or_default(), owner, sign * i64::from(*times));
            }
        }
        for (category, times) in &told.categories {
            count(self.under_code.entry(category.clone()).or_default(), owner, sign * i64::from(*times));
        }
    }

    fn sum_up(&mut self, owner: u32) {
        let known = &mut self.suppliers[owner as usize];
        let past =
            known.texts.iter().map(|text| &self.texts[*text as usize]).filter(|text| text.notice.is_some());
        (known.bids, known.last_month) = (0, 0);
        known.worked.clear();
        for text in past {
            known.bids += 1;
            known.last_month = known.last_month.max(text.notice.as_ref().map_or(0, |notice| notice.month));
            if let Some(place) = text.place.filter(|place| !known.worked.contains(place)) {
                known.worked.push(place);
            }
        }
    }
}

/// The levels of a UNSPSC code that say something: segment, family, class, commodity. `72190000` is two.
pub(crate) fn levels(code: &str) -> impl Iterator<Item = &str> {
    let said = |end: &usize| code.get(end - 2..*end).is_some_and(|pair| pair != "00");
    [2, 4, 6, 8].into_iter().take_while(said).map(|end| &code[..end])
}

/// What a notice is filed under.
fn keys(notice: &Notice) -> BTreeSet<&str> {
    notice
        .codes
        .iter()
        .flat_map(|code| levels(code))
        .chain(notice.categories.iter().map(String::as_str))
        .collect()
}

fn count(counts: &mut BTreeMap<u32, u32>, owner: u32, by: i64) {
    let now = i64::from(counts.get(&owner).copied().unwrap_or(0)) + by;
    if now > 0 {
        counts.insert(owner, now as u32);
    } else {
        counts.remove(&owner);
    }
}
