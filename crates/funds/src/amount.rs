//! The amount: dollars as people write them, read as cents.

/// The largest amount, in cents.
const LARGEST: i64 = 100_000_000_000;

/// An amount in cents, as people write dollars: `12 500,50 $`. None where it is no amount, or is nothing.
pub fn cents(typed: &str) -> Option<i64> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '$')
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > 2 {
        return None;
    }
    let dollars: i64 = whole.parse().ok()?;
    let part: i64 = format!("{rest:0<2}").parse().ok()?;
    dollars.checked_mul(100)?.checked_add(part).filter(|cents| (1..=LARGEST).contains(cents))
}

/// An amount as it would be typed: `1234,50`.
pub fn typed(cents: i64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::{cents, typed};

    #[test]
    fn dollars_are_read_as_people_write_them() {
        for (said, read) in [("12 345,67 $", 1_234_567), ("850", 85_000), ("850.5", 85_050)] {
            assert_eq!(cents(said), Some(read), "{said}");
            assert_eq!(cents(&typed(read)), Some(read), "{said}");
        }
        for none in ["", "0", "-5", "douze", "1,234,5", ",5", "1,234", "99999999999999"] {
            assert_eq!(cents(none), None, "{none}");
        }
    }
}
