//! What everyone may read: for each campaign that is closed, how many contracts and how much in each state of proof, where
//! there are enough of them, of enough buyers and suppliers, that nothing is told of one.
use crate::{
    campaign::{self, Campaign},
    contract::{self, Contract},
};
use askama::Template;
use page::{Answer, Visit, money};
use std::collections::BTreeSet;

/// The fewest contracts that are told, and the fewest buyers and suppliers they are of.
const FEWEST: usize = 5;
const FEWEST_OF_A_SIDE: usize = 3;
/// The states that are told.
const TOLD: [&str; 5] = ["declared-buyer", "declared-supplier", "confirmed", "proved", "disagreement"];

/// A state of a campaign: how many and how much, or none where they are too few.
struct Line {
    state: &'static str,
    told: Option<(i64, String)>,
}

#[derive(Template)]
#[template(path = "public.html")]
struct Public {
    v: Visit,
    all: Vec<(Campaign, String, Vec<Line>)>,
}

/// Whether these may be told together.
fn enough(contracts: &[&Contract]) -> bool {
    let buyers: BTreeSet<&str> = contracts.iter().map(|one| one.buyer_id.as_str()).collect();
    let suppliers: BTreeSet<&str> = contracts.iter().map(|one| one.supplier_id.as_str()).collect();
    contracts.len() >= FEWEST && buyers.len() >= FEWEST_OF_A_SIDE && suppliers.len() >= FEWEST_OF_A_SIDE
}

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let contracts = contract::all(visit.db()).await?;
    let mut all = vec![];
    for campaign in campaign::all(visit.db()).await?.into_iter().filter(|one| one.state(&today) == "closed") {
        let line = |state: &'static str| {
            let of: Vec<&Contract> =
                contracts.iter().filter(|one| campaign.holds(one) && one.state == state).collect();
            let cents = of.iter().map(|one| one.amount).sum();
            let told = (i64::try_from(of.len()).unwrap_or(i64::MAX), money(cents, visit.language()));
            Line { state, told: enough(&of).then_some(told) }
        };
        let lines = TOLD.map(line).into();
        let period = page::days(&campaign.from_on, &campaign.until_on, visit.language());
        all.push((campaign, period, lines));
    }
    visit.page(&visit.t("contract-public"), &Public { v: visit.clone(), all })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_contracts_or_those_of_few_are_not_told() {
        let of = |buyer: usize, supplier: usize| Contract {
            id: String::new(),
            buyer_id: buyer.to_string(),
            buyer: String::new(),
            supplier_id: supplier.to_string(),
            supplier: String::new(),
            day: String::new(),
            what: String::new(),
            campaign_id: String::new(),
            state: String::new(),
            amount: 0,
            buyer_cents: None,
            supplier_cents: None,
            seao_cents: None,
            low: 0,
            high: 0,
            mrc: String::new(),
        };
        let told = |all: &[Contract]| enough(&all.iter().collect::<Vec<_>>());
        let five: Vec<Contract> = (0..5).map(|at| of(at % 3, at % 4)).collect();
        assert!(told(&five));
        assert!(!told(&five[..4]));
        let of_two: Vec<Contract> = (0..9).map(|at| of(at % 2, at)).collect();
        assert!(!told(&of_two), "two buyers would know each other’s");
    }
}
