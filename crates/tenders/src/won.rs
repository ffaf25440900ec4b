//! Who won a contract, and for how much: what awards and contracts of a release tell together.
use crate::{
    lenient::Money,
    release::{Award, Contract, Release},
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

/// Who won: the signed amounts rather than the award's, each shared in whole cents when several hold it together.
pub fn awards(release: &Release) -> Vec<Won> {
    let mut all = vec![];
    for (nth, award) in release.awards.0.iter().enumerate() {
        let id = award.id.told();
        let signed = signed(release, &id, nth);
        // Where no contract tells its amount, the award tells that of all of them; where one does, another that tells
        // none is of an unknown amount.
        if signed.iter().all(|contract| contract.value.cents.is_none()) {
            let standing = signed.iter().find(|contract| contract.status.told() != "cancelled");
            won(&mut all, release, (nth, award), (standing.or(signed.first()).copied(), &award.value));
        } else {
            for one in signed {
                won(&mut all, release, (nth, award), (Some(one), &one.value));
            }
        }
    }
    all
}

/// The contracts signed under an award, each once; by their place where the award bears no number.
fn signed<'a, 'r>(release: &'r Release<'a>, id: &str, nth: usize) -> Vec<&'r Contract<'a>> {
    if id.is_empty() {
        return release.contracts.0.get(nth).into_iter().collect();
    }
    let mut all: Vec<&Contract> = vec![];
    for one in release.contracts.0.iter().filter(|one| one.award.told() == id) {
        let number = one.id.told();
        if number.is_empty() || all.iter().all(|known| known.id.told() != number) {
            all.push(one);
        }
    }
    all
}

/// Adds what each supplier holds of one contract, or of an award that nothing was signed under.
fn won(
    all: &mut Vec<Won>,
    release: &Release,
    (nth, award): (usize, &Award),
    (signed, money): (Option<&Contract>, &Money),
) {
    let id = award.id.told();
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

fn shares(award: &Award, cents: Option<i64>) -> Vec<(String, Option<i64>)> {
    let mut keys: Vec<String> = vec![];
    for key in award.suppliers.0.iter().map(|one| key(&one.id, &one.name)) {
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    let count = keys.len().max(1) as i64;
    let share = |nth: i64| cents.map(|cents| cents / count + i64::from(nth < cents % count));
    keys.into_iter().zip(0..).map(|(key, nth)| (key, share(nth))).collect()
}
