//! The price: what a category asks of a whole year, one amount or by revenue, and the whole sum where taxes come on top.
use crate::{
    bracket::{self, Bracket},
    category::Category,
    dues::{self, Rate, Rule},
};
use db::{Db, Fault};
use page::{Visit, money};

/// The rules, brackets and rates by which prices of a day are told.
pub struct Prices {
    rules: Vec<Rule>,
    brackets: Vec<Bracket>,
    rate: Option<Rate>,
}

impl Prices {
    pub async fn on(db: &Db, day: &str) -> Result<Prices, Fault> {
        let rates = dues::rates(db).await?;
        let rate = rates.into_iter().rev().find(|rate| rate.from_on.as_str() <= day);
        Ok(Prices { rules: dues::rules(db).await?, brackets: bracket::all(db).await?, rate })
    }

    /// The rule of a category, and the dues of its brackets of revenue.
    fn rule(&self, category: &Category) -> Option<(&Rule, Vec<i64>)> {
        let rule = self.rules.iter().find(|rule| Some(&rule.id) == category.rule.as_ref())?;
        let own = self.brackets.iter().filter(|one| one.rule_id == rule.id);
        Some((rule, own.map(|one| one.cents).collect()))
    }

    /// Whether a category asks anything of anyone.
    pub fn asks(&self, category: &Category) -> bool {
        let asks = |(rule, own): (&Rule, Vec<i64>)| rule.cents > 0 || own.iter().any(|cents| *cents > 0);
        self.rule(category).is_some_and(asks)
    }

    /// What a category asks, in words; none where no rule says.
    pub fn told(&self, visit: &Visit, category: &Category) -> Option<String> {
        let (rule, by_revenue) = self.rule(category)?;
        let (least, most) = match by_revenue.is_empty() {
            true => (rule.cents, rule.cents),
            false => (by_revenue.iter().min().copied()?, by_revenue.iter().max().copied()?),
        };
        let mut price = range(visit, least, most);
        if !by_revenue.is_empty() {
            price = visit.tf("member-price-by-revenue", &[("price", price.into())]);
        }
        let Some(rate) = self.rate.as_ref().filter(|_| rule.taxable == 1 && most > 0) else {
            return Some(price);
        };
        let whole = |cents: i64| cents + rate.taxes(cents).0 + rate.taxes(cents).1;
        let whole = range(visit, whole(least), whole(most));
        Some(visit.tf("member-price-taxed", &[("price", price.into()), ("whole", whole.into())]))
    }
}

/// One amount, or from the least to the most.
fn range(visit: &Visit, least: i64, most: i64) -> String {
    let told = |cents| money(cents, visit.language());
    if least == most {
        return told(least);
    }
    visit.tf("member-price-range", &[("least", told(least).into()), ("most", told(most).into())])
}
