//! The schedule of a matchmaking session: who meets whom in which round, by what each wishes and when each is there.
use std::collections::{BTreeMap, BTreeSet};

/// Somebody at a session: a buyer or a supplier, and the rounds when it is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    pub id: String,
    pub buyer: bool,
    pub away: BTreeSet<i64>,
}

/// One meeting of a schedule.
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

/// Rounds from 1 in which each is met by one at most. Pairs that both wish come first, then those that one wishes;
/// among equals, the one that can meet in the fewest rounds, then those who have met the fewest. A pair that nobody
/// wishes does not meet. The same session gives the same schedule.
pub fn plan(seats: &[Seat], wishes: &BTreeSet<(String, String)>, rounds: i64) -> Vec<Meeting> {
    let (buyers, suppliers): (Vec<&Seat>, Vec<&Seat>) = seats.iter().partition(|seat| seat.buyer);
    let mut pairs: Vec<(usize, &Seat, &Seat)> = vec![];
    for buyer in &buyers {
        for supplier in &suppliers {
            let wish = wished(wishes, &buyer.id, &supplier.id);
            if wish > 0 {
                pairs.push((wish, buyer, supplier));
            }
        }
    }
    let mut taken: BTreeMap<&str, BTreeSet<i64>> = BTreeMap::new();
    let mut planned = vec![];
    while !pairs.is_empty() {
        let open = |buyer: &Seat, supplier: &Seat| -> Vec<i64> {
            let busy = |seat: &Seat, round: &i64| {
                seat.away.contains(round)
                    || taken.get(seat.id.as_str()).is_some_and(|rounds| rounds.contains(round))
            };
            (1..=rounds).filter(|round| !busy(buyer, round) && !busy(supplier, round)).collect()
        };
        let met = |seat: &Seat| taken.get(seat.id.as_str()).map_or(0, BTreeSet::len);
        let first = pairs
            .iter()
            .enumerate()
            .map(|(at, (wish, buyer, supplier))| {
                let ways = open(buyer, supplier);
                let order = (
                    std::cmp::Reverse(*wish),
                    ways.len(),
                    met(buyer) + met(supplier),
                    buyer.id.as_str(),
                    supplier.id.as_str(),
                );
                (order, at, ways)
            })
            .min_by(|a, b| a.0.cmp(&b.0));
        let Some((_, at, ways)) = first else { break };
        let (_, buyer, supplier) = pairs.swap_remove(at);
        // No round is left to those two.
        let Some(round) = ways.first().copied() else { continue };
        for seat in [buyer, supplier] {
            taken.entry(seat.id.as_str()).or_default().insert(round);
        }
        planned.push(Meeting { round, buyer: buyer.id.clone(), supplier: supplier.id.clone() });
    }
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
        let planned = plan(&seats, &wishes, 3);
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
        assert_eq!(plan(&turned, &wishes, 3), planned, "the order of seats changes nothing");
    }

    #[test]
    fn where_rounds_are_few_those_who_both_wish_meet_first() {
        let seats = [seat("ville", true, &[]), seat("a", false, &[]), seat("b", false, &[])];
        let planned = plan(&seats, &wishes(&[("ville", "a"), ("ville", "b"), ("b", "ville")]), 1);
        assert_eq!(planned, [Meeting { round: 1, buyer: "ville".into(), supplier: "b".into() }]);
        assert_eq!(plan(&seats, &wishes(&[]), 4), []);
    }
}
