//! The period that a page tells: the days asked for, or the pole's year of today.
use jiff::civil::Date;
use page::{Refusals, Visit};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub du: String,
    pub au: String,
    pub forme: String,
    pub page: String,
}

impl Asked {
    /// What was asked, completed; its days, where they are some; and what is wrong with them.
    pub fn settled(mut self, visit: &Visit) -> (Asked, Option<(Date, Date)>, Refusals) {
        let (from, to) = visit.pole().settings().year_of(visit.db().today());
        if self.du.is_empty() {
            self.du = from.to_string();
        }
        if self.au.is_empty() {
            self.au = to.to_string();
        }
        let mut refusals = Refusals::default();
        let days = (refusals.day("du", &self.du), refusals.day("au", &self.au));
        let days = if let (Some(from), Some(to)) = days {
            refusals.unless(from <= to, "au", "day-refusal-order");
            // A century of months is no page.
            refusals.unless(to.year() - from.year() <= 20, "au", "com-refusal-long-period");
            refusals.none().then_some((from, to))
        } else {
            None
        };
        (self, days, refusals)
    }
}
