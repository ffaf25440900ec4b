//! Words: a title or a line of profile brought to the stems under which it meets others.
use frostem::{Algorithm, Stemmer};
use std::cell::RefCell;

/// Words that tell nothing of what is asked for: French and English articles, and what every notice says.
const EMPTY: &str = " a ai and ainsi appel au aux avec ca ce ces cet cette chez comme contrat d dans de des dont du en \
    entre est et etre for from in il la le les leur leurs lors lot lots mais ne no non nos notre nous numero of offre \
    offres on ou par pas plus pour projet qui que s sa sans se sera ses si son sont sous sur the to tout tous toute \
    toutes un une vers with y ";

thread_local! {
    static FRENCH: RefCell<Stemmer> = RefCell::new(Stemmer::new(Algorithm::French));
}

/// The stems of a text, each once, in order. What holds a digit is the number of a file, not a word.
pub fn words(text: &str) -> Vec<String> {
    let mut stems: Vec<String> = spoken(text).into_iter().map(|(_, stem)| stem).collect();
    stems.sort();
    stems.dedup();
    stems
}

/// Whether a text says every telling word of another, in whatever form; never where there is none.
pub fn says(text: &str, wanted: &str) -> bool {
    let (said, wanted) = (words(text), words(wanted));
    !wanted.is_empty() && wanted.iter().all(|stem| said.contains(stem))
}

/// The telling words of a text, small letters and accents kept, each with its stem.
pub(crate) fn spoken(text: &str) -> Vec<(String, String)> {
    let telling = |folded: &str| {
        folded.len() > 1
            && !folded.bytes().any(|b| b.is_ascii_digit())
            && !EMPTY.contains(&format!(" {folded} "))
    };
    FRENCH.with_borrow_mut(|french| {
        let words = text.split(|c: char| !(c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)));
        let words = words.map(|word| (word.to_lowercase(), territory::fold(word)));
        let words = words.filter(|(_, folded)| telling(folded));
        words.map(|(word, folded)| (word, french.stem(&folded).to_string())).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_its_telling_stems() {
        assert_eq!(
            words("7103-14-GE01 - Déneigement des stationnements et de l’école"),
            ["deneig", "ecol", "station"]
        );
        assert_eq!(words("RÉNOVATION"), words("rénovations"));
        assert_eq!(words("de la 2019"), Vec::<String>::new());
    }
}
