//! The synonym: English words by which what is offered in French is also looked for.
use std::{collections::HashMap, sync::LazyLock};

/// Words of offers in French, and what people who speak English call them. Ours, and small on purpose: the trades
/// of the social economy, in the words that offers use.
const PAIRS: [(&str, &str); 75] = [
    ("aîné", "senior elder"),
    ("alimentation", "food grocery"),
    ("aménagement", "landscaping layout"),
    ("atelier", "workshop"),
    ("bâtiment", "building"),
    ("bois", "wood lumber"),
    ("boulangerie", "bakery bread"),
    ("buanderie", "laundry"),
    ("buffet", "catering buffet"),
    ("café", "coffee"),
    ("camp", "camp"),
    ("chapiteau", "tent marquee"),
    ("coiffure", "hairdressing"),
    ("compost", "compost composting"),
    ("comptabilité", "accounting bookkeeping"),
    ("conciergerie", "janitor caretaking"),
    ("conseil", "advice consulting"),
    ("construction", "construction building"),
    ("courrier", "mail mailing"),
    ("couture", "sewing"),
    ("covoiturage", "carpooling rideshare"),
    ("cuisine", "kitchen cooking"),
    ("déchet", "waste"),
    ("déménagement", "moving"),
    ("déneigement", "snow removal"),
    ("domicile", "home"),
    ("ébénisterie", "cabinetmaking woodworking"),
    ("édifice", "building"),
    ("enfant", "child children kid"),
    ("entreposage", "storage warehouse"),
    ("entretien", "maintenance upkeep"),
    ("épicerie", "grocery"),
    ("événement", "event"),
    ("ferme", "farm"),
    ("formation", "training course"),
    ("friperie", "thrift secondhand clothing"),
    ("garderie", "daycare childcare"),
    ("graphisme", "graphic design"),
    ("gymnase", "gym"),
    ("hébergement", "lodging accommodation"),
    ("impression", "printing"),
    ("imprimerie", "printing printer"),
    ("informatique", "computer"),
    ("insertion", "integration"),
    ("jardin", "garden gardening"),
    ("légume", "vegetable"),
    ("livraison", "delivery"),
    ("location", "rental rent hire"),
    ("logement", "housing apartment"),
    ("loyer", "rent"),
    ("ménage", "cleaning housekeeping"),
    ("menuiserie", "carpentry woodworking"),
    ("meuble", "furniture"),
    ("mobilier", "furniture"),
    ("musique", "music"),
    ("nettoyage", "cleaning"),
    ("paysager", "landscaping"),
    ("pêche", "fishing"),
    ("plein air", "outdoors"),
    ("poisson", "fish seafood"),
    ("récupération", "salvage recycling"),
    ("recyclage", "recycling"),
    ("réemploi", "reuse"),
    ("réparation", "repair"),
    ("repas", "meal"),
    ("répit", "respite"),
    ("restauration", "restaurant catering"),
    ("réunion", "meeting"),
    ("salle", "hall room venue"),
    ("spectacle", "show performance"),
    ("traiteur", "catering caterer"),
    ("traduction", "translation"),
    ("transport", "transportation"),
    ("vélo", "bicycle bike"),
    ("vêtement", "clothing clothes"),
];

/// English words by the French ones.
static KNOWN: LazyLock<HashMap<Vec<String>, &'static str>> =
    LazyLock::new(|| PAIRS.iter().map(|(french, english)| (words(french), *english)).collect());

/// The words of a text without accents or plural. Their stems would be too short: `repas` and `répit` share one.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| search::name(word).trim_end_matches(['s', 'x']).to_owned()).collect()
}

/// What people who speak English would look for this French text by.
pub fn english(text: &str) -> String {
    let words = words(text);
    let mut found: Vec<&str> =
        (1..=2).flat_map(|many| words.windows(many).filter_map(|some| KNOWN.get(some).copied())).collect();
    found.sort_unstable();
    found.dedup();
    found.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_words_in_any_form_bring_their_english_ones() {
        assert_eq!(english("Locations de chapiteaux"), "rental rent hire tent marquee");
        assert_eq!(english("Service de TRAITEUR"), "catering caterer");
        assert_eq!(english("Activités de plein air"), "outdoors");
        assert_eq!(english("Répit pour proches aidants"), "respite");
        assert_eq!(english("Rien du tout"), "");
    }

    #[test]
    fn pairs_stand_in_order_and_once() {
        let keys: std::collections::HashSet<_> = PAIRS.iter().map(|(french, _)| words(french)).collect();
        assert_eq!(keys.len(), PAIRS.len(), "a word said twice");
    }
}
