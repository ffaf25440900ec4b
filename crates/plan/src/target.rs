//! The target: an amount typed as people say it (hours, dollars, percents), kept in the figure's unit.
use figures::{Fold, Unit};

/// The most a target may be, in its unit as typed.
const MOST: f64 = 1_000_000_000.0;
/// All there is, in hundredths of a percent.
const WHOLE: i64 = 10_000;

/// How many of the figure's units make one as people say it.
pub fn scale(unit: Unit) -> i64 {
    match unit {
        Unit::Count => 1,
        Unit::Minutes => 60,
        Unit::Cents | Unit::Percent | Unit::Grade => 100,
    }
}

/// The word of the unit, as charts and forms show it.
pub fn sign(unit: Unit) -> &'static str {
    match unit {
        Unit::Count | Unit::Grade => "",
        Unit::Minutes => "h",
        Unit::Cents => "$",
        Unit::Percent => "%",
    }
}

/// Reads `1 234,5`, `50 %`, `12,5 h`, `4 h 15` or `1234.5 $`, or gives the key of the words that say why not.
pub fn read(text: &str, unit: Unit, fold: Fold) -> Result<i64, &'static str> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let kept = match unit {
        Unit::Minutes => minutes(&plain),
        Unit::Count | Unit::Grade => number(&plain),
        Unit::Cents | Unit::Percent => number(plain.trim_matches(|c| sign(unit).contains(c))),
    };
    let none = if unit == Unit::Minutes { "plan-refusal-target-hours" } else { "plan-refusal-target" };
    let kept = kept.ok_or(none)? * scale(unit) as f64;
    if kept <= 0.0 {
        return Err(none);
    }
    if kept > MOST * scale(unit) as f64 {
        return Err("plan-refusal-target-large");
    }
    if unit == Unit::Count && kept.fract() != 0.0 {
        return Err("plan-refusal-target-whole");
    }
    let kept = kept.round() as i64;
    if kept == 0 {
        return Err("plan-refusal-target-small");
    }
    if fold == Fold::Share && kept > WHOLE { Err("plan-refusal-target-share") } else { Ok(kept) }
}

/// `1234,5` or `1234.5`, without a sign.
fn number(plain: &str) -> Option<f64> {
    let plain = plain.replace(',', ".");
    let digits =
        plain.chars().any(|c| c.is_ascii_digit()) && plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    if digits { plain.parse().ok() } else { None }
}

/// Hours, typed as a number of them or with their minutes: `12,5`, `12,5h`, `4h15`, `4:15`, `45min`.
fn minutes(plain: &str) -> Option<f64> {
    let words = ["heures", "heure", "hours", "hour"];
    let plain = words.iter().fold(plain.to_owned(), |plain, word| plain.replace(word, "h"));
    let plain = plain.as_str();
    if let Some(alone) = plain.strip_suffix("min").filter(|alone| !alone.contains(['h', ':'])) {
        return Some(number(alone)? / 60.0);
    }
    match plain.trim_end_matches("min").split_once(['h', ':']) {
        None => number(plain),
        Some((hours, "")) => number(hours),
        Some((hours, rest)) => {
            let whole =
                |text: &str| text.parse::<u32>().ok().filter(|_| text.chars().all(|c| c.is_ascii_digit()));
            let rest = whole(rest).filter(|rest| *rest < 60)?;
            Some(f64::from(whole(hours)?) + f64::from(rest) / 60.0)
        }
    }
}

/// As a form shows it again: `12 h 30`, `1234,5`.
pub fn written(value: i64, unit: Unit) -> String {
    match (unit, value / 60, value % 60) {
        (Unit::Minutes, hours, 0) => hours.to_string(),
        (Unit::Minutes, hours, rest) => format!("{hours} h {rest:02}"),
        _ => decimal(value, unit).replace('.', ","),
    }
}

/// As a sheet counts with it: `12.5`.
pub fn decimal(value: i64, unit: Unit) -> String {
    let told = format!("{:.2}", value as f64 / scale(unit) as f64);
    told.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_read_as_people_type_them() {
        let read = |text, unit| read(text, unit, Fold::Sum);
        assert_eq!(read("1 200", Unit::Count), Ok(1_200));
        for typed in [
            "12,5",
            "12.5 h",
            "12 h 30",
            "12h30",
            "12:30",
            "750 min",
            "12 h 30 min",
            "12,5 heures",
            "12 heures 30",
        ] {
            assert_eq!(read(typed, Unit::Minutes), Ok(750), "{typed}");
        }
        assert_eq!(read("1\u{a0}234.56", Unit::Cents), Ok(123_456));
        assert_eq!(read("1\u{a0}234,56\u{a0}$", Unit::Cents), Ok(123_456));
        for typed in ["50", "50 %", "50%", "50\u{a0}%", "50,0"] {
            assert_eq!(read(typed, Unit::Percent), Ok(5_000), "{typed}");
        }
        for wrong in ["", "0", "-3", "beaucoup", "1e3", "1.2.3", "%", "."] {
            assert_eq!(read(wrong, Unit::Count), Err("plan-refusal-target"), "{wrong}");
        }
        for wrong in ["4 h 75", "h", "4 h quinze", "1,5 h 15", "4:15:30"] {
            assert_eq!(read(wrong, Unit::Minutes), Err("plan-refusal-target-hours"), "{wrong}");
        }
    }

    #[test]
    fn what_is_refused_is_refused_for_what_it_is() {
        assert_eq!(read("1,5", Unit::Count, Fold::Count), Err("plan-refusal-target-whole"));
        assert_eq!(read("9999999999999", Unit::Count, Fold::Count), Err("plan-refusal-target-large"));
        assert_eq!(read("0,001", Unit::Cents, Fold::Sum), Err("plan-refusal-target-small"));
        assert_eq!(read("120 %", Unit::Percent, Fold::Share), Err("plan-refusal-target-share"));
    }

    #[test]
    fn what_was_typed_is_shown_again() {
        assert_eq!(written(750, Unit::Minutes), "12 h 30");
        assert_eq!(written(720, Unit::Minutes), "12");
        assert_eq!(written(100, Unit::Count), "100");
        assert_eq!(written(123_450, Unit::Cents), "1234,5");
        assert_eq!(decimal(750, Unit::Minutes), "12.5");
        for minutes in [1, 59, 60, 61, 750] {
            assert_eq!(read(&written(minutes, Unit::Minutes), Unit::Minutes, Fold::Sum), Ok(minutes));
        }
    }
}
