//! The slip: whether two words are likely one.

/// Whether two words are likely one, with a slip of the hand or an ending between them.
pub fn near(a: &str, b: &str) -> bool {
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    if a == b {
        return true;
    }
    if number(a) || number(b) {
        return false;
    }
    let short = a.len().min(b.len());
    (short >= 5 && one_slip(a.as_bytes(), b.as_bytes()))
        || (short >= 4 && (a.starts_with(b) || b.starts_with(a)))
}

/// One letter more, less or other, or two letters the other way round.
fn one_slip(a: &[u8], b: &[u8]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => a == &b[1..],
        std::cmp::Ordering::Greater => &a[1..] == b,
        std::cmp::Ordering::Equal if a.is_empty() => true,
        std::cmp::Ordering::Equal => {
            a[1..] == b[1..] || (a.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_near() {
        assert!(near("terrapex", "terapex") && near("limitee", "limtiee") && near("soleno", "solena"));
        assert!(!near("soleno", "sabena") && !near("1991", "1992") && !near("abc", "abd"));
    }
}
