//! The 104 MRC and equivalent territories, and the region each belonged to on a given day.
use crate::{Region, fold::fold, fold::without_article, region};
use jiff::civil::Date;
use std::sync::LazyLock;

/// What sort of county-level territory it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Municipalité régionale de comté.
    Mrc,
    /// Territoire équivalent: a city or agglomeration with an MRC's powers, and Eeyou Istchee, Jamésie.
    Equivalent,
    /// Administration régionale Kativik, also an equivalent.
    Kativik,
}

/// An MRC or equivalent territory.
#[derive(Debug)]
pub struct Mrc {
    /// Three digits, kept as text: `"030"`, `"941"`.
    pub code: &'static str,
    pub name: &'static str,
    pub kind: Kind,
    stays: Vec<Stay>,
}

/// A time spent in one region: from the first day, until the day before `until`.
#[derive(Debug)]
struct Stay {
    region: &'static Region,
    since: Option<Date>,
    until: Option<Date>,
}

impl PartialEq for Mrc {
    fn eq(&self, other: &Mrc) -> bool {
        self.code == other.code
    }
}

impl Eq for Mrc {}

impl Mrc {
    /// The region on that day. Brome-Missisquoi and La Haute-Yamaska left Montérégie for Estrie on 2021-07-08.
    pub fn region_on(&self, day: Date) -> &'static Region {
        let covers = |stay: &&Stay| {
            stay.since.is_none_or(|since| since <= day) && stay.until.is_none_or(|until| day < until)
        };
        self.stays
            .iter()
            .find(covers)
            .or(self.stays.last())
            .map(|stay| stay.region)
            .expect("every MRC has a region")
    }
}

static MRCS: LazyLock<Vec<Mrc>> = LazyLock::new(|| {
    let stays: Vec<(&str, Stay)> = include_str!("../data/membership.tsv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (mrc, region_code) = (cells.next()?, cells.next()?);
            let mut day = || cells.next().and_then(|day| day.parse().ok());
            Some((mrc, Stay { region: region(region_code)?, since: day(), until: day() }))
        })
        .collect();
    let mut mrcs: Vec<Mrc> = include_str!("../data/mrc.tsv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (code, name) = (cells.next()?, cells.next()?);
            let kind = match cells.next()? {
                "MRC" => Kind::Mrc,
                "ARK" => Kind::Kativik,
                _ => Kind::Equivalent,
            };
            Some(Mrc { code, name, kind, stays: Vec::new() })
        })
        .collect();
    for (code, stay) in stays {
        if let Some(mrc) = mrcs.iter_mut().find(|mrc| mrc.code == code) {
            mrc.stays.push(stay);
        }
    }
    mrcs
});

/// All 104, by code.
pub fn mrcs() -> &'static [Mrc] {
    &MRCS
}

/// The MRC of that code. Some sources drop the last zero (`"23"` for Québec, `"230"`), spreadsheets the
/// first (`"30"` for `"030"`): a short code is accepted only when one MRC can be meant, so `"30"` (La
/// Côte-de-Gaspé or Le Granit) is refused; see [`mrcs_written`].
pub fn mrc(code: &str) -> Option<&'static Mrc> {
    match mrcs_written(code)[..] {
        [only] => Some(only),
        _ => None,
    }
}

/// The name of an MRC, or "" when none has the code.
pub fn mrc_name(code: &str) -> &'static str {
    mrc(code).map(|mrc| mrc.name).unwrap_or_default()
}

/// The name of an MRC, or the code itself when none has it.
pub fn mrc_or_code(code: &str) -> &str {
    mrc(code).map_or(code, |mrc| mrc.name)
}

/// Every MRC that a code may mean when zeros were dropped at either end; one for a whole code.
pub fn mrcs_written(code: &str) -> Vec<&'static Mrc> {
    let code = code.trim();
    if !matches!(code.len(), 1..=3) || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let spellings = match code.len() {
        3 => vec![code.to_string()],
        2 => vec![format!("{code}0"), format!("0{code}")],
        _ => vec![format!("0{code}0")],
    };
    spellings.iter().filter_map(|code| MRCS.iter().find(|mrc| mrc.code == code)).collect()
}

/// The MRC of that name, whatever its accents, hyphens, apostrophes, article or a leading `MRC de`.
pub fn mrc_named(name: &str) -> Option<&'static Mrc> {
    let name = fold(name);
    let bare = name.strip_prefix("mrc ").unwrap_or(&name);
    let readings = [Some(bare), bare.strip_prefix("de "), bare.strip_prefix("d "), bare.strip_prefix("des ")];
    MRCS.iter().find(|mrc| {
        let own = fold(mrc.name);
        readings.iter().flatten().any(|read| own == *read || without_article(&own) == without_article(read))
    })
}

/// The MRC and equivalents of a region on a day, by code; empty if no such region.
pub fn mrcs_of_region_on(region_code: &str, day: Date) -> Vec<&'static Mrc> {
    let Some(asked) = region(region_code) else { return Vec::new() };
    MRCS.iter().filter(|mrc| mrc.region_on(day) == asked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn there_are_87_mrc_and_17_equivalents() {
        assert_eq!(mrcs().len(), 104);
        assert_eq!(mrcs().iter().filter(|mrc| mrc.kind == Kind::Mrc).count(), 87);
        assert!(mrcs().is_sorted_by_key(|mrc| mrc.code));
    }

    #[test]
    fn monteregie_had_14_mrc_then_12_beside_the_agglomeration_of_longueuil() {
        let (before, after) = (date(2021, 7, 7), date(2021, 7, 8));
        let count = |day| {
            let all = mrcs_of_region_on("16", day);
            (all.iter().filter(|mrc| mrc.kind == Kind::Mrc).count(), all.len())
        };
        assert_eq!(count(before), (14, 15));
        assert_eq!(count(after), (12, 13));
        for code in ["460", "470"] {
            assert_eq!(mrc(code).unwrap().region_on(before).code, "16");
            assert_eq!(mrc(code).unwrap().region_on(after).code, "05");
        }
        assert_eq!(mrcs_of_region_on("05", before).len() + 2, mrcs_of_region_on("05", after).len());
    }

    #[test]
    fn every_mrc_is_in_exactly_one_region_on_any_day() {
        for day in [date(2015, 1, 1), date(2021, 7, 7), date(2021, 7, 8), date(2026, 11, 23)] {
            let all: usize = crate::regions().iter().map(|r| mrcs_of_region_on(r.code, day).len()).sum();
            assert_eq!(all, 104, "{day}");
        }
    }

    #[test]
    fn a_code_that_lost_a_zero_is_read_only_when_one_mrc_can_be_meant() {
        assert_eq!(mrc("23").unwrap().name, "Québec");
        assert_eq!(mrc("81").unwrap().name, "Gatineau");
        assert_eq!(mrc(" 030 ").unwrap().name, "La Côte-de-Gaspé");
        assert_eq!(mrc("3").unwrap().name, "La Côte-de-Gaspé");
        assert_eq!(mrc("03").unwrap().name, "La Côte-de-Gaspé");
        assert_eq!(mrc("30"), None);
        let meant: Vec<_> = mrcs_written("30").iter().map(|mrc| mrc.name).collect();
        assert_eq!(meant, ["Le Granit", "La Côte-de-Gaspé"]);
        for wrong in ["", "999", "0300", "3O", "-3", "é0"] {
            assert_eq!(mrc(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_mrc_is_found_by_its_name_as_people_write_it() {
        assert_eq!(mrc_named("MRC de La Cote de Gaspe").unwrap().code, "030");
        assert_eq!(mrc_named("côte-de-gaspé").unwrap().code, "030");
        assert_eq!(mrc_named("MRC d'Avignon").unwrap().code, "060");
        assert_eq!(mrc_named("MRC des Chenaux").unwrap().code, "372");
        assert_eq!(mrc_named("L'Érable").unwrap().code, "320");
        assert_eq!(mrc_named("Nulle part"), None);
        for mrc in mrcs() {
            assert_eq!(mrc_named(mrc.name), Some(mrc));
        }
    }
}
