//! The day as ledgers write it: in figures either way round, or in words; refused where it may be two days.
use jiff::civil::Date;

const MONTHS: [(&str, i8); 24] = [
    ("janvier", 1),
    ("fevrier", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("aout", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("decembre", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

/// Reads a day, ISO: `2023-03-05`, `2023/03/05`, `25/03/2023`, `5 mars 2023`; or gives the key of the words that say
/// why it is none. `05/03/2023` may be the fifth of March or the third of May: a person has to say.
pub fn read(typed: &str) -> Result<String, &'static str> {
    let typed = typed.trim();
    let alone = typed.split_once(['T', ' ']).map_or(typed, |(day, _)| day);
    if let Ok(day) = page::read_day(alone) {
        return Ok(day.to_string());
    }
    let words = sheets::fold(typed);
    let parts: Vec<&str> = words.split(' ').collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.trim_end_matches("er").parse::<i16>().ok());
    let month = |at: usize| {
        let word = parts.get(at).copied().unwrap_or_default();
        MONTHS.iter().find(|(name, _)| *name == word).map(|(_, month)| i16::from(*month))
    };
    let told = match parts.len() {
        3 => match (number(0), number(1), number(2)) {
            (Some(year), Some(month), Some(day)) if year > 31 => Some((year, month, day)),
            (Some(a), Some(b), Some(year)) if a > 12 || a == b => Some((year, b, a)),
            (Some(a), Some(b), Some(year)) if b > 12 => Some((year, a, b)),
            (Some(_), Some(_), Some(_)) => return Err("import-refusal-two-days"),
            (Some(day), None, Some(year)) => month(1).map(|month| (year, month, day)),
            (None, Some(day), Some(year)) => month(0).map(|month| (year, month, day)),
            _ => None,
        },
        _ => None,
    };
    let (year, month, day) = told.ok_or("import-refusal-day-unread")?;
    let small = |number: i16| i8::try_from(number).map_err(|_| "day-refusal-calendar");
    let day = Date::new(year, small(month)?, small(day)?).map_err(|_| "day-refusal-calendar")?;
    page::read_day(&day.to_string()).map(|day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_day_is_read_as_ledgers_write_it_and_never_guessed() {
        for typed in [
            "2023-03-25",
            "2023-03-25T00:00:00",
            "2023/03/25",
            "25/03/2023",
            "03/25/2023",
            "25 mars 2023",
            "March 25, 2023",
        ] {
            assert_eq!(read(typed).as_deref(), Ok("2023-03-25"), "{typed}");
        }
        assert_eq!(read("1er août 2022").as_deref(), Ok("2022-08-01"));
        assert_eq!(read("05/05/2023").as_deref(), Ok("2023-05-05"));
        assert_eq!(read("05/03/2023"), Err("import-refusal-two-days"));
        assert_eq!(read("31/02/2023"), Err("day-refusal-calendar"));
        for none in ["", "hier", "12", "25 brumaire 2023"] {
            assert_eq!(read(none), Err("import-refusal-day-unread"), "{none}");
        }
    }
}
