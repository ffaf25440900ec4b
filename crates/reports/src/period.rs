//! The period: two days, both included; by default the pole's year.
use askama::Template;
use db::Settings;
use jiff::{Span, civil::Date};
use page::{Answer, Refusals, Visit};
use serde::Deserialize;

/// What was asked in the address: `?du=2021-04-01&au=2022-03-31`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub du: String,
    pub au: String,
}

/// The page that says what is refused of a period, and keeps what was typed.
#[derive(Template)]
#[template(path = "period.html")]
struct Refused<'a> {
    v: Visit,
    title: &'a str,
    asked: Asked,
    refusals: Refusals,
}

/// Shows nothing under a period that was not asked.
pub fn refuse(visit: &Visit, title: &str, asked: Asked, refusals: Refusals) -> Answer {
    visit.page(title, &Refused { v: visit.clone(), title, asked, refusals })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Date,
    pub to: Date,
}

impl Period {
    /// The pole's year that holds a day.
    pub fn year_of(settings: &Settings, day: Date) -> Period {
        let (from, to) = settings.year_of(day);
        Period { from, to }
    }

    /// The period asked for, the year of `today` where none was; or what is refused of it.
    pub fn asked(asked: &Asked, settings: &Settings, today: Date) -> Result<Period, Refusals> {
        let mut refusals = Refusals::default();
        if asked.du.is_empty() && asked.au.is_empty() {
            return Ok(Period::year_of(settings, today));
        }
        refusals.unless(!asked.du.is_empty(), "du", "day-refusal-shape");
        refusals.unless(!asked.au.is_empty(), "au", "day-refusal-shape");
        match refusals.days_if_any(("du", &asked.du), ("au", &asked.au)) {
            (Some(from), Some(to)) if refusals.none() => Ok(Period { from, to }),
            _ => Err(refusals),
        }
    }

    /// The period of the same length, one year earlier.
    pub fn year_before(self) -> Option<Period> {
        let back = Span::new().years(1);
        Some(Period { from: self.from.checked_sub(back).ok()?, to: self.to.checked_sub(back).ok()? })
    }

    /// As addresses carry it.
    pub fn query(self) -> String {
        format!("du={}&au={}", self.from, self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_unsound_period_is_refused_and_none_is_the_year_of_today() {
        let asked = |du: &str, au: &str| {
            let asked = Asked { du: du.into(), au: au.into() };
            Period::asked(&asked, &Settings::default(), date(2021, 6, 1))
        };
        assert_eq!(asked("", ""), Ok(Period { from: date(2021, 4, 1), to: date(2022, 3, 31) }));
        assert_eq!(asked("2022-03-31", "2021-04-01").unwrap_err().on("au"), "day-refusal-order");
        assert_eq!(asked("2021-02-31", "2021-04-01").unwrap_err().on("du"), "day-refusal-calendar");
        assert_eq!(asked("2021-04-01", "").unwrap_err().on("au"), "day-refusal-shape");
    }
}
