//! What this room says of contracts in words: states, reasons of a pair, choices of forms.
use crate::{
    campaign::Campaign,
    contract::{Contract, STATES, Total},
    declaration::{SIDES, TAXES},
    reconcile::Reason,
    seen::Seen,
};
use page::{Choice, Visit, money};
use people::offered::family;

/// The reasons of a pair, each in a few words.
pub fn reasons(visit: &Visit, reasons: &[Reason]) -> Vec<String> {
    let of = |cents: &i64| money(*cents, visit.language());
    let one = |reason: &Reason| match reason {
        Reason::Reference(number) => {
            visit.tf("contract-reason-reference", &[("number", number.as_str().into())])
        }
        Reason::SameAmount => visit.t("contract-reason-same-amount").into_owned(),
        Reason::NearAmount(gap) => visit.tf("contract-reason-near-amount", &[("gap", of(gap).into())]),
        Reason::OtherAmount(gap) => visit.tf("contract-reason-other-amount", &[("gap", of(gap).into())]),
        Reason::SameDay => visit.t("contract-reason-same-day").into_owned(),
        Reason::Within => visit.t("contract-reason-within").into_owned(),
        Reason::Days(days) => visit.count("contract-reason-days", usize::try_from(*days).unwrap_or_default()),
        Reason::Words(words) => visit.tf("contract-reason-words", &[("words", words.join(", ").into())]),
    };
    let same = visit.t("contract-reason-organizations").into_owned();
    std::iter::once(same).chain(reasons.iter().map(one)).collect()
}

/// The days of what is seen.
pub fn days(visit: &Visit, seen: &Seen) -> String {
    if seen.until_on.is_empty() || seen.until_on == seen.day {
        return visit.day(&seen.day);
    }
    page::days(&seen.day, &seen.until_on, visit.language())
}

/// The amount of a contract: both ends of a disagreement.
pub fn amount(visit: &Visit, one: &Contract) -> String {
    let told = |cents: i64| money(cents, visit.language());
    if one.state == "disagreement" {
        let things = [("low", told(one.low).into()), ("high", told(one.high).into())];
        return visit.tf("contract-between", &things);
    }
    told(one.amount)
}

/// What each state holds: the state, how many, how much.
pub fn totals(visit: &Visit, totals: Vec<Total>) -> Vec<(String, i64, String)> {
    let told = |one: Total| (one.state, one.count, money(one.amount, visit.language()));
    totals.into_iter().map(told).collect()
}

/// An MRC by its name, or "".
pub fn place(code: &str) -> String {
    territory::mrc_name(code).to_owned()
}

pub fn sides(visit: &Visit) -> Vec<Choice> {
    family(visit, "contract-side", SIDES)
}

pub fn taxes(visit: &Visit) -> Vec<Choice> {
    family(visit, "contract-taxes", TAXES)
}

pub fn states(visit: &Visit) -> Vec<Choice> {
    let mut states = family(visit, "contract-state", STATES);
    states.insert(0, any(visit));
    states
}

/// The campaigns by name, after one for all.
pub fn campaigns(visit: &Visit, all: &[Campaign]) -> Vec<Choice> {
    let choice = |one: &Campaign| Choice { value: one.id.clone(), label: one.name.clone() };
    std::iter::once(any(visit)).chain(all.iter().map(choice)).collect()
}

pub fn any(visit: &Visit) -> Choice {
    Choice { value: String::new(), label: visit.t("contract-any").into_owned() }
}
