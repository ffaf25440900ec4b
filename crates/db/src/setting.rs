//! Settings: what a pole decides for itself, each with its name and its value.
use crate::{Act, Db, Fault};
use jiff::{ToSpan, civil::Date};
use std::collections::BTreeMap;

/// The day a pole's year starts, month and day, where it has not said: 1 April.
pub const YEAR_START: &str = "04-01";

/// All of a pole's settings, read at once: they are few.
#[derive(Clone, Debug, Default)]
pub struct Settings(BTreeMap<String, String>);

impl Settings {
    pub async fn of(db: &Db) -> Result<Settings, Fault> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("select name, value from setting").fetch_all(db.rows()).await?;
        Ok(Settings(rows.into_iter().collect()))
    }

    /// The value, or "" when the pole has not said.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }

    /// The first and last day of the pole's year that holds a day.
    pub fn year_of(&self, day: Date) -> (Date, Date) {
        let start = |year: i16| {
            let on = |start: &str| format!("{year:04}-{start}").parse::<Date>().ok();
            on(self.get("pole.year-start")).or_else(|| on(YEAR_START)).unwrap_or(day)
        };
        let this = start(day.year());
        let (from, next) = match this <= day {
            true => (this, start(day.year() + 1)),
            false => (start(day.year() - 1), this),
        };
        (from, next.saturating_sub(1.day()))
    }

    /// Writes one setting and its line of history.
    pub async fn set(act: &mut Act, name: &str, value: &str) -> Result<(), Fault> {
        sqlx::query(
            "insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value",
        )
        .bind(name)
        .bind(value)
        .execute(&mut *act.rows())
        .await?;
        act.record("setting.set", "setting", name, "").await
    }
}

/// Whether this is a day that every year has, as `04-01`.
pub fn is_year_start(text: &str) -> bool {
    text.len() == 5 && format!("2001-{text}").parse::<Date>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn starting(start: &str) -> Settings {
        Settings([("pole.year-start".to_owned(), start.to_owned())].into())
    }

    #[test]
    fn a_year_starts_on_the_pole_s_day_or_the_first_of_april() {
        let april = (date(2021, 4, 1), date(2022, 3, 31));
        for settings in [Settings::default(), starting("04-01"), starting("nonsense")] {
            assert_eq!(settings.year_of(date(2021, 4, 1)), april);
            assert_eq!(settings.year_of(date(2022, 3, 31)), april);
        }
        let july = starting("07-01");
        assert_eq!(july.year_of(date(2022, 6, 30)), (date(2021, 7, 1), date(2022, 6, 30)));
        assert_eq!(july.year_of(date(2022, 7, 1)), (date(2022, 7, 1), date(2023, 6, 30)));
        assert!(is_year_start("12-31"));
        for odd in ["", "4-1", "02-29", "13-01", "04-31", "avril"] {
            assert!(!is_year_start(odd), "{odd}");
        }
    }
}
