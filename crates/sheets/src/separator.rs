//! Which sign parts the cells of a text: comma, semicolon, tab or bar.

use std::collections::BTreeMap;

/// Bytes of the text that are weighed.
const SAMPLE: usize = 64 * 1024;

/// The separator, and where the table begins: after Excel's own first line `sep=;` when there is one.
pub(crate) fn find(text: &str) -> (u8, usize) {
    let first = text.split(['\r', '\n']).next().unwrap_or("");
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] = first.trim_matches('"').as_bytes() {
        let skip = if text[first.len()..].starts_with("\r\n") { 2 } else { 1 };
        return (*separator, (first.len() + skip).min(text.len()));
    }
    (detect(text), 0)
}

/// The separator under which most records have the same number of cells, two or more;
/// the first full record counts as much as all the others, since a header holds no decimal comma.
/// A text without any separator is a table of one column.
fn detect(text: &str) -> u8 {
    let mut end = SAMPLE.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // A cut record would count as a ragged one.
    let sample = match text[..end].rfind(['\n', '\r']) {
        Some(last) if end < text.len() => &text[..last],
        _ => &text[..end],
    };
    let score = |separator: &u8| weigh(sample, *separator);
    let best = b",;\t|".iter().copied().map(|separator| (score(&separator), separator));
    best.reduce(|best, next| if next.0 > best.0 { next } else { best }).map_or(b',', |(_, found)| found)
}

/// Thousandths of agreement, then the width agreed on.
fn weigh(sample: &str, separator: u8) -> (usize, usize) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(sample.as_bytes());
    let widths: Vec<usize> = reader.byte_records().flatten().map(|record| record.len()).collect();
    let mut counts = BTreeMap::new();
    widths.iter().filter(|width| **width > 1).for_each(|width| *counts.entry(*width).or_insert(0) += 1);
    let Some((width, count)) = counts.into_iter().max_by_key(|(width, count)| (*count, *width)) else {
        return (0, 0);
    };
    let header = widths.iter().find(|found| **found > 1).is_some_and(|first| *first == width);
    let agreement = count * 1000 / widths.len();
    (if header { agreement } else { agreement / 2 }, width)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_separator_is_the_one_most_rows_agree_on() {
        for (text, separator) in [
            ("a,b,c\n1,2,3\n", b','),
            ("nom;prix;autre\nx;1,50;2,50\ny;3,50;4,50\n", b';'),
            ("nom\tnote\nx\tun, deux; trois\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("nom,note\nx,\"a;b;c\nd;e;f\"\ny,\"g;h;i\"\n", b','),
            ("Liste des membres, 2026\n\nnom;ville\nx;y\nz;t\nu;v\n", b';'),
            ("un seul\nx\n", b','),
        ] {
            assert_eq!(find(text), (separator, 0), "{text}");
        }
        assert_eq!(find("sep=;\r\na,b;c\r\n"), (b';', 7));
        assert_eq!(find("sep=|"), (b'|', 5));
    }
}
