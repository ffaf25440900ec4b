//! The fonts on board: the ones that words are set in, and a few that stand in for missing letters.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The words of headings and running text.
pub const SERIF: &str = "Libertinus Serif";
/// The words of tables, charts, labels and the frame.
pub const SANS: &str = "Noto Sans";

/// Every font, in one order, with the book that finds them.
pub struct Case {
    pub fonts: Vec<Font>,
    pub book: LazyHash<FontBook>,
}

/// Nothing of the machine's own fonts is used: a document looks the same wherever it is printed.
pub static CASE: LazyLock<Case> = LazyLock::new(|| {
    let sans = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
    let fonts: Vec<Font> = sans
        .into_iter()
        .chain(typst_assets::fonts())
        // The small pictures that people write between words.
        .chain([epaint_default_fonts::NOTO_EMOJI_REGULAR])
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Case { fonts, book }
});

impl Case {
    /// Whether some font draws the letter.
    pub fn draws(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// Whether each of the fonts that words are set in draws the letter.
    pub fn sets(&self, c: char) -> bool {
        [SERIF, SANS].iter().all(|family| {
            self.fonts
                .iter()
                .filter(|font| font.info().family == *family)
                .all(|font| font.info().coverage.contains(u32::from(c)))
        })
    }
}
