//! Which letters a text was written in, and the text itself.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The encoding a text was found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Windows-1252, which holds all of ISO-8859-1.
    Windows1252,
    MacRoman,
}

/// Decodes by mark (BOM), else by what UTF-16 and UTF-8 allow, else by which old alphabet makes French words.
/// Also says whether some letters were lost: UTF-8 with a few broken bytes is still read as UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> (String, Letters, bool) {
    let (letters, encoding) = guess(bytes);
    let (text, _, lost) = encoding.decode(bytes);
    (text.into_owned(), letters, lost)
}

fn guess(bytes: &[u8]) -> (Letters, &'static Encoding) {
    match Encoding::for_bom(bytes) {
        Some((found, _)) if found == UTF_16LE => return (Letters::Utf16Le, UTF_16LE),
        Some((found, _)) if found == UTF_16BE => return (Letters::Utf16Be, UTF_16BE),
        Some(_) => return (Letters::Utf8, UTF_8),
        None => {}
    }
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    // Latin text in UTF-16 has a zero in nearly every other byte.
    if zeros(1) * 4 > sample.len() && zeros(0) * 20 < sample.len() {
        return (Letters::Utf16Le, UTF_16LE);
    }
    if zeros(0) * 4 > sample.len() && zeros(1) * 20 < sample.len() {
        return (Letters::Utf16Be, UTF_16BE);
    }
    if mostly_utf8(bytes) {
        return (Letters::Utf8, UTF_8);
    }
    // A tie goes to Windows, by far the more common.
    if frenchness(MACINTOSH, bytes) > frenchness(WINDOWS_1252, bytes) {
        (Letters::MacRoman, MACINTOSH)
    } else {
        (Letters::Windows1252, WINDOWS_1252)
    }
}

/// Whether the accented letters are UTF-8, at most one in ten of them broken.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || good > 10 * broken
}

/// Letters and marks French uses beyond ASCII, less every other sign beyond ASCII.
fn frenchness(encoding: &'static Encoding, bytes: &[u8]) -> i64 {
    const FRENCH: &str = "éèêëàâçîïôùûüœÉÈÊËÀÂÇÎÏÔÙÛÜŒ«»’‘“”–—…°\u{a0}";
    let high: Vec<u8> = bytes.iter().copied().filter(|byte| !byte.is_ascii()).take(100_000).collect();
    let (text, _) = encoding.decode_without_bom_handling(&high);
    text.chars().map(|letter| if FRENCH.contains(letter) { 1 } else { -1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::{Letters, decode};
    use encoding_rs::{MACINTOSH, WINDOWS_1252};

    const TEXT: &str = "nom;ville\nCoopérative « L’Été »;Saint-Élie-de-Caxton\nGaspé à côté;Maïs, façade\n";

    #[test]
    fn french_letters_decide() {
        let utf16 = |bytes: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        for (bytes, letters) in [
            (TEXT.as_bytes().to_vec(), Letters::Utf8),
            (marked(b"\xEF\xBB\xBF", TEXT.into()), Letters::Utf8),
            (WINDOWS_1252.encode(TEXT).0.into_owned(), Letters::Windows1252),
            (MACINTOSH.encode(TEXT).0.into_owned(), Letters::MacRoman),
            (utf16(u16::to_le_bytes), Letters::Utf16Le),
            (utf16(u16::to_be_bytes), Letters::Utf16Be),
            (marked(b"\xFF\xFE", utf16(u16::to_le_bytes)), Letters::Utf16Le),
            (marked(b"\xFE\xFF", utf16(u16::to_be_bytes)), Letters::Utf16Be),
        ] {
            assert_eq!(decode(&bytes), (TEXT.to_owned(), letters, false));
        }
    }

    #[test]
    fn a_broken_byte_among_many_good_ones_stays_utf8() {
        let bytes = [TEXT.as_bytes(), b"fin \xE9\n"].concat();
        let (text, letters, lost) = decode(&bytes);
        assert!(text.starts_with(TEXT) && letters == Letters::Utf8 && lost);
    }
}
