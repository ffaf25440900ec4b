//! The schedule of a matchmaking session: who meets whom in which round, by what each wishes and when each is there.
use crate::hall::{self, Pair};
use std::{cmp::Reverse, collections::BTreeSet};

/// Somebody at a session: a buyer or a supplier, and the rounds when it is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    pub id: String,
    pub buyer: bool,
    pub away: BTreeSet<i64>,
}

/// One meeting of a schedule: a buyer and a supplier, or two suppliers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meeting {
    pub round: i64,
    pub buyer: String,
    pub supplier: String,
}

/// How much a pair is wished: by both, by one, by none.
fn wished(wishes: &BTreeSet<(String, String)>, a: &str, b: &str) -> usize {
    let by = |one: &str, other: &str| usize::from(wishes.contains(&(one.to_owned(), other.to_owned())));
    by(a, b) + by(b, a)
}

/// Rounds from 1 in which each is met by one at most: as many meetings as can be found of pairs that both wish, then as
/// many of pairs that one wishes. A meeting placed already moves to another round, or makes way for one that is wished
/// as much, where that makes room for one more. A pair that nobody wishes does not meet; two suppliers meet only where
/// meetings are `among` them too. The same session gives the same schedule.
pub fn plan(seats: &[Seat], wishes: &BTreeSet<(String, String)>, rounds: i64, among: bool) -> Vec<Meeting> {
    let mut seats: Vec<&Seat> = seats.iter().collect();
    seats.sort_by(|a, b| b.buyer.cmp(&a.buyer).then_with(|| a.id.cmp(&b.id)));
    let mut pairs = vec![];
    for (a, first) in seats.iter().enumerate() {
        for (b, second) in seats.iter().enumerate().skip(a + 1) {
            let may = !second.buyer && (first.buyer || among);
            let wish = if may { wished(wishes, &first.id, &second.id) } else { 0 };
            if wish > 0 {
                pairs.push(Pair { wish, two: [a, b] });
            }
        }
    }
    pairs.sort_by_key(|pair| (Reverse(pair.wish), pair.two));
    let rounds = usize::try_from(rounds).unwrap_or_default();
    let placed = hall::placed(&seats, &pairs, rounds).into_iter();
    let mut planned: Vec<Meeting> = placed
        .map(|(round, [a, b])| Meeting {
            round: i64::try_from(round).unwrap_or_default() + 1,
            buyer: seats[a].id.clone(),
            supplier: seats[b].id.clone(),
        })
        .collect();
    planned.sort();
    planned
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(id: &str, buyer: bool, away: &[i64]) -> Seat {
        Seat { id: id.into(), buyer, away: away.iter().copied().collect() }
    }

    fn wishes(pairs: &[(&str, &str)]) -> BTreeSet<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn nobody_meets_two_at_once_nor_while_away_and_a_pair_nobody_wishes_does_not_meet() {
        let seats = [
            seat("ville", true, &[1]),
            seat("hopital", true, &[]),
            seat("atelier", false, &[]),
            seat("traiteur", false, &[3]),
        ];
        let wishes = wishes(&[
            ("ville", "atelier"),
            ("ville", "traiteur"),
            ("atelier", "hopital"),
            ("hopital", "atelier"),
        ]);
        let planned = plan(&seats, &wishes, 3, false);
        assert_eq!(planned.len(), 3, "{planned:?}");
        for round in 1..=3 {
            let mut there: Vec<&str> = vec![];
            for one in planned.iter().filter(|one| one.round == round) {
                there.extend([one.buyer.as_str(), one.supplier.as_str()]);
            }
            let all = there.len();
            there.sort_unstable();
            there.dedup();
            assert_eq!(there.len(), all, "round {round}: {planned:?}");
        }
        assert!(!planned.iter().any(|one| one.buyer == "ville" && one.round == 1));
        assert!(!planned.iter().any(|one| one.supplier == "traiteur" && one.round == 3));
        assert!(!planned.iter().any(|one| one.buyer == "hopital" && one.supplier == "traiteur"));
        let mut turned = seats.to_vec();
        turned.reverse();
        assert_eq!(plan(&turned, &wishes, 3, false), planned, "the order of seats changes nothing");
    }

    #[test]
    fn where_rounds_are_few_those_who_both_wish_meet_first() {
        let seats = [seat("ville", true, &[]), seat("a", false, &[]), seat("b", false, &[])];
        let planned = plan(&seats, &wishes(&[("ville", "a"), ("ville", "b"), ("b", "ville")]), 1, false);
        assert_eq!(planned, [Meeting { round: 1, buyer: "ville".into(), supplier: "b".into() }]);
        assert_eq!(plan(&seats, &wishes(&[]), 4, false), []);
    }
    #[test]
    fn a_meeting_makes_way_where_that_makes_room_for_one_more() {
        // The first pair by name, taken alone, would leave the other two without a round.
        let two = [("a", "x"), ("a", "y"), ("b", "x")];
        let seats =
            [seat("a", true, &[]), seat("b", true, &[]), seat("x", false, &[]), seat("y", false, &[])];
        let met = |round: i64, buyer: &str, supplier: &str| Meeting {
            round,
            buyer: buyer.into(),
            supplier: supplier.into(),
        };
        assert_eq!(plan(&seats, &wishes(&two), 1, false), [met(1, "a", "y"), met(1, "b", "x")]);
        // One that both wish does not make way for two that one wishes.
        let both = [two.as_slice(), &[("x", "a")]].concat();
        assert_eq!(plan(&seats, &wishes(&both), 1, false), [met(1, "a", "x")]);
    }

    #[test]
    fn suppliers_meet_each_other_only_where_the_session_says_so() {
        let seats = [seat("ville", true, &[]), seat("a", false, &[]), seat("b", false, &[])];
        let wishes = wishes(&[("a", "b"), ("ville", "a")]);
        assert_eq!(plan(&seats, &wishes, 2, false).len(), 1);
        let planned = plan(&seats, &wishes, 2, true);
        assert_eq!(planned.len(), 2, "{planned:?}");
        assert!(planned.iter().any(|one| one.buyer == "a" && one.supplier == "b"), "{planned:?}");
    }

    #[test]
    fn a_full_hall_has_nobody_idle_and_nobody_twice() {
        let named = |side: &str, buyer: bool| {
            (0..30).map(|at| seat(&format!("{side}{at:02}"), buyer, &[])).collect::<Vec<_>>()
        };
        let seats = [named("b", true), named("s", false)].concat();
        let of = |buyer: bool| seats.iter().filter(move |one| one.buyer == buyer);
        let all = of(true).flat_map(|buyer| of(false).map(move |other| (buyer.id.clone(), other.id.clone())));
        let planned = plan(&seats, &all.collect(), 12, false);
        assert_eq!(planned.len(), 360);
        let there = planned.iter().flat_map(|one| [(one.round, &one.buyer), (one.round, &one.supplier)]);
        assert_eq!(there.collect::<BTreeSet<_>>().len(), 720);
    }
}
