//! The name of an organization as it is compared: its telling words, without legal suffixes, articles and plurals.
use std::collections::BTreeSet;

/// What a legal form adds to a name.
const FORMS: [&str; 26] = [
    "inc",
    "incorporee",
    "incorporated",
    "ltee",
    "ltd",
    "limitee",
    "limited",
    "enr",
    "enregistree",
    "senc",
    "snc",
    "senca",
    "sencrl",
    "llp",
    "lp",
    "sec",
    "srl",
    "corp",
    "corporation",
    "cie",
    "co",
    "company",
    "compagnie",
    "obnl",
    "osbl",
    "npo",
];

/// Words that tell nothing.
const SMALL: [&str; 26] = [
    "les", "le", "la", "l", "de", "du", "des", "d", "et", "the", "and", "of", "a", "au", "aux", "en", "sur",
    "pour", "un", "une", "dit", "dite", "faisant", "affaire", "sous", "ca",
];

/// Words that name a place or a part, never one organization.
pub const WEAK: [&str; 9] = [
    "quebec",
    "canada",
    "groupe",
    "division",
    "consortium",
    "montreal",
    "international",
    "consultant",
    "nom",
];

/// Parts of a name that say which counter it is, not who.
const COUNTER: [&str; 17] = [
    "bureau",
    "offre",
    "appel",
    "siege",
    "social",
    "reception",
    "montreal",
    "quebec",
    "laval",
    "division",
    "region",
    "canada",
    "corpo",
    "rive",
    "nord",
    "sud",
    "gatineau",
];

/// Abbreviations and English words, and what they stand for.
const MEANT: [(&str, &str); 41] = [
    ("coop", "cooperative"),
    ("ass", "association"),
    ("assoc", "association"),
    ("asso", "association"),
    ("st", "saint"),
    ("ste", "sainte"),
    ("constr", "construction"),
    ("const", "construction"),
    ("ent", "entreprise"),
    ("entr", "entreprise"),
    ("div", "division"),
    ("serv", "service"),
    ("gr", "groupe"),
    ("grp", "groupe"),
    ("group", "groupe"),
    ("qc", "quebec"),
    ("mtl", "montreal"),
    ("int", "international"),
    ("intl", "international"),
    ("dev", "developpement"),
    ("tech", "technologie"),
    ("technology", "technologie"),
    ("technologies", "technologie"),
    ("bros", "freres"),
    ("ing", "ingenieur"),
    ("engineering", "ingenierie"),
    ("systeme", "systeme"),
    ("systems", "systeme"),
    ("system", "systeme"),
    ("environment", "environnement"),
    ("environmental", "environnement"),
    ("environnemental", "environnement"),
    ("equip", "equipement"),
    ("equipment", "equipement"),
    ("consulting", "consultant"),
    ("architects", "architecte"),
    ("architect", "architecte"),
    ("architecture", "architecte"),
    ("associates", "associe"),
    ("associate", "associe"),
    ("cooperatif", "cooperative"),
];

/// What a name is parted by when it says two: a name in brackets, a division, a name of business.
const PARTINGS: [&str; 12] = [
    " faisant affaires sous le nom de ",
    " faisant affaires sous ",
    " faisant affaire sous ",
    " division ",
    " div. ",
    " f.a.s. ",
    " fas ",
    " a.s. ",
    " s/n ",
    " - ",
    "/",
    "|",
];

/// A name, word by word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// In order.
    pub words: Vec<String>,
    /// The words of each part of the name, without those parts that only name a counter.
    pub parts: Vec<BTreeSet<String>>,
    /// First letters of all its words: `sadc`.
    pub initials: String,
}

impl Name {
    pub fn of(text: &str) -> Name {
        let folded = folded(text);
        let initials =
            folded.iter().filter(|word| telling(word)).filter_map(|word| word.chars().next()).collect();
        let parts =
            parts(text).into_iter().map(|part| words(&part).into_iter().collect::<BTreeSet<String>>());
        let parts = parts.filter(|part| !part.iter().all(|word| COUNTER.contains(&word.as_str()))).collect();
        Name { words: words(text), parts, initials }
    }
}

/// Small letters without accents, parted where a mark stands.
pub fn folded(text: &str) -> Vec<String> {
    territory::fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn telling(word: &str) -> bool {
    !FORMS.contains(&word) && !SMALL.contains(&word)
}

fn meant(word: &str) -> &str {
    MEANT.iter().find(|(short, _)| *short == word).map_or(word, |(_, whole)| *whole)
}

/// One word without its plural.
fn singular(word: &str) -> &str {
    if word.len() > 3 && !word.bytes().all(|b| b.is_ascii_digit()) {
        word.strip_suffix(['s', 'x']).unwrap_or(word)
    } else {
        word
    }
}

/// The telling words; all of them when none tells.
pub fn words(text: &str) -> Vec<String> {
    let joined = joined(folded(text));
    let mut words: Vec<String> = vec![];
    for word in &joined {
        let word = meant(singular(meant(word)));
        if !telling(word) {
            continue;
        }
        // The two halves of a numbered company: 9090-5092.
        let half = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        match words.last_mut().filter(|last| half(last) && half(word)) {
            Some(last) => last.push_str(word),
            None => words.push(word.to_owned()),
        }
    }
    if words.is_empty() { joined } else { words }
}

/// By which names are found to be the same, however they are ordered and whatever their legal form.
pub fn key(text: &str) -> String {
    let words: BTreeSet<String> = words(text).into_iter().collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// Letters that stand alone side by side are one word: `J. & R.` is `jr`.
fn joined(folded: Vec<String>) -> Vec<String> {
    let mut words = vec![];
    let mut alone = String::new();
    for word in folded {
        if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) {
            alone.push_str(&word);
            continue;
        }
        if !alone.is_empty() {
            words.push(std::mem::take(&mut alone));
        }
        words.push(word);
    }
    if !alone.is_empty() {
        words.push(alone);
    }
    words
}

/// The names that a name says.
fn parts(text: &str) -> Vec<String> {
    let mut parts =
        vec![format!(" {} ", text.to_lowercase().replace(['(', ')', '[', ']'], "|").replace(',', " "))];
    for parting in PARTINGS {
        parts = parts.iter().flat_map(|part| part.split(parting).map(|part| format!(" {part} "))).collect();
    }
    parts.retain(|part| !words(part).is_empty());
    parts
}

/// A year tells little: many were founded in 1991.
pub fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_telling_words_however_it_is_written() {
        for (text, told) in [
            ("Les Entreprises Armand Lagacé et fils (1987) inc.", "entreprise armand lagace fil 1987"),
            ("Coop. de solidarité du Quai", "cooperative solidarite quai"),
            ("Construction J. & R. Savard Ltée", "construction jr savard"),
            ("9090-5092 Québec Inc", "90905092 quebec"),
            ("Inc.", "inc"),
            ("", ""),
        ] {
            assert_eq!(words(text).join(" "), told, "{text}");
        }
        let name = Name::of("9090-5092 Québec Inc (Coffrages Synergy)");
        assert!(name.parts.contains(&words("Coffrages Synergy").into_iter().collect()));
        assert_eq!(Name::of("Société d’aide au développement des collectivités").initials, "sadc");
        assert!(Name::of("Les Consultants (bureau des offres)").parts.len() == 1);
    }
}
