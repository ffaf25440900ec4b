//! The pole's own colour: one that white words can be read on.

/// That of a pole that has not chosen its own.
pub const COLOUR: &str = "#8a3b22";

/// The least contrast of words with what is under them (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

/// The channels of `#rrggbb`, or none.
fn channels(text: &str) -> Option<[u8; 3]> {
    let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii())?;
    let channel = |i: usize| u8::from_str_radix(&hex[i..i + 2], 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// Relative luminance, from 0 to 1 (WCAG 2.2).
fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

/// Whether this is a colour, `#rrggbb`: nothing else may enter a stylesheet.
pub fn is_colour(text: &str) -> bool {
    channels(text).is_some()
}

/// Whether white words on this colour, and this colour on white, are readable.
pub fn is_readable(text: &str) -> bool {
    channels(text).is_some_and(|colour| 1.05 / (luminance(colour) + 0.05) >= LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_too_light_for_white_words_is_told() {
        assert!(is_readable("#8a3b22") && is_readable("#000000") && is_readable("#767676"));
        assert!(!is_readable("#777777") && !is_readable("#ffd400"));
        for wrong in ["", "#fff", "8a3b22", "#8a3b2", "#8a3b2é", "red", "#8a3b22;}body{"] {
            assert!(!is_colour(wrong), "{wrong}");
        }
    }
}
