//! The candidates: which known organizations a line may be, the likeliest first, and why.
use super::{
    compare::compare,
    known::Known,
    said::{ADDRESS, EMAIL, MUNICIPALITY, NAME, NEQ, PHONE, POSTAL_CODE, Values, WEBSITE},
};
use crate::likely::{self, Facts, Likeness, Newcomers};
use std::collections::HashMap;

/// A sign that more organizations share brings nobody together.
const MOST_SHARING: usize = 50;
/// Of one line, so many are weighed at most.
const MOST_WEIGHED: usize = 100;
/// And so many are shown.
const MOST_SHOWN: usize = 3;

/// An organization that a line may be, by its place in [`Known::kept`].
#[derive(Clone, Debug)]
pub struct Candidate {
    pub at: usize,
    pub likeness: Likeness,
}

/// What is known, by where it stands and how it is reached; made once for a whole list.
#[derive(Debug)]
pub struct Candidates {
    by_sign: HashMap<u64, Vec<usize>>,
    /// Made when the first line is to be weighed: most lists have none.
    newcomers: Option<Newcomers>,
}

impl Candidates {
    pub fn among(known: &Known) -> Candidates {
        let mut by_sign: HashMap<u64, Vec<usize>> = HashMap::new();
        for (at, kept) in known.kept.iter().enumerate().filter(|(_, kept)| kept.stood_before()) {
            for sign in likely::reached(&facts(&kept.values)) {
                by_sign.entry(sign).or_default().push(at);
            }
        }
        Candidates { by_sign, newcomers: None }
    }

    /// Those that what a line says may be: those of its name, whatever their chance, and those reached alike that the
    /// page of duplicates would show. The one that is `asked` about already is always among them.
    pub fn of(
        &mut self,
        known: &Known,
        (asked, named): (Option<usize>, &[usize]),
        says: &Values,
    ) -> Vec<Candidate> {
        let newcomer = facts(says);
        let given: Vec<usize> = asked.into_iter().chain(named.iter().copied()).take(MOST_WEIGHED).collect();
        let mut near = given.clone();
        for sign in likely::reached(&newcomer) {
            let sharing = self.by_sign.get(&sign).map(Vec::as_slice).unwrap_or_default();
            if sharing.len() <= MOST_SHARING {
                near.extend_from_slice(sharing);
            }
        }
        near.sort_unstable();
        near.dedup();
        if near.is_empty() {
            return vec![];
        }
        let newcomers = self.newcomers.get_or_insert_with(|| {
            Newcomers::among(known.kept.iter().map(|kept| kept.values[NAME].as_str()))
        });
        let mut found: Vec<(Candidate, usize)> = vec![];
        for at in near {
            let values = &known.kept[at].values;
            let likeness = newcomers.likeness(&newcomer, &facts(values));
            if likeness.chance >= likely::LIKELY || given.contains(&at) {
                found.push((Candidate { at, likeness }, compare(None, values, says).kept.len()));
            }
        }
        // Of two as likely, the one that contradicts the line least.
        found.sort_by(|(a, a_kept), (b, b_kept)| {
            let chance = b.likeness.chance.total_cmp(&a.likeness.chance);
            chance.then_with(|| (a_kept, a.at).cmp(&(b_kept, b.at)))
        });
        let place = found.iter().position(|(one, _)| Some(one.at) == asked);
        if let Some(place) = place.filter(|place| *place >= MOST_SHOWN) {
            found.swap(MOST_SHOWN - 1, place);
        }
        found.into_iter().take(MOST_SHOWN).map(|(one, _)| one).collect()
    }
}

fn facts(values: &Values) -> Facts<'_> {
    Facts {
        name: &values[NAME],
        neq: &values[NEQ],
        address: &values[ADDRESS],
        municipality: &values[MUNICIPALITY],
        postal_code: &values[POSTAL_CODE],
        phone: &values[PHONE],
        email: &values[EMAIL],
        website: &values[WEBSITE],
    }
}
