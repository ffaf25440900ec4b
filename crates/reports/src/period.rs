//! The period: two days, both included; by default the pole's year.
use db::Settings;
use jiff::{Span, civil::Date};
use serde::Deserialize;

/// What was asked in the address: `?du=2021-04-01&au=2022-03-31`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub du: String,
    pub au: String,
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

    /// The period asked for; the year of `today` where nothing sound was asked.
    pub fn asked(asked: &Asked, settings: &Settings, today: Date) -> Period {
        match (asked.du.parse::<Date>(), asked.au.parse::<Date>()) {
            (Ok(from), Ok(to)) if from <= to => Period { from, to },
            _ => Period::year_of(settings, today),
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
    fn an_unsound_period_is_the_year_of_today() {
        let year = Period { from: date(2021, 4, 1), to: date(2022, 3, 31) };
        let asked = Asked { du: "2022-03-31".into(), au: "2021-04-01".into() };
        assert_eq!(Period::asked(&asked, &Settings::default(), date(2021, 6, 1)), year);
    }
}
