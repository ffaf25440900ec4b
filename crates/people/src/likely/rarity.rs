//! The rarity of words: what few names say tells much, what many say tells little.
use super::name::is_year;
use std::collections::{HashMap, HashSet};

/// What a year tells, whatever its rarity.
const YEAR: f64 = 0.15;

/// A crowd smaller than this cannot tell how rare words are in the world.
const SMALL: usize = 3000;

/// Words that are common in the world, though a small crowd may have few of them: how many of [`SMALL`] names have
/// them. The first line is of the half of the list for tuning, the second of what poles know, by judgement.
const COMMON: [(&str, u32); 84] = [
    ("construction", 275),
    ("canada", 181),
    ("quebec", 176),
    ("groupe", 139),
    ("service", 102),
    ("architecte", 97),
    ("entreprise", 73),
    ("excavation", 62),
    ("conseil", 58),
    ("fil", 54),
    ("technologie", 47),
    ("associe", 45),
    ("gestion", 37),
    ("centre", 37),
    ("montreal", 35),
    ("solution", 35),
    ("pavage", 33),
    ("equipement", 30),
    ("saint", 30),
    ("consultant", 30),
    ("transport", 27),
    ("environnement", 25),
    ("entretien", 25),
    ("electrique", 24),
    ("medical", 24),
    ("societe", 24),
    ("expert", 22),
    ("jean", 21),
    ("securite", 21),
    ("division", 20),
    ("communication", 19),
    ("industrie", 19),
    ("systeme", 19),
    ("emploi", 19),
    ("design", 18),
    ("sante", 17),
    ("location", 15),
    ("toiture", 15),
    ("nord", 14),
    ("produit", 14),
    ("developpement", 13),
    ("cooperative", 300),
    ("association", 150),
    ("solidarite", 120),
    ("habitation", 120),
    ("travail", 100),
    ("maison", 100),
    ("atelier", 80),
    ("communautaire", 100),
    ("carrefour", 60),
    ("famille", 60),
    ("jeunesse", 60),
    ("jeune", 60),
    ("producteur", 60),
    ("federation", 40),
    ("comite", 40),
    ("corporation", 40),
    ("fondation", 60),
    ("festival", 60),
    ("regional", 60),
    ("regionale", 60),
    ("local", 40),
    ("locale", 40),
    ("action", 40),
    ("aide", 60),
    ("benevole", 40),
    ("centraide", 20),
    ("club", 40),
    ("culturel", 40),
    ("culture", 60),
    ("economie", 40),
    ("economique", 40),
    ("ecole", 40),
    ("femme", 60),
    ("loisir", 60),
    ("musee", 40),
    ("ressource", 40),
    ("social", 60),
    ("sociale", 60),
    ("theatre", 40),
    ("agricole", 40),
    ("forestier", 40),
    ("forestiere", 40),
    ("alimentaire", 40),
];

/// In how many different names each word is.
#[derive(Debug, Default)]
pub struct Rarity {
    ids: HashMap<String, u32>,
    words: Vec<String>,
    names: Vec<u32>,
    keys: HashSet<Vec<u32>>,
}

impl Rarity {
    /// The number of a word, new or known.
    pub fn number(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.ids.insert(word.to_owned(), id);
        self.words.push(word.to_owned());
        self.names.push(0);
        id
    }

    /// A name said for the first time counts for each of its words.
    pub fn count(&mut self, words: &[u32]) {
        if self.keys.insert(words.to_vec()) {
            words.iter().for_each(|word| self.names[*word as usize] += 1);
        }
    }

    pub fn names_with(&self, word: u32) -> u32 {
        self.names.get(word as usize).copied().unwrap_or(0)
    }

    pub fn text(&self, word: u32) -> &str {
        self.words.get(word as usize).map_or("", String::as_str)
    }

    /// From 0, what all names say, to about 1, what one name says.
    pub fn tells(&self, word: u32) -> f64 {
        if is_year(self.text(word)) {
            return YEAR;
        }
        let all = self.keys.len().max(SMALL) as f64 + 1.0;
        let mut names = self.names_with(word);
        if self.keys.len() < SMALL {
            let common = COMMON.iter().find(|(common, _)| *common == self.text(word));
            names = names.max(common.map_or(0, |(_, names)| *names));
        }
        (all / (f64::from(names) + 0.5)).ln() / all.ln()
    }
}
