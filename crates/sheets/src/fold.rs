//! Headers as the eye hears them: without accents, case, punctuation or plural.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The words of a header in lower case, without accents, ligatures, punctuation or plural marks,
/// parted by one space: `« Courriels (organisme) »` gives `courriel organisme`.
/// A capital after a small letter begins a word: `codePostal` gives `code postal`.
pub fn fold(text: &str) -> String {
    let mut words = vec![String::new()];
    let mut small_before = false;
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        if !letter.is_alphanumeric() || (letter.is_uppercase() && small_before) {
            words.push(String::new());
        }
        small_before = letter.is_lowercase();
        let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) else { continue };
        match letter.to_lowercase().next().unwrap_or(letter) {
            'œ' => word.push_str("oe"),
            'æ' => word.push_str("ae"),
            lower => word.push(lower),
        }
    }
    words.retain(|word| !word.is_empty());
    words.into_iter().map(singular).collect::<Vec<_>>().join(" ")
}

/// French plurals (`postaux`, `bureaux`, `courriels`) and English ones in `s`;
/// short words keep their last letter, so that `bas`, `fax` and `prix` stay themselves.
fn singular(word: String) -> String {
    let eau = word.strip_suffix("eaux").map(|stem| format!("{stem}eau"));
    let al = || word.strip_suffix("aux").filter(|stem| stem.len() >= 3).map(|stem| format!("{stem}al"));
    let bare = || word.strip_suffix(['s', 'x']).filter(|stem| stem.len() >= 4).map(str::to_owned);
    eau.or_else(al).or_else(bare).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn headers_are_heard_alike() {
        for header in
            ["Code postal", "CODE_POSTAL", "codes postaux ", "Codes Postaux", "code-postal :", "codePostal"]
        {
            assert_eq!(fold(header), "code postal", "{header}");
        }
        assert_eq!(fold("Numéros d’entreprise du Québec (NEQ)"), "numero d entreprise du quebec neq");
        assert_eq!(fold("Œuvres"), "oeuvre");
        assert_eq!(fold("  ;- "), "");
    }
}
