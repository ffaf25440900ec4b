//! A Canadian postal code, read as people type it and written `A9A 9A9`.
use std::fmt;

/// A well-formed postal code. Displays as `G0C 1A0`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PostalCode([u8; 6]);

/// Why a text is not a postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostalCodeFault {
    /// Nothing was typed.
    Empty,
    /// It has this many letters and digits instead of six.
    Length(usize),
    /// D, F, I, O, Q and U are never used, being mistaken for others.
    UnusedLetter(char),
    /// At this place (1 to 6) stands a letter instead of a digit, a digit instead of a letter, or another sign.
    Shape { at: usize },
}

const LETTERS: &[u8; 20] = b"ABCEGHJKLMNPRSTVWXYZ";

impl PostalCode {
    /// Reads `g0c1a0`, `G0C-1A0`, `G0C 1A0`: case, spaces and hyphens do not matter.
    ///
    /// # Errors
    /// A [`PostalCodeFault`] that says what is wrong, for the person to be told.
    pub fn parse(text: &str) -> Result<PostalCode, PostalCodeFault> {
        let signs: Vec<char> = signs(text).collect();
        if signs.is_empty() {
            return Err(PostalCodeFault::Empty);
        }
        let mut code = [0; 6];
        if signs.len() != code.len() {
            return Err(PostalCodeFault::Length(signs.len()));
        }
        for (at, sign) in signs.into_iter().enumerate() {
            let letter_due = at % 2 == 0;
            if letter_due && sign.is_ascii_alphabetic() && !LETTERS.contains(&(sign as u8)) {
                return Err(PostalCodeFault::UnusedLetter(sign));
            }
            let fits = if letter_due { sign.is_ascii_alphabetic() } else { sign.is_ascii_digit() };
            if !fits {
                return Err(PostalCodeFault::Shape { at: at + 1 });
            }
            code[at] = sign as u8;
        }
        Ok(PostalCode(code))
    }

    /// The code a person likely meant by writing the letter O for zero or I for one: `GOC 1AO` → `G0C 1A0`.
    /// For a form to offer, never to take silently.
    pub fn suggest(text: &str) -> Option<PostalCode> {
        let digits = signs(text).enumerate().map(|(at, sign)| match sign {
            'O' if at % 2 == 1 => '0',
            'I' | 'L' if at % 2 == 1 => '1',
            sign => sign,
        });
        PostalCode::parse(&digits.collect::<String>()).ok().filter(|_| PostalCode::parse(text).is_err())
    }

    /// First three signs. One may cover several MRC, so it never decides an MRC alone.
    pub fn fsa(&self) -> &str {
        self.part(0..3)
    }

    /// The six signs without space, as files often have them.
    pub fn unspaced(&self) -> &str {
        self.part(0..6)
    }

    /// A 0 in second place marks a rural code: often one for a whole village.
    pub fn is_rural(&self) -> bool {
        self.0[1] == b'0'
    }

    /// Québec's codes start with G, H or J; the federal offices of Gatineau share K1A with Ottawa, so of
    /// those only the codes known to be in Gatineau count.
    pub fn is_quebec(&self) -> bool {
        matches!(self.0[0], b'G' | b'H' | b'J') || (self.fsa() == "K1A" && crate::place(self).is_some())
    }

    /// Rank among all possible codes, which keeps their order.
    pub(crate) fn rank(&self) -> u32 {
        self.0.iter().fold(0, |rank, sign| match LETTERS.iter().position(|letter| letter == sign) {
            Some(letter) => rank * 20 + letter as u32,
            None => rank * 10 + u32::from(sign - b'0'),
        })
    }

    fn part(&self, range: std::ops::Range<usize>) -> &str {
        std::str::from_utf8(&self.0[range]).unwrap_or_default()
    }
}

fn signs(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‑' | '–' | '.'))
        .map(|c| c.to_ascii_uppercase())
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} {}", self.fsa(), self.part(3..6))
    }
}

impl fmt::Debug for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PostalCodeFault::{Empty, Length, Shape, UnusedLetter};

    #[test]
    fn a_code_is_read_however_it_is_typed_and_written_one_way() {
        for typed in ["g0c1a0", "G0C 1A0", " g0c-1a0 ", "G0C\u{a0}1A0"] {
            assert_eq!(PostalCode::parse(typed).unwrap().to_string(), "G0C 1A0");
        }
        let code = PostalCode::parse("h3g 1n1").unwrap();
        assert_eq!((code.fsa(), code.unspaced(), code.is_rural()), ("H3G", "H3G1N1", false));
    }

    #[test]
    fn a_fault_says_what_is_wrong() {
        let fault = |text: &str| PostalCode::parse(text).unwrap_err();
        assert_eq!(fault("  "), Empty);
        assert_eq!(fault("G0C"), Length(3));
        assert_eq!(fault("G0C 1A01"), Length(7));
        for letter in ['D', 'F', 'I', 'O', 'Q', 'U'] {
            assert_eq!(fault(&format!("G0{letter} 1A0")), UnusedLetter(letter));
        }
        assert_eq!(fault("GOC 1A0"), Shape { at: 2 });
        assert_eq!(fault("60C 1A0"), Shape { at: 1 });
        assert_eq!(fault("G0É 1A0"), Shape { at: 3 });
    }

    #[test]
    fn a_letter_typed_for_a_digit_is_offered_back_not_taken() {
        assert_eq!(PostalCode::suggest("GOC 1AO").unwrap().to_string(), "G0C 1A0");
        assert_eq!(PostalCode::suggest("G0C 1A0"), None);
        assert_eq!(PostalCode::suggest("bonjour"), None);
    }

    #[test]
    fn quebec_is_g_h_j_and_the_offices_of_gatineau() {
        let is = |text| PostalCode::parse(text).unwrap().is_quebec();
        assert!(is("G4T 1A1") && is("H3G 1N1") && is("J8X 1A1") && is("K1A 0H4"));
        assert!(!is("K1A 0A6") && !is("K1P 1A4") && !is("M5V 2T6"));
    }
}
