//! The amount: dollars as people and ledgers write them, read as cents, below nought for a credit.

/// The largest amount of one expense, in cents, either way.
const LARGEST: i64 = 1_000_000_000;

/// What is said of a text that is no amount, and of one that may be two.
const UNREAD: &str = "expense-refusal-amount";
const TWO: &str = "expense-refusal-two-amounts";

/// An amount in cents, where it is one.
pub fn cents(typed: &str) -> Option<i64> {
    read(typed).ok()
}

/// An amount in cents: `12 345,67 $`, `12,345.67`, `-85`, `(85,00)`; or the key of the words that say why it is none:
/// it is no amount, is nothing, or may mean two things (`1.234`, `1,234`).
pub fn read(typed: &str) -> Result<i64, &'static str> {
    let plain: String =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '$' | '\'' | '’')).collect();
    let plain = plain.strip_suffix("CAD").unwrap_or(&plain);
    let within = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let below = within.or_else(|| plain.strip_prefix(['-', '−'])).or_else(|| plain.strip_suffix(['-', '−']));
    let read = magnitude(below.unwrap_or(plain))?;
    if !(1..=LARGEST).contains(&read) {
        return Err(UNREAD);
    }
    Ok(if below.is_some() { -read } else { read })
}

/// An amount without its sign, in cents.
fn magnitude(plain: &str) -> Result<i64, &'static str> {
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
        // Nought is never so many thousands.
        Some(mark @ (',' | '.')) => {
            decimal != Some(mark)
                && (1..=3).contains(&groups[0].len())
                && !groups[0].starts_with('0')
                && groups[1..].iter().all(|group| group.len() == 3)
                && groups.iter().all(|group| digits(group))
        }
        Some(_) => false,
    };
    if !sound || (!part.is_empty() && !digits(part)) {
        return Err(UNREAD);
    }
    // A mark between thousands is told from one before cents only beside the other mark, or one more of its kind.
    if mark.is_some() && decimal.is_none() && groups.len() < 3 {
        return Err(TWO);
    }
    let dollars: i64 = groups.concat().parse().map_err(|_| UNREAD)?;
    let rest: i64 = format!("{part:0<2}").parse().map_err(|_| UNREAD)?;
    dollars.checked_mul(100).and_then(|cents| cents.checked_add(rest)).ok_or(UNREAD)
}

/// An amount as it would be typed: `-1234,50`.
pub fn typed(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let plain = cents.unsigned_abs();
    format!("{sign}{},{:02}", plain / 100, plain % 100)
}

#[cfg(test)]
mod tests {
    use super::{TWO, UNREAD, cents, read, typed};

    #[test]
    fn dollars_and_credits_are_read_as_people_and_ledgers_write_them() {
        for (said, worth) in [
            ("12 345,67 $", 1_234_567),
            ("12\u{a0}345,67\u{a0}$", 1_234_567),
            ("12,345.67", 1_234_567),
            ("1,234,567", 123_456_700),
            ("850", 85_000),
            ("-850,5", -85_050),
            ("−850", -85_000),
            ("(12,00)", -1_200),
            ("12.00-", -1_200),
        ] {
            assert_eq!(cents(said), Some(worth), "{said}");
            assert_eq!(cents(&typed(worth)), Some(worth), "{said}");
        }
        for none in
            ["", "0", "-0", "0,500", "0.500", "0,500,000", "douze", "--5", "(-5)", "-", "()", "99999999999"]
        {
            assert_eq!(read(none), Err(UNREAD), "{none}");
        }
        for two in ["1.234", "$1,234", "12,345", "-12,345"] {
            assert_eq!(read(two), Err(TWO), "{two}");
        }
    }
}
