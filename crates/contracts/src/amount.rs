//! The amount: dollars as people and their ledgers write them, read as cents, or read as none.

/// The largest amount of one contract, in cents.
const LARGEST: i64 = 100_000_000_000;

/// An amount in cents: `12 345,67 $`, `12,345.67`, `12.345,67`, `12345.5`. None where it is no amount, is nothing or
/// less, or may mean two things (`1.234`).
pub fn cents(typed: &str) -> Option<i64> {
    let plain: String =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '$' | '\'' | '’')).collect();
    let plain = plain.strip_suffix("CAD").unwrap_or(&plain);
    let (whole, part) = match plain.rfind([',', '.']) {
        Some(at) if (1..=2).contains(&(plain.len() - at - 1)) => (&plain[..at], &plain[at + 1..]),
        _ => (plain, ""),
    };
    let decimal = plain.strip_prefix(whole).and_then(|rest| rest.chars().next());
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mark = whole.chars().find(|c| !c.is_ascii_digit());
    let groups: Vec<&str> = mark.map_or_else(|| vec![whole], |mark| whole.split(mark).collect());
    let sound = match mark {
        None => digits(whole),
        // A point between thousands is told from one before cents only beside a comma, or another point.
        Some('.') if decimal != Some(',') && groups.len() < 3 => false,
        Some(mark @ (',' | '.')) => {
            decimal != Some(mark)
                && (1..=3).contains(&groups[0].len())
                && groups[1..].iter().all(|group| group.len() == 3)
                && groups.iter().all(|group| digits(group))
        }
        Some(_) => false,
    };
    if !sound || (!part.is_empty() && !digits(part)) {
        return None;
    }
    let dollars: i64 = groups.concat().parse().ok()?;
    let rest: i64 = format!("{part:0<2}").parse().ok()?;
    dollars.checked_mul(100)?.checked_add(rest).filter(|cents| (1..=LARGEST).contains(cents))
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn dollars_are_read_as_people_and_ledgers_write_them() {
        for (typed, read) in [
            ("12 345,67 $", 1_234_567),
            ("12\u{a0}345,67\u{a0}$", 1_234_567),
            ("12,345.67", 1_234_567),
            ("12.345,67", 1_234_567),
            ("$1,234", 123_400),
            ("1234.5", 123_450),
            ("1.234.567", 123_456_700),
            ("0,05", 5),
            ("850", 85_000),
        ] {
            assert_eq!(cents(typed), Some(read), "{typed}");
        }
        for none in
            ["", "0", "-5", "(5)", "1.234", "1,23,456", "douze", "12,345,67", "1 2.", ".", "999999999999999"]
        {
            assert_eq!(cents(none), None, "{none}");
        }
    }
}
