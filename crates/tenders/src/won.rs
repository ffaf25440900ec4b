//! Who won a contract, and for how much: what awards and contracts of a release tell together.
use crate::{
    release::{Award, Release},
    told::{key, moment},
};

/// One supplier's part of a contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Won {
    pub award: String,
    pub supplier_key: String,
    pub awarded_on: String,
    pub amount: Option<i64>,
    pub currency: String,
    pub status: String,
}

/// Who won: the signed amount rather than the award's, shared in whole cents when several hold it together.
pub fn awards(release: &Release) -> Vec<Won> {
    let mut all = vec![];
    for (nth, award) in release.awards.0.iter().enumerate() {
        let id = award.id.told();
        let signed =
            release.contracts.0.iter().find(|contract| !id.is_empty() && contract.award.told() == id);
        let signed = signed.or_else(|| if id.is_empty() { release.contracts.0.get(nth) } else { None });
        let money = signed
            .map(|contract| &contract.value)
            .filter(|money| money.cents.is_some())
            .unwrap_or(&award.value);
        let days = [
            moment(&award.date).1,
            signed.map(|one| moment(&one.signed).1).unwrap_or_default(),
            moment(&release.date).1,
        ];
        let awarded_on = days.into_iter().find(|day| !day.is_empty()).unwrap_or_default();
        let ended = signed.map(|contract| contract.status.told()).filter(|status| status == "cancelled");
        for (supplier_key, amount) in shares(award, money.cents) {
            all.push(Won {
                award: if id.is_empty() { format!("{}", nth + 1) } else { id.clone() },
                supplier_key,
                awarded_on: awarded_on.clone(),
                amount,
                currency: money.currency.clone(),
                status: ended.clone().unwrap_or_else(|| award.status.told()),
            });
        }
    }
    all
}

fn shares(award: &Award, cents: Option<i64>) -> Vec<(String, Option<i64>)> {
    let mut keys: Vec<String> = award.suppliers.0.iter().map(|one| key(&one.id, &one.name)).collect();
    keys.retain(|key| !key.is_empty());
    keys.dedup();
    let count = keys.len().max(1) as i64;
    let share = |nth: i64| cents.map(|cents| cents / count + i64::from(nth < cents % count));
    keys.into_iter().zip(0..).map(|(key, nth)| (key, share(nth))).collect()
}
