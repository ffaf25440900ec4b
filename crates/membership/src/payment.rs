//! The payment: a member's dues, received on a day; and what each year of the pole asks of it.
use crate::{
    category::cents,
    member::{Held, Member, Typed},
};
use db::{Act, Db, Fault};
use jiff::civil::{Date, date};
use page::{Refusals, read_day};
use sqlx::FromRow;

/// How dues are paid.
pub const METHODS: [&str; 4] = ["cheque", "transfer", "card", "cash"];

#[derive(Clone, Debug, FromRow)]
pub struct Payment {
    pub id: String,
    pub day: String,
    pub cents: i64,
    pub method: String,
}

/// A year of the pole (1 April to 31 March) as a member owes and pays it, in cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    pub from: Date,
    pub to: Date,
    /// None where no rule says.
    pub due: Option<i64>,
    pub paid: i64,
}

/// Records dues received, or says what is refused.
pub async fn pay(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let cents = cents(&typed.amount).filter(|cents| *cents > 0);
    refusals.unless(cents.is_some(), "amount", "member-refusal-amount");
    refusals.unless(METHODS.contains(&typed.method.as_str()), "method", "member-refusal-method");
    let paid = refusals.day("paid_on", &typed.paid_on);
    refusals.unless(paid.is_none_or(|day| day <= act.today()), "paid_on", "member-refusal-future");
    let (Some(cents), Some(paid), true) = (cents, paid, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into dues_paid (id, membership_id, day, cents, method, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(&member.id)
    .bind(paid.to_string())
    .bind(cents)
    .bind(&typed.method)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("membership.dues-paid", "membership", &member.id, &format!("{paid} {cents}")).await?;
    Ok(Ok(()))
}

/// Withdraws a payment of a member that was recorded by mistake: it stays, dated, and is counted no more.
pub async fn withdraw(act: &mut Act, member: &str, payment: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update dues_paid set withdrawn_at = $3, withdrawn_by = $4 \
         where id = $1 and membership_id = $2 and withdrawn_at is null",
    )
    .bind(payment)
    .bind(member)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    act.record("membership.dues-withdrawn", "membership", member, payment).await?;
    Ok(true)
}

/// What a member has paid, latest first.
pub async fn payments(db: &Db, member: &str) -> Result<Vec<Payment>, Fault> {
    sqlx::query_as(
        "select id, day, cents, method from dues_paid where membership_id = $1 and withdrawn_at is null \
         order by day desc, id desc",
    )
    .bind(member)
    .fetch_all(db.rows())
    .await
}

/// Every rule of dues: category, first day, cents.
pub async fn rules(db: &Db) -> Result<Vec<(String, String, i64)>, Fault> {
    sqlx::query_as("select category_id, from_on, cents from membership_dues order by from_on, id")
        .fetch_all(db.rows())
        .await
}

/// The first day of the year that holds a day.
fn year_of(day: Date) -> Date {
    date(if day.month() >= 4 { day.year() } else { day.year() - 1 }, 4, 1)
}

/// The years of a membership up to today, latest first: what was due on the year's first day (or on the day of
/// joining), in the category held then, and what was paid within the year.
pub fn years(
    member: &Member,
    held: &[Held],
    rules: &[(String, String, i64)],
    payments: &[Payment],
    today: Date,
) -> Vec<Year> {
    let (Ok(joined), mut years) = (read_day(&member.joined_on), vec![]) else { return vec![] };
    // The day of leaving is the first on which it is no longer a member.
    let until =
        member.left_on.as_deref().and_then(|day| read_day(day).ok()).and_then(|left| left.yesterday().ok());
    let last = until.map_or(today, |until| until.min(today));
    let mut from = year_of(joined);
    while from <= last {
        let on = from.max(joined).to_string();
        let category = held.iter().rev().find(|held| held.from_on <= on).map(|held| &held.category_id);
        let rule = rules.iter().rev().find(|rule| Some(&rule.0) == category && rule.1 <= on);
        let next = date(from.year() + 1, 4, 1);
        let within = |payment: &&Payment| payment.day >= from.to_string() && payment.day < next.to_string();
        let paid = payments.iter().filter(within).map(|payment| payment.cents).sum();
        years.push(Year { from, to: date(from.year() + 1, 3, 31), due: rule.map(|rule| rule.2), paid });
        from = next;
    }
    years.reverse();
    years
}

/// What was paid within none of these years, in cents: the eve of joining, or after leaving.
pub fn outside(years: &[Year], payments: &[Payment]) -> i64 {
    let within = |payment: &&Payment| {
        years.iter().any(|year| (year.from.to_string()..=year.to.to_string()).contains(&payment.day))
    };
    payments.iter().filter(|payment| !within(payment)).map(|payment| payment.cents).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_asks_the_dues_of_the_category_held_on_its_first_day() {
        let member = Member {
            id: "m".into(),
            organization_id: "o".into(),
            name: "Coop".into(),
            application_id: None,
            joined_on: "2020-10-01".into(),
            resolution: String::new(),
            left_on: None,
            left_reason: String::new(),
            left_resolution: String::new(),
        };
        let held = |category: &str, from: &str| Held { category_id: category.into(), from_on: from.into() };
        let held = [held("emerging", "2020-10-01"), held("enterprise", "2021-06-01")];
        let rule = |category: &str, from: &str, cents| (category.to_owned(), from.to_owned(), cents);
        let rules = [
            rule("emerging", "2019-01-01", 0),
            rule("enterprise", "2019-01-01", 5_000),
            rule("enterprise", "2022-04-01", 6_000),
        ];
        let payment =
            |day: &str| Payment { id: day.into(), day: day.into(), cents: 5_000, method: "cash".into() };
        let payments = [payment("2022-04-01"), payment("2022-03-31")];
        let told = years(&member, &held, &rules, &payments, date(2022, 4, 1));
        let told: Vec<_> = told.iter().map(|year| (year.from.year(), year.due, year.paid)).collect();
        assert_eq!(told, [(2022, Some(6_000), 5_000), (2021, Some(0), 5_000), (2020, Some(0), 0)]);
    }
}
