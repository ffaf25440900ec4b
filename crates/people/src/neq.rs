//! The NEQ: the ten-digit number of an enterprise in Québec's register.

/// What the number's shape says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Ten digits whose last eight pass the Luhn check, as all observed numbers do. No official algorithm is
    /// published, so this only warns.
    Likely,
    /// Ten digits, but the last eight fail the check: perhaps a slip of the hand.
    Doubtful,
    /// Not ten digits.
    Wrong,
}

/// The digits of what was typed, spaces and hyphens aside.
pub fn digits(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// Judges a number of digits alone.
pub fn shape(neq: &str) -> Shape {
    if neq.len() != 10 || !neq.bytes().all(|b| b.is_ascii_digit()) {
        return Shape::Wrong;
    }
    let luhn: u32 = neq[2..]
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0') * if i % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    if luhn.is_multiple_of(10) { Shape::Likely } else { Shape::Doubtful }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_eight_digits_tell_a_slip_of_the_hand() {
        assert_eq!(shape("1112345674"), Shape::Likely);
        assert_eq!(shape("3312345674"), Shape::Likely);
        assert_eq!(shape("8812345674"), Shape::Likely);
        assert_eq!(shape("1112345678"), Shape::Doubtful);
        assert_eq!(shape(&digits("11 1234-5674")), Shape::Likely);
        assert_eq!(shape("111234567"), Shape::Wrong);
        assert_eq!(shape("111234567é"), Shape::Wrong);
    }
}
