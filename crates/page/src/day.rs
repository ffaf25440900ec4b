//! The day: as people type it in a form or in an address, read, or refused with the reason.
use crate::Refusals;
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// The years that a pole may mean.
const YEARS: RangeInclusive<i16> = 1900..=2200;

/// Reads a day written `2021-04-30`, or gives the key of the words that say why it is none.
pub fn read_day(typed: &str) -> Result<Date, &'static str> {
    let typed = typed.trim();
    let shaped = |(at, letter): (usize, char)| match at {
        4 | 7 => letter == '-',
        _ => letter.is_ascii_digit(),
    };
    if typed.len() != 10 || !typed.chars().enumerate().all(shaped) {
        return Err("day-refusal-shape");
    }
    let day: Date = typed.parse().map_err(|_| "day-refusal-calendar")?;
    if YEARS.contains(&day.year()) { Ok(day) } else { Err("day-refusal-far") }
}

impl Refusals {
    /// Reads the day of a field, or refuses the field with the reason.
    pub fn day(&mut self, field: &'static str, typed: &str) -> Option<Date> {
        read_day(typed).map_err(|why| self.refuse(field, why)).ok()
    }

    /// The same where a day may be left out.
    pub fn day_if_any(&mut self, field: &'static str, typed: &str) -> Option<Date> {
        if typed.trim().is_empty() { None } else { self.day(field, typed) }
    }

    /// Reads two days that may be left out, the second no earlier than the first.
    pub fn days_if_any(
        &mut self,
        (from_field, from): (&'static str, &str),
        (to_field, to): (&'static str, &str),
    ) -> (Option<Date>, Option<Date>) {
        let days = (self.day_if_any(from_field, from), self.day_if_any(to_field, to));
        if let (Some(from), Some(to)) = days {
            self.unless(from <= to, to_field, "day-refusal-order");
        }
        days
    }

    /// The kind of input that shows what was typed: a browser empties a `date` that holds no day.
    pub fn kind<'a>(&self, field: &str, kind: &'a str) -> &'a str {
        if self.on(field).starts_with("day-refusal") { "text" } else { kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_from_what_is_none() {
        assert!(read_day(" 2024-02-29 ").is_ok());
        assert_eq!(read_day("2026-02-31"), Err("day-refusal-calendar"));
        assert_eq!(read_day("2023-02-29"), Err("day-refusal-calendar"));
        for shapeless in ["", "hier", "31/02/2026", "2026-2-3", "2026-02-03T10:00", "２０２６-02-03"] {
            assert_eq!(read_day(shapeless), Err("day-refusal-shape"), "{shapeless}");
        }
        assert_eq!(read_day("0021-04-01"), Err("day-refusal-far"));
    }

    #[test]
    fn two_days_are_in_their_order() {
        let mut refusals = Refusals::default();
        refusals.days_if_any(("du", "2022-03-31"), ("au", "2021-04-01"));
        assert_eq!(refusals.on("au"), "day-refusal-order");
        let mut refusals = Refusals::default();
        assert_eq!(refusals.days_if_any(("du", ""), ("au", "")), (None, None));
        assert!(refusals.none());
    }
}
