//! The target: an amount typed as people say it (hours, dollars, percents), kept in the figure's unit.
use figures::Unit;

/// The most a target may be, in its unit as typed.
const MOST: f64 = 1_000_000_000.0;

/// How many of the figure's units make one as people say it.
pub fn scale(unit: Unit) -> i64 {
    match unit {
        Unit::Count => 1,
        Unit::Minutes => 60,
        Unit::Cents | Unit::Percent => 100,
    }
}

/// The word of the unit, as charts and forms show it.
pub fn sign(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "",
        Unit::Minutes => "h",
        Unit::Cents => "$",
        Unit::Percent => "%",
    }
}

/// Reads `1 234,5` or `1234.5`; things counted are whole. Nothing when it is no amount above zero.
pub fn read(text: &str, unit: Unit) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".");
    if plain.is_empty() || !plain.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let value: f64 = plain.parse().ok().filter(|value| (0.0..=MOST).contains(value))?;
    let kept = value * scale(unit) as f64;
    let whole = unit != Unit::Count || kept.fract() == 0.0;
    (whole && kept.round() >= 1.0).then_some(kept.round() as i64)
}

/// As a form shows it again: `12,5`.
pub fn written(value: i64, unit: Unit) -> String {
    let told = format!("{:.2}", value as f64 / scale(unit) as f64);
    told.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_read_as_people_type_them() {
        assert_eq!(read("1 200", Unit::Count), Some(1_200));
        assert_eq!(read("12,5", Unit::Minutes), Some(750));
        assert_eq!(read("1\u{a0}234.56", Unit::Cents), Some(123_456));
        assert_eq!(read("60", Unit::Percent), Some(6_000));
        for wrong in ["", "0", "-3", "1,5", "beaucoup", "9999999999999", "1e3", "1.2.3"] {
            assert_eq!(read(wrong, Unit::Count), None, "{wrong}");
        }
    }

    #[test]
    fn what_was_typed_is_shown_again() {
        assert_eq!(written(750, Unit::Minutes), "12,5");
        assert_eq!(written(100, Unit::Count), "100");
        assert_eq!(written(123_450, Unit::Cents), "1234,5");
    }
}
