//! Refusals: what a supplier said is not for it and why, and how much lower that puts what resembles it.
use crate::memory::{Known, levels};
use crate::place::Point;
use crate::weights::Points;
use crate::{Notice, Place};

/// Why a notice is not for a supplier, in its own choice of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Against {
    Far,
    Big,
    Trade,
    Soon,
    Other,
}

/// What puts a notice lower for a supplier: a refusal of its own, never anything else.
#[derive(Clone, Debug, PartialEq)]
pub struct Lowered {
    /// Points taken from what its reasons are worth.
    pub by: Points,
    pub why: Against,
    /// The notice that was refused.
    pub title: String,
    /// Whether it is this very notice.
    pub itself: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refused {
    pub notice: Notice,
    pub why: Against,
}

/// Thousandths taken from the worth of the notice itself, of one under the same family of codes or closing as soon,
/// and of one that is alike in a broader way. Chosen, not fitted: no refusals were there to fit on.
const ITSELF: i64 = 900;
const NARROW: i64 = 600;
const BROAD: i64 = 300;
/// Kilometres within which two works are as far.
const AS_FAR: f32 = 5.0;

impl Against {
    pub fn named(name: &str) -> Option<Against> {
        let all = [
            ("far", Against::Far),
            ("big", Against::Big),
            ("trade", Against::Trade),
            ("soon", Against::Soon),
            ("other", Against::Other),
        ];
        all.into_iter().find(|(known, _)| *known == name).map(|(_, why)| why)
    }

    pub fn name(self) -> &'static str {
        match self {
            Against::Far => "far",
            Against::Big => "big",
            Against::Trade => "trade",
            Against::Soon => "soon",
            Against::Other => "other",
        }
    }
}

impl Known {
    /// What the weightiest of its refusals takes from a notice worth so much; the order of refusals does not count.
    pub(crate) fn lowered(&self, notice: &Notice, worth: Points) -> Option<Lowered> {
        let all = self.refused.iter().filter_map(|refused| {
            let share = if refused.notice.id == notice.id { ITSELF } else { self.share(refused, notice) };
            (share > 0).then_some((share, refused))
        });
        let key = |(share, refused): &(i64, &Refused)| {
            (*share, refused.why, refused.notice.title.clone(), refused.notice.id.clone())
        };
        let (share, refused) = all.max_by_key(key)?;
        Some(Lowered {
            by: worth * share / 1000,
            why: refused.why,
            title: refused.notice.title.clone(),
            itself: refused.notice.id == notice.id,
        })
    }

    fn share(&self, refused: &Refused, notice: &Notice) -> i64 {
        let before = &refused.notice;
        match refused.why {
            Against::Far => {
                let km = |there: &Notice| {
                    let here: Option<Point> = self.place;
                    here.zip(there.place.map(Place::point)).map(|(here, there)| here.km(there))
                };
                let as_far = km(notice).zip(km(before)).is_some_and(|(now, then)| now + AS_FAR >= then);
                if as_far { NARROW } else { 0 }
            }
            Against::Trade if same_family(before, notice) => NARROW,
            Against::Trade if same_category(before, notice) => BROAD,
            Against::Big => {
                let same_buyer = !notice.house().is_empty() && notice.house() == before.house();
                let same_work = same_family(before, notice) || same_category(before, notice);
                if same_buyer && same_work { BROAD } else { 0 }
            }
            Against::Soon if notice.days > 0 && notice.days <= before.days => BROAD,
            _ => 0,
        }
    }
}

fn same_family(a: &Notice, b: &Notice) -> bool {
    let families =
        |one: &Notice| one.codes.iter().filter_map(|code| levels(code).nth(1).map(str::to_owned)).collect();
    let (a, b): (Vec<String>, Vec<String>) = (families(a), families(b));
    a.iter().any(|family| b.contains(family))
}

fn same_category(a: &Notice, b: &Notice) -> bool {
    a.categories.iter().any(|category| b.categories.contains(category))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Memory, Ranker, Supplier};

    fn notice(id: &str, title: &str, lat: f64) -> Notice {
        Notice {
            id: id.into(),
            title: title.into(),
            buyer: "Ville de Percé".into(),
            codes: vec!["72102900".into()],
            categories: vec!["S9".into()],
            place: Some(Place { lat, lon: -64.5 }),
            days: 20,
            ..Notice::default()
        }
    }

    fn memory() -> Memory {
        let mut memory = Memory::default();
        let lines = vec!["Déneigement de stationnements".into()];
        let place = Some(Place { lat: 48.8, lon: -64.5 });
        memory.know(&Supplier { id: "a".into(), lines, place, ..Supplier::default() });
        memory
    }

    fn asked() -> [Notice; 3] {
        let other =
            Notice { codes: vec!["90101600".into()], categories: vec!["S19".into()], ..Notice::default() };
        [
            notice("near", "Déneigement de la mairie", 48.8),
            notice("away", "Déneigement de l’école", 47.5),
            Notice { id: "else".into(), title: "Déneigement et repas".into(), days: 40, ..other },
        ]
    }

    /// The points of each notice, before and after a refusal, and what is said against each.
    fn told(refused: &Notice, why: Against) -> Vec<(String, i64, Option<Lowered>)> {
        let mut memory = memory();
        memory.refuse("a", refused, why);
        let ranked = Ranker::new(&memory).notices_for("a", &asked(), 9);
        let told = |one: crate::Ranked| (one.id, one.score, one.lowered);
        ranked.into_iter().map(told).collect()
    }

    fn lowered(refused: &Notice, why: Against) -> Vec<String> {
        let mut told = told(refused, why);
        told.retain(|(_, _, lowered)| lowered.is_some());
        let mut ids: Vec<String> = told.into_iter().map(|(id, _, _)| id).collect();
        ids.sort();
        ids
    }

    #[test]
    fn a_refusal_lowers_what_resembles_it_by_its_reason_and_nothing_else() {
        let before = notice("before", "Déneigement du quai", 48.0);
        assert_eq!(lowered(&before, Against::Far), ["away"]);
        assert_eq!(lowered(&before, Against::Trade), ["away", "near"]);
        assert_eq!(lowered(&before, Against::Big), ["away", "near"]);
        assert_eq!(lowered(&before, Against::Soon), ["away", "near"]);
        assert_eq!(lowered(&before, Against::Other), Vec::<String>::new());
        assert_eq!(lowered(&asked()[0], Against::Other), ["near"], "the notice itself, whatever the reason");
    }

    #[test]
    fn the_score_is_what_its_reasons_are_worth_less_what_is_taken() {
        let mut memory = memory();
        memory.refuse("a", &notice("before", "Déneigement du quai", 48.0), Against::Far);
        memory.refuse("a", &asked()[0], Against::Big);
        let ranked = Ranker::new(&memory).notices_for("a", &asked(), 9);
        assert_eq!(ranked.len(), 3);
        for one in &ranked {
            let worth: i64 = one.reasons.iter().map(|reason| reason.worth).sum();
            assert_eq!(one.score, worth - one.lowered.as_ref().map_or(0, |lowered| lowered.by));
        }
        assert_eq!(ranked[2].id, "near");
        assert!(ranked[2].lowered.as_ref().unwrap().itself);
        assert!(ranked.is_sorted_by_key(|one| -one.score));
    }

    #[test]
    fn the_order_of_refusals_does_not_count_and_one_taken_back_counts_no_more() {
        let (far, trade) = (notice("far", "Quai", 48.0), notice("trade", "Quai", 48.9));
        let ranked = |order: [(&Notice, Against); 2]| {
            let mut memory = memory();
            order.iter().for_each(|(notice, why)| memory.refuse("a", notice, *why));
            Ranker::new(&memory).suppliers_for(&asked()[1], 5)
        };
        let straight = ranked([(&far, Against::Far), (&trade, Against::Trade)]);
        assert_eq!(straight, ranked([(&trade, Against::Trade), (&far, Against::Far)]));
        let mut undone = memory();
        undone.refuse("a", &far, Against::Far);
        undone.take_back("a", "far");
        assert_eq!(
            Ranker::new(&undone).notices_for("a", &asked(), 9),
            Ranker::new(&memory()).notices_for("a", &asked(), 9)
        );
    }
}
