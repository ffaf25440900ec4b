//! SCIAN (NAICS) Canada 2022: what an enterprise does, from sector to Canadian class.
use crate::{fold, unpack::gunzip};
use std::sync::LazyLock;

/// A class of the classification at any level.
#[derive(Debug)]
pub struct Sector {
    /// Two to six digits; three sectors are ranges: `"31-33"`.
    pub code: &'static str,
    /// Code of the class above; empty for a sector.
    pub parent: &'static str,
    pub level: Level,
    pub fr: &'static str,
    pub en: &'static str,
    definition_fr: &'static str,
    definition_en: &'static str,
}

/// Secteur (2 digits), sous-secteur (3), groupe (4), classe (5), classe canadienne (6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Sector,
    Subsector,
    Group,
    Class,
    CanadianClass,
}

impl PartialEq for Sector {
    fn eq(&self, other: &Sector) -> bool {
        self.code == other.code
    }
}

impl Sector {
    /// The title in `"en"`, otherwise in French.
    pub fn title(&self, language: &str) -> &'static str {
        if language == "en" { self.en } else { self.fr }
    }

    /// Statistics Canada's definition in `"en"`, otherwise in French.
    pub fn definition(&self, language: &str) -> &'static str {
        if language == "en" { self.definition_en } else { self.definition_fr }
    }
}

static SECTORS: LazyLock<Vec<Sector>> = LazyLock::new(|| {
    let text: &'static str =
        String::from_utf8(gunzip(include_bytes!("../data/scian.tsv.gz"))).expect("SCIAN is UTF-8").leak();
    let mut sectors: Vec<Sector> = text.lines().filter_map(read).collect();
    sectors.sort_by_key(|sector| sector.code);
    sectors
});

fn read(line: &'static str) -> Option<Sector> {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let [code, parent, level, fr, en, definition_fr, definition_en] = cells[..] else { return None };
    let level = match level {
        "1" => Level::Sector,
        "2" => Level::Subsector,
        "3" => Level::Group,
        "4" => Level::Class,
        _ => Level::CanadianClass,
    };
    Some(Sector { code, parent, level, fr, en, definition_fr, definition_en })
}

/// The class of that code. `"32"` finds the sector `"31-33"` that covers it.
pub fn scian(code: &str) -> Option<&'static Sector> {
    let code = code.trim();
    let exact = SECTORS.binary_search_by(|sector| sector.code.cmp(code)).ok();
    let covering = || {
        let number: u8 = code.parse().ok().filter(|_| code.len() == 2)?;
        SECTORS.iter().position(|sector| {
            sector.code.split_once('-').is_some_and(|(from, to)| {
                from.parse().is_ok_and(|from: u8| from <= number)
                    && to.parse().is_ok_and(|to: u8| number <= to)
            })
        })
    };
    exact.or_else(covering).map(|at| &SECTORS[at])
}

/// The classes just below a code, by code; the twenty sectors for `""`.
pub fn scian_children(code: &str) -> Vec<&'static Sector> {
    let code = code.trim();
    let parent = if code.is_empty() {
        ""
    } else {
        match scian(code) {
            Some(sector) => sector.code,
            None => return Vec::new(),
        }
    };
    SECTORS.iter().filter(|sector| sector.parent == parent).collect()
}

/// Up to twenty classes that answer the words in `"en"`, otherwise in French: every word must start a word
/// of the title or the definition (a final s or x aside), those of the title first, then the broadest
/// class. Digits find codes.
pub fn scian_search(words: &str, language: &str) -> Vec<&'static Sector> {
    const MOST: usize = 20;
    let asked: Vec<String> = fold(words).split(' ').filter(|word| !word.is_empty()).map(singular).collect();
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, Level, &'static Sector)> = SECTORS
        .iter()
        .filter_map(|sector| {
            let (title, definition) = (fold(sector.title(language)), fold(sector.definition(language)));
            let starts = |text: &str, word: &str| text.split(' ').any(|own| own.starts_with(word));
            let mut elsewhere = 0;
            for word in &asked {
                if !starts(&title, word) && !sector.code.starts_with(word.as_str()) {
                    elsewhere += 1;
                    if !starts(&definition, word) {
                        return None;
                    }
                }
            }
            Some((elsewhere, sector.level, sector))
        })
        .collect();
    found.sort_by_key(|(elsewhere, level, sector)| (*elsewhere, *level, sector.code));
    found.into_iter().take(MOST).map(|(_, _, sector)| sector).collect()
}

fn singular(word: &str) -> String {
    let short = word.strip_suffix(['s', 'x']).filter(|short| short.len() > 2);
    short.unwrap_or(word).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_classification_hangs_together() {
        assert_eq!(SECTORS.len(), 2_059);
        assert_eq!(scian_children("").len(), 20);
        for sector in SECTORS.iter().filter(|sector| sector.level != Level::Sector) {
            assert!(scian(sector.parent).is_some_and(|above| above.level < sector.level), "{}", sector.code);
            assert!(!sector.fr.is_empty() && !sector.en.is_empty());
        }
    }

    #[test]
    fn a_class_is_known_in_both_languages() {
        let daycare = scian("624410").unwrap();
        assert_eq!(daycare.title("fr"), "Services de garderie");
        assert_eq!(daycare.title("en"), "Child day-care services");
        assert_eq!(daycare.level, Level::CanadianClass);
        assert!(daycare.definition("fr").contains("garderie"));
        assert_eq!(scian("32").unwrap().code, "31-33");
        assert_eq!(scian("1"), None);
    }

    #[test]
    fn the_children_of_a_range_are_its_subsectors() {
        assert_eq!(scian_children("44-45"), scian_children("44"));
        assert!(scian_children("31").iter().any(|sector| sector.code == "311"));
        assert!(scian_children("624410").is_empty());
        assert!(scian_children("zzz").is_empty());
    }

    #[test]
    fn words_find_classes_titles_before_definitions() {
        let found = scian_search("garderies", "fr");
        assert!(found[..3].iter().any(|sector| sector.code == "6244"), "{found:?}");
        assert_eq!(scian_search("DAY care child", "en")[0].code, "6244");
        assert_eq!(scian_search("62441", "fr")[0].code, "62441");
        assert!(scian_search("forêt bois", "fr").len() > 1);
        assert!(scian_search("", "fr").is_empty() && scian_search("xyzzy", "en").is_empty());
    }
}
