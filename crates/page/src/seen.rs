//! What is seen: whether a name holds anything that an eye can meet.

/// Letters and marks of Unicode that show nothing, besides spaces and controls: fillers, joiners, blanks,
/// directions, variations and tags (`Default_Ignorable_Code_Point` of UAX #44, with the braille blank).
const BLANK: [(u32, u32); 18] = [
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFB),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
];

/// Whether a name can be seen, and so clicked and read aloud.
pub fn is_seen(name: &str) -> bool {
    name.chars().any(|c| !c.is_whitespace() && !c.is_control() && !is_blank(u32::from(c)))
}

/// A text without the control signs that no reader sees; ends of lines and tabs stay.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t')).collect()
}

fn is_blank(c: u32) -> bool {
    BLANK.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

#[cfg(test)]
mod tests {
    use super::is_seen;

    #[test]
    fn a_name_of_spaces_and_marks_that_show_nothing_is_not_seen() {
        for nothing in ["", " \u{a0}", "\u{200b}", "\u{180e}", "\u{feff}", "\u{3164}", "\u{202e}\u{2800}\n"] {
            assert!(!is_seen(nothing), "{nothing:?}");
        }
        for name in ["L’Œuvre", "-2+3", "🌊", "שלום", "\u{200b}a"] {
            assert!(is_seen(name), "{name}");
        }
    }
}
