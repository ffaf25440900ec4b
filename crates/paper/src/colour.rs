//! A pole's colour, and what reads well in it and on it.

use serde::Serialize;

/// Where a look says nothing usable: a deep, warm green.
const CALM: [u8; 3] = [0x2f, 0x5d, 0x50];

/// The three colours a document is painted with, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Colours {
    /// The pole's colour as it gave it: large surfaces.
    pub field: String,
    /// Words on the field.
    pub on_field: String,
    /// Words and thin rules on paper, in the pole's colour or a darker one.
    pub ink: String,
}

/// The contrast that words need: WCAG 2.2, success criterion 1.4.3.
const ENOUGH: f64 = 4.5;

impl Colours {
    pub fn of(look: &str) -> Colours {
        let field = parse(look).unwrap_or(CALM);
        // White first, then the ink of the page; black for the greys between, where neither is enough.
        let words = [[255; 3], [0x1f, 0x1b, 0x18], [0; 3]];
        let on_field = words.into_iter().find(|words| contrast(field, *words) >= ENOUGH).unwrap_or([0; 3]);
        let mut ink = field;
        // The cover's paper is a little darker than white: what reads there reads everywhere.
        while contrast(ink, PAPER) < ENOUGH {
            ink = ink.map(|part| (f64::from(part) * 0.94) as u8);
        }
        Colours { field: hex(field), on_field: hex(on_field), ink: hex(ink) }
    }
}

/// The cover's paper.
pub const PAPER: [u8; 3] = [0xfb, 0xf8, 0xf3];

fn parse(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let mut out = [0; 3];
    for (i, part) in out.iter_mut().enumerate() {
        *part = u8::from_str_radix(digits.get(i * 2..i * 2 + 2)?, 16).ok()?;
    }
    Some(out)
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// The ratio of WCAG 2.2: 1 for the same colour, 21 for black on white.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn words_read_well_whatever_the_pole_s_colour() {
        for look in
            ["#ffffff", "#ffee00", "#000000", "#7f7f7f", "#e4572e", "", "red", "#12345", "#ééé", "#zzzzzz"]
        {
            let colours = Colours::of(look);
            let of = |colour: &str| parse(colour).unwrap();
            assert!(contrast(of(&colours.ink), PAPER) >= ENOUGH, "{look}: {colours:?}");
            assert!(contrast(of(&colours.field), of(&colours.on_field)) >= ENOUGH, "{look}: {colours:?}");
        }
        assert_eq!(Colours::of("#305f72").ink, "#305f72");
    }
}
