//! Dues: what each year asks of a member by the pole's dated rules, taxes to the cent, and whether it is paid.
pub use crate::year::{Asked, Year};
use crate::{
    bracket::{self, Bracket, Told},
    document::{self, Issued},
    held::Held,
    payment::Payment,
};
use db::{Db, Fault, FromRow, Settings};
use jiff::{ToSpan, civil::Date};
use page::read_day;

/// How a category's dues are asked from a day on, until the next such rule.
#[derive(Clone, Debug, Default, FromRow)]
pub struct Rule {
    pub id: String,
    pub category_id: String,
    pub from_on: String,
    /// A whole year's dues before taxes, where no bracket of revenue says.
    pub cents: i64,
    /// 1 when the year runs from the day of joining, 0 when it is the pole's.
    pub rolling: i64,
    /// 1 when a first year is asked by months left, the month of joining whole.
    pub prorata: i64,
    /// 1 when TPS and TVQ come on top.
    pub taxable: i64,
    /// Days after the year begins on which dues are not late yet.
    pub grace_days: i64,
}

/// TPS and TVQ from a day on, in thousandths of a percent of the price before taxes.
#[derive(Clone, Debug, FromRow)]
pub struct Rate {
    pub from_on: String,
    pub gst: i64,
    pub qst: i64,
}

impl Rate {
    /// TPS and TVQ in cents: each is on the price before taxes, and half a cent is rounded up.
    pub fn taxes(&self, cents: i64) -> (i64, i64) {
        let tax = |rate: i64| (cents * rate + 50_000) / 100_000;
        (tax(self.gst), tax(self.qst))
    }
}

/// All that says what a year asks: the rules, the rates and the pole's own year.
pub struct Terms<'a> {
    pub rules: Vec<Rule>,
    pub rates: Vec<Rate>,
    pub settings: &'a Settings,
    /// Dues by revenue, and what members told of theirs.
    pub brackets: Vec<Bracket>,
    pub revenues: Vec<Told>,
    /// What invoices in force ask: that stands, whatever the rules say since.
    pub issued: Vec<Issued>,
}

/// Every rule of dues, oldest first.
pub async fn rules(db: &Db) -> Result<Vec<Rule>, Fault> {
    sqlx::query_as(
        "select id, category_id, from_on, cents, rolling, prorata, taxable, grace_days from membership_dues \
         order by from_on, id",
    )
    .fetch_all(db.rows())
    .await
}

/// Every rate of taxes, oldest first.
pub async fn rates(db: &Db) -> Result<Vec<Rate>, Fault> {
    sqlx::query_as("select from_on, gst, qst from tax_rate order by from_on").fetch_all(db.rows()).await
}

impl<'a> Terms<'a> {
    pub async fn of(db: &Db, settings: &'a Settings) -> Result<Terms<'a>, Fault> {
        let (rules, rates, brackets) = (rules(db).await?, rates(db).await?, bracket::all(db).await?);
        let (revenues, issued) = (bracket::told(db).await?, document::issued(db).await?);
        Ok(Terms { rules, rates, settings, brackets, revenues, issued })
    }

    /// Adds a rule that is not in force yet, to see what it would ask.
    pub fn add(&mut self, rule: Rule, brackets: &[(Option<i64>, i64)]) {
        let bracket = |(up_to, cents): &(Option<i64>, i64)| Bracket {
            rule_id: rule.id.clone(),
            up_to: *up_to,
            cents: *cents,
        };
        self.brackets.extend(brackets.iter().map(bracket));
        let at = self.rules.partition_point(|one| one.from_on <= rule.from_on);
        self.rules.insert(at, rule);
    }

    /// The years from the day of joining to the last day as a member, or to the day asked, latest first. `members`
    /// are its membership, then those that run beside it: what they were invoiced and told counts.
    pub fn years(
        &self,
        members: &[String],
        joined: &str,
        left: Option<&str>,
        held: &[Held],
        payments: &[Payment],
        asked: Date,
    ) -> Vec<Year> {
        let (Ok(joined), mut years) = (read_day(joined), vec![]) else { return vec![] };
        // The day of leaving is the first on which it is no longer a member.
        let until = left.and_then(|left| read_day(left).ok()).and_then(|left| left.yesterday().ok());
        let last = until.map_or(asked, |until| until.min(asked));
        let mut on = joined;
        while on <= last {
            let rule = self.rule(held, on);
            let (mut from, mut to) = self.settings.year_of(on);
            if rule.is_some_and(|rule| rule.rolling == 1) {
                (from, to) = (on, on.saturating_add(1.year()).saturating_sub(1.day()));
            } else if on != joined {
                // After a year from the day of joining, the pole's year is already under way.
                from = on;
            }
            let (first, end) = (from.to_string(), to.to_string());
            let within = |payment: &&Payment| (first.as_str()..=end.as_str()).contains(&payment.counts_on());
            let paid = payments.iter().filter(within).map(|payment| payment.cents).sum();
            // One that runs beside it may begin its year another day: its invoice stands for the year it begins in.
            let own = |one: &&Issued| match members.first() == Some(&one.membership_id) {
                true => one.year_from == first,
                false => {
                    members.contains(&one.membership_id)
                        && (first.as_str()..=end.as_str()).contains(&one.year_from.as_str())
                }
            };
            let issued = self.issued.iter().find(own);
            let asked = match (issued, rule) {
                (Some(issued), _) => Some(issued.asked(on)),
                (None, Some(rule)) => self.ask(rule, members, self.settings.year_of(on).0, on),
                (None, None) => None,
            };
            years.push(Year { from, to, asked, paid });
            on = to.saturating_add(1.day());
        }
        years.reverse();
        years
    }

    /// The rule in force on a day for the category held that day.
    fn rule(&self, held: &[Held], on: Date) -> Option<&Rule> {
        let on = on.to_string();
        let category = held.iter().rev().find(|held| held.from_on <= on).map(|held| &held.category_id);
        self.rules.iter().rev().find(|rule| Some(&rule.category_id) == category && rule.from_on <= on)
    }

    /// The brackets of a rule, in the order of revenue.
    pub fn brackets(&self, rule: &str) -> Vec<&Bracket> {
        self.brackets.iter().filter(|one| one.rule_id == rule).collect()
    }

    /// The brackets of the rule in force on a day for the category held that day.
    pub fn brackets_on(&self, held: &[Held], on: Date) -> Vec<&Bracket> {
        self.rule(held, on).map(|rule| self.brackets(&rule.id)).unwrap_or_default()
    }

    /// What a rule asks of a year of the pole that began on `from`, by who enters it on `on`; none by revenue as
    /// long as the member told none.
    fn ask(&self, rule: &Rule, members: &[String], from: Date, on: Date) -> Option<Asked> {
        let brackets = self.brackets(&rule.id);
        let day = on.to_string();
        let told = self
            .revenues
            .iter()
            .rev()
            .find(|told| told.year_on <= day && members.contains(&told.membership_id));
        let whole =
            if brackets.is_empty() { Some(rule.cents) } else { bracket::asked(&brackets, told?.up_to) };
        let rule = Rule { cents: whole?, ..rule.clone() };
        let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
        let gone = months(on) - months(from) - i64::from(on.day() < from.day());
        let cents = match rule.prorata == 1 && rule.rolling == 0 {
            true => (rule.cents * (12 - gone) + 6) / 12,
            false => rule.cents,
        };
        let told = on.to_string();
        let rate = self.rates.iter().rev().find(|rate| rule.taxable == 1 && rate.from_on <= told);
        let (gst, qst) = rate.map_or((0, 0), |rate| rate.taxes(cents));
        Some(Asked { cents, gst, qst, grace: on.saturating_add(rule.grace_days.days()) })
    }
}

/// What was paid within none of these years, in cents: the eve of joining, or after leaving.
pub fn outside(years: &[Year], payments: &[Payment]) -> i64 {
    let within = |payment: &&Payment| {
        years.iter().any(|year| {
            (year.from.to_string()..=year.to.to_string()).contains(&payment.counts_on().to_owned())
        })
    };
    payments.iter().filter(|payment| !within(payment)).map(|payment| payment.cents).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn own() -> Vec<String> {
        vec!["m".into()]
    }

    fn held(category: &str, from: &str) -> Held {
        Held {
            membership_id: "m".into(),
            category_id: category.into(),
            from_on: from.into(),
            resolution: String::new(),
        }
    }

    fn rule(category: &str, from: &str, cents: i64) -> Rule {
        Rule { category_id: category.into(), from_on: from.into(), cents, ..Rule::default() }
    }

    fn payment(day: &str) -> Payment {
        Payment {
            membership_id: "m".into(),
            id: day.into(),
            day: day.into(),
            cents: 5_000,
            method: "cash".into(),
            year_on: None,
        }
    }

    fn terms(settings: &Settings, rules: Vec<Rule>) -> Terms<'_> {
        let rates = vec![Rate { from_on: "2013-01-01".into(), gst: 5_000, qst: 9_975 }];
        Terms { rules, rates, settings, brackets: vec![], revenues: vec![], issued: vec![] }
    }

    #[test]
    fn a_year_asks_the_dues_of_the_category_held_on_its_first_day() {
        let held = [held("emerging", "2020-10-01"), held("enterprise", "2021-06-01")];
        let rules = vec![
            rule("emerging", "2019-01-01", 0),
            rule("enterprise", "2019-01-01", 5_000),
            rule("enterprise", "2022-04-01", 6_000),
        ];
        let settings = Settings::default();
        let payments = [payment("2022-04-01"), payment("2022-03-31")];
        let terms = terms(&settings, rules);
        let told = terms.years(&own(), "2020-10-01", None, &held, &payments, date(2022, 4, 1));
        let due = |year: &Year| year.asked.as_ref().map(Asked::total);
        let states: Vec<_> = told.iter().map(|year| year.state(date(2022, 4, 2), "2020-10-01")).collect();
        assert_eq!(states, ["late", "free", "free"]);
        let entered = |kept| told[0].state(date(2022, 4, 2), kept);
        assert_eq!(entered("2023-03-31"), "late");
        let told: Vec<_> = told.iter().map(|year| (year.from.year(), due(year), year.paid)).collect();
        assert_eq!(told, [(2022, Some(6_000), 5_000), (2021, Some(0), 5_000), (2020, Some(0), 0)]);
    }

    #[test]
    fn taxes_are_to_the_cent_and_a_first_year_is_asked_by_months_left() {
        let settings = Settings::default();
        let terms = terms(&settings, vec![]);
        let taxed = Rule { taxable: 1, prorata: 1, grace_days: 30, ..rule("a", "2019-01-01", 10_000) };
        let whole = terms.ask(&taxed, &own(), date(2021, 4, 1), date(2021, 4, 1)).unwrap();
        assert_eq!((whole.cents, whole.gst, whole.qst, whole.total()), (10_000, 500, 998, 11_498));
        assert_eq!(whole.grace, date(2021, 5, 1));
        let march = terms.ask(&taxed, &own(), date(2021, 4, 1), date(2022, 3, 31)).unwrap();
        assert_eq!((march.cents, march.gst, march.qst), (833, 42, 83));
    }

    #[test]
    fn a_rolling_year_runs_from_the_day_of_joining() {
        let settings = Settings::default();
        let rolling = Rule { rolling: 1, ..rule("a", "2019-01-01", 5_000) };
        let terms = terms(&settings, vec![rolling]);
        let told =
            terms.years(&own(), "2020-10-15", None, &[held("a", "2020-10-15")], &[], date(2021, 10, 15));
        let told: Vec<_> = told.iter().map(|year| (year.from, year.to)).collect();
        let years = [(date(2021, 10, 15), date(2022, 10, 14)), (date(2020, 10, 15), date(2021, 10, 14))];
        assert_eq!(told, years);
    }
}
