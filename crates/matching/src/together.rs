//! Together: the smallest sets of suppliers that cover the pieces of what is asked for, and what nobody covers.
use crate::{
    Notice, Ranked, Ranker,
    smallest::{Candidate, search},
    weights::Points,
};
use std::collections::{BTreeMap, BTreeSet};

/// The most suppliers of a set, and the most pieces that are looked at.
pub const SET: usize = 4;
pub const PIECES: usize = 24;
/// Suppliers looked at for one piece, those kept of each kind of cover, and sets answered.
const LOOKED: usize = 1_000;
const KEPT: usize = 8;
const SETS: usize = 5;
/// Kilometres from the work within which a supplier is on its territory: its address, or where it bid to work.
const REACH: u32 = 75;

/// A supplier of a set, and the pieces it answers for there, each with what speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub id: String,
    /// Places among the pieces asked for.
    pub pieces: Vec<(usize, Ranked)>,
    /// Kilometres between the work and it, where it is on its territory.
    pub near: Option<u32>,
}

/// What suppliers together can answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Together {
    /// The sets that cover the most with the fewest suppliers, the best first.
    pub sets: Vec<Vec<Member>>,
    /// Pieces that nobody covers.
    pub nobody: Vec<usize>,
    /// Pieces that somebody covers, but not within a set of four.
    pub beyond: Vec<usize>,
    /// Whether the territory is known, and nobody who covers a piece is on it.
    pub nobody_near: bool,
    /// Whether there were too many sets to look at: others may be as small, or smaller.
    pub stopped: bool,
}

impl Ranker<'_> {
    /// The smallest sets of at most four suppliers that cover these pieces and their territory. `covers` says whether
    /// what speaks for a supplier makes it able to do a piece. The same pieces always give the same sets.
    pub fn together(&self, pieces: &[Notice], covers: impl Fn(&Ranked) -> bool) -> Together {
        let pieces = &pieces[..pieces.len().min(PIECES)];
        let territory = 1u32 << pieces.len();
        let candidates = self.candidates(pieces, territory, covers);
        let somebody = candidates.iter().fold(0, |bits, one| bits | one.bits);
        let known = pieces.iter().any(|piece| piece.place.is_some());
        let unmet =
            |bits: u32| (0..pieces.len()).filter(|piece| bits & (1 << piece) == 0).collect::<Vec<_>>();
        let nobody = unmet(somebody);
        let nobody_near = known && somebody & territory == 0;
        if candidates.is_empty() {
            return Together { nobody, nobody_near, ..Together::default() };
        }
        let (covered, mut found, stopped) = search(&candidates, somebody);
        let worth = |set: &BTreeSet<usize>| -> Points {
            let best =
                |piece| set.iter().filter_map(|one| Some(candidates[*one].worth.get(&piece)?.score)).max();
            (0..pieces.len()).filter_map(best).sum()
        };
        // Candidates stand by kind of cover, then by worth and id: their places are the same whatever was known first.
        found.sort_by_cached_key(|set| (std::cmp::Reverse(worth(set)), set.clone()));
        found.truncate(SETS);
        let whole =
            |set: &BTreeSet<usize>| shared_out(set.iter().map(|one| &candidates[*one]).collect(), covered);
        let sets = found.iter().map(whole).collect();
        let beyond = unmet(covered).into_iter().filter(|piece| !nobody.contains(piece)).collect();
        Together { sets, nobody, beyond, nobody_near, stopped }
    }

    /// The likeliest suppliers of each piece; of those that cover the same, the best few.
    fn candidates(
        &self,
        pieces: &[Notice],
        territory: u32,
        covers: impl Fn(&Ranked) -> bool,
    ) -> Vec<Candidate> {
        let mut all: BTreeMap<String, Candidate> = BTreeMap::new();
        for (piece, ranked) in self.week(pieces, LOOKED).into_iter().enumerate() {
            for one in
                ranked.into_iter().filter(|one| one.lowered.as_ref().is_none_or(|lowered| !lowered.itself))
            {
                if covers(&one) {
                    let known = all.entry(one.id.clone()).or_insert_with(|| Candidate {
                        id: one.id.clone(),
                        bits: 0,
                        worth: BTreeMap::new(),
                        near: None,
                    });
                    known.bits |= 1 << piece;
                    known.worth.insert(piece, one);
                }
            }
        }
        let place = pieces.iter().find_map(|piece| piece.place);
        let mut kinds: BTreeMap<u32, Vec<Candidate>> = BTreeMap::new();
        for mut one in all.into_values() {
            one.near = place.and_then(|place| self.km_to(&one.id, place)).filter(|km| *km <= REACH);
            one.bits |= if one.near.is_some() { territory } else { 0 };
            kinds.entry(one.bits).or_default().push(one);
        }
        for kind in kinds.values_mut() {
            kind.sort_by(|a, b| b.points().cmp(&a.points()).then_with(|| a.id.cmp(&b.id)));
            kind.truncate(KEPT);
        }
        kinds.into_values().flatten().collect()
    }
}

/// Who of a set answers for which piece: the likeliest for each.
fn shared_out(set: Vec<&Candidate>, covered: u32) -> Vec<Member> {
    let member = |one: &&Candidate| {
        let mine = |piece: &usize| {
            let best = set
                .iter()
                .filter_map(|other| Some((other.worth.get(piece)?.score, std::cmp::Reverse(&other.id))))
                .max();
            covered & (1 << piece) != 0 && best.is_some_and(|(_, id)| *id.0 == one.id)
        };
        let pieces = one.worth.iter().filter(|(piece, _)| mine(piece));
        Member {
            id: one.id.clone(),
            pieces: pieces.map(|(piece, ranked)| (*piece, ranked.clone())).collect(),
            near: one.near,
        }
    };
    set.iter().map(member).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Memory, Place, Supplier, Why};

    fn supplier(id: &str, lines: &[&str], lat: f64) -> Supplier {
        Supplier {
            id: id.into(),
            lines: lines.iter().map(|line| (*line).into()).collect(),
            place: Some(Place { lat, lon: -64.5 }),
            ..Supplier::default()
        }
    }

    fn piece(title: &str) -> Notice {
        Notice { title: title.into(), place: Some(Place { lat: 48.8, lon: -64.5 }), ..Notice::default() }
    }

    fn says(one: &Ranked) -> bool {
        one.reasons.iter().any(|reason| matches!(&reason.why, Why::Words { words, .. } if !words.is_empty()))
    }

    fn told(suppliers: &[Supplier], pieces: &[&str]) -> Together {
        let mut memory = Memory::default();
        suppliers.iter().for_each(|one| memory.know(one));
        let pieces: Vec<Notice> = pieces.iter().map(|title| piece(title)).collect();
        Ranker::new(&memory).together(&pieces, says)
    }

    fn ids(together: &Together) -> Vec<Vec<&str>> {
        together.sets.iter().map(|set| set.iter().map(|one| one.id.as_str()).collect()).collect()
    }

    #[test]
    fn one_who_covers_all_is_enough_and_two_are_where_none_does() {
        let [snow, food] = ["Déneigement de cours", "Traiteur et buffets"];
        let both = supplier("both", &[snow, food], 48.8);
        let apart = [supplier("neige", &[snow], 48.8), supplier("repas", &[food], 48.8)];
        let asked = ["Déneigement", "Buffets"];
        let all = [apart.as_slice(), &[both]].concat();
        assert_eq!(ids(&told(&all, &asked)), [["both"]]);
        let two = told(&apart, &asked);
        assert_eq!(ids(&two), [["neige", "repas"]]);
        assert_eq!(two.sets[0][0].pieces[0].0, 0);
        assert_eq!(two.sets[0][1].pieces[0].0, 1);
        assert_eq!(two.sets[0][0].near, Some(0));
    }

    #[test]
    fn what_nobody_covers_is_told_exactly() {
        let told_none = told(&[supplier("neige", &["Déneigement"], 48.8)], &["Toiture", "Ascenseurs"]);
        assert_eq!((told_none.nobody, told_none.sets.len()), (vec![0, 1], 0));
        assert!(told_none.nobody_near);
        let some = told(&[supplier("neige", &["Déneigement"], 48.8)], &["Toiture", "Déneigement"]);
        assert_eq!((some.nobody.clone(), ids(&some)), (vec![0], vec![vec!["neige"]]));
        assert_eq!(told(&[], &[]), Together::default());
    }

    #[test]
    fn the_territory_is_a_piece_that_one_of_those_at_work_must_be_on() {
        let far = supplier("loin", &["Déneigement de la mairie"], 45.5);
        let alone = told(std::slice::from_ref(&far), &["Déneigement de la mairie"]);
        assert!(alone.nobody_near && ids(&alone) == [["loin"]]);
        let near = supplier("proche", &["Déneigement"], 48.7);
        let two = told(&[far, near], &["Déneigement de la mairie"]);
        assert_eq!(ids(&two), [["proche"]], "one on the spot is enough");
        assert!(!two.nobody_near);
    }

    #[test]
    fn more_than_four_trades_of_one_each_are_covered_as_far_as_four_go() {
        let trades = ["Déneigement", "Traiteur", "Imprimerie", "Menuiserie", "Plomberie"];
        let suppliers: Vec<Supplier> = trades.iter().map(|trade| supplier(trade, &[trade], 48.8)).collect();
        let told = told(&suppliers, &trades);
        assert_eq!((told.sets.len(), told.sets[0].len(), told.beyond.len(), told.nobody.len()), (1, 4, 1, 0));
    }

    #[test]
    fn ten_thousand_suppliers_give_the_same_sets_whatever_their_order() {
        let trades = ["Déneigement", "Traiteur", "Imprimerie", "Menuiserie", "Plomberie", "Jardinage"];
        let one = |n: usize| {
            let lines = [trades[n % 6], trades[n / 6 % 6]];
            supplier(&format!("{:05}", n * 7919 % 10_000), &lines, 45.0 + (n % 50) as f64 / 10.0)
        };
        let straight: Vec<Supplier> = (0..10_000).map(one).collect();
        let first = told(&straight, &trades);
        assert_eq!(first.sets[0].len(), 3);
        assert!(first.nobody.is_empty() && first.beyond.is_empty() && !first.nobody_near);
        let back: Vec<Supplier> = straight.into_iter().rev().collect();
        assert_eq!(ids(&first), ids(&told(&back, &trades)));
    }
}
