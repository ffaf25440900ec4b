//! The ledger: each member with the categories it held, what it paid, and its years of dues.
use crate::{
    dues::{Terms, Year},
    fold,
    held::{self, Held},
    member::{self, Member},
    payment::{self, Payment},
};
use db::{Db, Fault, Settings};
use jiff::{ToSpan, civil::Date};
use std::collections::HashMap;

/// How many days before a year begins its dues are told.
pub const AHEAD: i64 = 92;

pub struct Ledger {
    pub member: Member,
    /// The memberships that run beside it, since its organization was merged: what they hold counts with it.
    pub others: Vec<String>,
    pub held: Vec<Held>,
    pub payments: Vec<Payment>,
    /// Latest first, the year that begins soon included.
    pub years: Vec<Year>,
}

/// The ledger of one member, with the year that begins within three months.
pub async fn of(db: &Db, settings: &Settings, id: &str) -> Result<Option<Ledger>, Fault> {
    let Some(member) = member::find(db, id).await? else { return Ok(None) };
    let (held, payments) = (held::of(db, id).await?, payment::payments(db, id).await?);
    let (terms, others) = (Terms::of(db, settings).await?, fold::others(db, id).await?);
    Ok(Some(Ledger::set(&terms, (member, others), held, payments, db.today())))
}

/// The ledgers of those who are members today, each organization once.
pub async fn all(db: &Db, settings: &Settings) -> Result<Vec<Ledger>, Fault> {
    let terms = Terms::of(db, settings).await?;
    let mut categories: HashMap<String, Vec<Held>> = HashMap::new();
    for one in held::by_all(db).await? {
        categories.entry(one.membership_id.clone()).or_default().push(one);
    }
    let mut paid: HashMap<String, Vec<Payment>> = HashMap::new();
    for one in payment::until(db, "9999-12-31").await? {
        paid.entry(one.membership_id.clone()).or_default().push(one);
    }
    let (members, mut beside) = (member::today(db).await?, fold::by_all(db).await?);
    let mut set = |member: Member| {
        let held = categories.remove(&member.id).unwrap_or_default();
        let others = beside.remove(&member.id).unwrap_or_default();
        let ids = std::iter::once(&member.id).chain(&others);
        let payments = ids.filter_map(|id| paid.remove(id)).flatten().collect();
        Ledger::set(&terms, (member, others), held, payments, db.today())
    };
    Ok(members.into_iter().map(&mut set).collect())
}

impl Ledger {
    fn set(
        terms: &Terms<'_>,
        (member, others): (Member, Vec<String>),
        held: Vec<Held>,
        payments: Vec<Payment>,
        today: Date,
    ) -> Ledger {
        let mut ledger = Ledger { member, others, held, payments, years: vec![] };
        ledger.years = ledger.by(terms, today);
        ledger
    }

    /// Its years by other terms than those in force.
    pub fn by(&self, terms: &Terms<'_>, today: Date) -> Vec<Year> {
        let until = today.saturating_add(AHEAD.days());
        let (joined, left) = (&self.member.joined_on, self.member.left_on.as_deref());
        let members: Vec<String> = std::iter::once(&self.member.id).chain(&self.others).cloned().collect();
        terms.years(&members, joined, left, &self.held, &self.payments, until)
    }

    /// Whether a row of a membership is this member's: its own, or of one that runs beside it.
    pub fn owns(&self, membership: &str) -> bool {
        self.member.id == membership || self.others.iter().any(|one| one == membership)
    }

    /// The year that begins on a day.
    pub fn year(&self, from: &str) -> Option<&Year> {
        self.years.iter().find(|year| year.from.to_string() == from)
    }

    /// The year in which a day is.
    pub fn on(&self, day: Date) -> Option<&Year> {
        self.years.iter().find(|year| year.from <= day && day <= year.to)
    }

    /// The first day on which a year concerns the member: that of joining, in its first.
    pub fn begins(&self, year: &Year) -> Date {
        page::read_day(&self.member.joined_on).map_or(year.from, |joined| joined.max(year.from))
    }

    /// The category held on the first day that a year concerns the member.
    pub fn category(&self, year: &Year) -> &str {
        let on = self.begins(year).to_string();
        let held = self.held.iter().rev().find(|held| held.from_on <= on).or(self.held.first());
        held.map_or("", |held| &held.category_id)
    }
}
