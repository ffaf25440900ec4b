//! The amount: dollars as people and ledgers write them, read as cents, below nought for a credit.

/// The largest amount of one expense, in cents, either way.
const LARGEST: i64 = 1_000_000_000;

/// An amount in cents: `12 345,67 $`, `12,345.67`, `-85`, `(85,00)`. None where it is no amount, is nothing, or may mean
/// two things (`1.234`).
pub fn cents(typed: &str) -> Option<i64> {
    let plain: String =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '$' | '\'' | '’')).collect();
    let plain = plain.strip_suffix("CAD").unwrap_or(&plain);
    let within = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let below = within.or_else(|| plain.strip_prefix(['-', '−'])).or_else(|| plain.strip_suffix(['-', '−']));
    let read = magnitude(below.unwrap_or(plain)).filter(|cents| (1..=LARGEST).contains(cents))?;
    Some(if below.is_some() { -read } else { read })
}

/// An amount without its sign, in cents.
fn magnitude(plain: &str) -> Option<i64> {
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
    dollars.checked_mul(100)?.checked_add(rest)
}

/// An amount as it would be typed: `-1234,50`.
pub fn typed(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let plain = cents.unsigned_abs();
    format!("{sign}{},{:02}", plain / 100, plain % 100)
}

#[cfg(test)]
mod tests {
    use super::{cents, typed};

    #[test]
    fn dollars_and_credits_are_read_as_people_and_ledgers_write_them() {
        for (said, read) in [
            ("12 345,67 $", 1_234_567),
            ("12\u{a0}345,67\u{a0}$", 1_234_567),
            ("12,345.67", 1_234_567),
            ("$1,234", 123_400),
            ("850", 85_000),
            ("-850,5", -85_050),
            ("−850", -85_000),
            ("(12,00)", -1_200),
            ("12.00-", -1_200),
        ] {
            assert_eq!(cents(said), Some(read), "{said}");
            assert_eq!(cents(&typed(read)), Some(read), "{said}");
        }
        for none in ["", "0", "-0", "1.234", "douze", "--5", "(-5)", "-", "()", "99999999999"] {
            assert_eq!(cents(none), None, "{none}");
        }
    }
}
