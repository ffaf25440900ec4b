//! What reconciling joins without asking, what it only proposes, and what it leaves alone.
use super::reconcile::{Grade, Pair, Reason, Sighting, propose};
use std::collections::BTreeSet;

fn seen(source: &str, mark: &str, dollars: i64, day: &str, reference: &str, what: &str) -> Sighting {
    Sighting {
        mark: mark.into(),
        contract: format!("of {mark}"),
        source: source.into(),
        buyer: "ville".into(),
        supplier: "coop".into(),
        cents: dollars * 100,
        from_on: day.into(),
        until_on: day.into(),
        references: vec![reference.into()],
        what: what.into(),
        tolerance: 100,
    }
}

fn pairs(all: &[Sighting]) -> Vec<Pair> {
    propose(all, &BTreeSet::new())
}

fn told(all: &[Sighting]) -> Vec<(Grade, bool)> {
    pairs(all).iter().map(|pair| (pair.grade, pair.sure)).collect()
}

#[test]
fn the_same_number_joins_even_where_amounts_disagree() {
    let all = [
        seen("buyer", "a", 1_000, "2023-01-10", "BC-2023/17", "Traiteur"),
        seen("supplier", "b", 1_400, "2023-02-25", "bc 2023 17", "Buffet"),
    ];
    let found = pairs(&all);
    assert_eq!((found[0].grade, found[0].sure, found[0].agree), (Grade::Called, true, false));
    assert!(found[0].reasons.contains(&Reason::Reference("BC-2023/17".into())));
    assert!(found[0].reasons.contains(&Reason::OtherAmount(40_000)), "{:?}", found[0].reasons);
    let short =
        [seen("buyer", "a", 1, "2023-01-10", "17", ""), seen("supplier", "b", 9, "2023-01-10", "17", "")];
    assert!(pairs(&short).is_empty(), "a short number says nothing");
}

#[test]
fn amounts_that_agree_near_in_time_join_where_nothing_competes() {
    let mut all = vec![
        seen("buyer", "a", 1_000, "2023-01-10", "", ""),
        seen("supplier", "b", 1_010, "2023-01-31", "", ""),
    ];
    assert_eq!(told(&all), [(Grade::Near, true)]);
    assert!(pairs(&all)[0].reasons.contains(&Reason::Days(21)));
    all.push(seen("supplier", "c", 1_000, "2023-06-10", "", ""));
    assert_eq!(told(&all), [(Grade::Near, false), (Grade::Weak, false)], "two may be it: a person says");
    all[2].cents = 300_000;
    assert_eq!(told(&all), [(Grade::Near, true)]);
    all[1].cents = 101_100;
    assert!(told(&all).is_empty(), "beyond one percent, and nothing else ties them");
}

#[test]
fn equal_amounts_of_each_month_find_their_own_day() {
    let months = ["2023-01-31", "2023-02-28", "2023-03-31"];
    let all: Vec<Sighting> = ["buyer", "supplier"]
        .iter()
        .flat_map(|source| months.map(|day| seen(source, &format!("{source}{day}"), 500, day, "", "")))
        .collect();
    let found = pairs(&all);
    let sure: Vec<&Pair> = found.iter().filter(|pair| pair.sure).collect();
    assert_eq!(sure.len(), 3);
    assert!(sure.iter().all(|pair| pair.grade == Grade::Same));
}

#[test]
fn three_who_see_one_contract_are_tied_two_by_two_and_two_awards_compete() {
    let mut all = vec![
        seen("buyer", "a", 1_000, "2023-01-10", "", ""),
        seen("supplier", "b", 1_000, "2023-01-12", "", ""),
        seen("seao", "c", 1_000, "2023-01-05", "", ""),
    ];
    assert_eq!(told(&all), [(Grade::Near, true); 3]);
    all[1].contract = "of a".into();
    assert_eq!(told(&all), [(Grade::Near, true)], "joined, they are one");
    all.push(seen("seao", "d", 1_000, "2023-01-06", "", ""));
    assert_eq!(told(&all), [(Grade::Near, false); 2]);
}

#[test]
fn what_a_person_parted_is_never_proposed_again_and_one_side_never_joins_itself() {
    let all = [
        seen("buyer", "a", 1_000, "2023-01-10", "X-100", ""),
        seen("supplier", "b", 1_000, "2023-01-10", "X-100", ""),
        seen("buyer", "c", 1_000, "2023-01-10", "X-100", ""),
    ];
    let apart = BTreeSet::from([("a".to_owned(), "b".to_owned())]);
    let found = propose(&all, &apart);
    assert_eq!((found.len(), found[0].places), (1, [1, 2]));
    let mut elsewhere = all[1].clone();
    elsewhere.buyer = "cégep".into();
    assert!(pairs(&[all[0].clone(), elsewhere]).is_empty(), "other organizations, another contract");
}

#[test]
fn amounts_that_differ_are_proposed_only_where_the_object_is_the_same() {
    let mut all = [
        seen("buyer", "a", 1_000, "2023-01-10", "", "Entretien des sentiers du parc"),
        seen("supplier", "b", 1_500, "2023-01-20", "", "Contrat d’entretien de sentiers"),
    ];
    assert_eq!(told(&all), [(Grade::Weak, false)]);
    all[1].what = "Entretien ménager".into();
    assert!(told(&all).is_empty());
    all[1] = seen("supplier", "b", 1_000, "2023-01-20", "", "");
    all[0].until_on = "2023-03-31".into();
    assert!(pairs(&all)[0].reasons.contains(&Reason::Within));
}
