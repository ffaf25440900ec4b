//! The share: a part of a whole as it is told, rounded half up.

/// In hundredths of a percent; nought of nothing.
pub fn share(part: i64, of: i64) -> i64 {
    rounded(part, of, 10_000)
}

/// In hundredths of a percent, rounded to a tenth of one.
pub fn to_a_tenth(part: i64, of: i64) -> i64 {
    rounded(part, of, 1_000) * 10
}

fn rounded(part: i64, of: i64, by: i64) -> i64 {
    if of <= 0 { 0 } else { (2 * part * by + of) / (2 * of) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_half_up() {
        assert_eq!((share(53, 84), share(1, 3), share(2, 3), share(0, 0)), (6_310, 3_333, 6_667, 0));
        assert_eq!((to_a_tenth(26, 120), to_a_tenth(46, 84), to_a_tenth(1, 8)), (2_170, 5_480, 1_250));
    }
}
