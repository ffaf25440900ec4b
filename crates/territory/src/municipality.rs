//! The municipalities and territories of Québec, by code and by name.
use crate::{Mrc, Region, fold::fold, fold::without_article, mrc, region};
use std::{collections::HashMap, sync::LazyLock};

/// A municipality, unorganised territory, reserve or northern village (ministère des Affaires municipales,
/// June 2025).
#[derive(Debug)]
pub struct Municipality {
    /// Five digits, kept as text: `"07047"`.
    pub code: &'static str,
    pub name: &'static str,
    /// In French, as the ministry has it: `Ville`, `Municipalité`, `Paroisse`, `Réserve indienne`…
    pub designation: &'static str,
    mrc_code: &'static str,
    region_code: &'static str,
    /// Inhabitants in 2025; 0 where nobody lives or nobody was counted.
    pub population: u32,
    /// Postal code of the municipal office, unspaced; empty if unknown.
    pub postal_code: &'static str,
    /// Latitude and longitude of its inhabited place, degrees (WGS 84).
    pub at: Option<(f64, f64)>,
}

impl PartialEq for Municipality {
    fn eq(&self, other: &Municipality) -> bool {
        self.code == other.code
    }
}

impl Eq for Municipality {}

impl Municipality {
    /// Its MRC or equivalent; none for Indigenous communities outside them.
    pub fn mrc(&self) -> Option<&'static Mrc> {
        mrc(self.mrc_code)
    }

    /// Its region today; for another day ask the MRC.
    pub fn region(&self) -> Option<&'static Region> {
        region(self.region_code)
    }
}

struct Names {
    all: Vec<Municipality>,
    by_name: HashMap<String, Vec<usize>>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let all: Vec<Municipality> =
        include_str!("../data/municipalities.tsv").lines().filter_map(read).collect();
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, municipality) in all.iter().enumerate() {
        let whole = fold(municipality.name);
        let bare = without_article(&whole).to_string();
        if bare != whole {
            by_name.entry(bare).or_default().push(at);
        }
        by_name.entry(whole).or_default().push(at);
    }
    Names { all, by_name }
});

fn read(line: &'static str) -> Option<Municipality> {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let [code, name, designation, mrc_code, region_code, population, postal_code, lat, lon] = cells[..]
    else {
        return None;
    };
    Some(Municipality {
        code,
        name,
        designation,
        mrc_code,
        region_code,
        population: population.parse().unwrap_or(0),
        postal_code,
        at: lat.parse().ok().zip(lon.parse().ok()),
    })
}

/// All municipalities, by code.
pub fn municipalities() -> &'static [Municipality] {
    &NAMES.all
}

/// The municipality of that five-digit code; a dropped leading zero is put back.
pub fn municipality(code: &str) -> Option<&'static Municipality> {
    let code = code.trim();
    let whole = if code.len() == 4 { format!("0{code}") } else { code.to_string() };
    let at = NAMES.all.binary_search_by(|known| known.code.cmp(&whole)).ok()?;
    NAMES.all.get(at)
}

/// The municipalities of that name, accents, hyphens, apostrophes, leading article and `St`/`Saint` aside.
/// Several when the name is ambiguous (two Saint-Donat); the region's code or name narrows them, unless
/// none of them is there.
pub fn municipality_named(name: &str, region_hint: Option<&str>) -> Vec<&'static Municipality> {
    let name = fold(name);
    let found = |name: &str| NAMES.by_name.get(name).map(Vec::as_slice).unwrap_or_default();
    let exact = match found(&name) {
        [] => found(without_article(&name)),
        some => some,
    };
    let all: Vec<&'static Municipality> = exact.iter().map(|at| &NAMES.all[*at]).collect();
    let Some(hint) = region_hint.map(str::trim).filter(|hint| !hint.is_empty()) else { return all };
    let hinted = fold(hint);
    let there: Vec<_> = all
        .iter()
        .copied()
        .filter(|one| {
            let home = one.region();
            home.is_some() && (home == region(hint) || home.is_some_and(|home| fold(home.name) == hinted))
        })
        .collect();
    if there.is_empty() { all } else { there }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(name: &str, hint: Option<&str>) -> Vec<&'static str> {
        municipality_named(name, hint).iter().map(|one| one.code).collect()
    }

    #[test]
    fn every_line_of_the_table_is_a_municipality() {
        assert_eq!(municipalities().len(), include_str!("../data/municipalities.tsv").lines().count());
        assert!(municipalities().is_sorted_by_key(|one| one.code));
        assert!(municipalities().iter().all(|one| one.region().is_some()));
        assert!(municipalities().iter().all(|one| one.mrc().is_some() || one.mrc_code.is_empty()));
    }

    #[test]
    fn a_municipality_is_found_by_code() {
        let amqui = municipality("07047").unwrap();
        assert_eq!((amqui.name, amqui.mrc().unwrap().name), ("Amqui", "La Matapédia"));
        assert_eq!(municipality("7047"), Some(amqui));
        assert_eq!(municipality("00000"), None);
    }

    #[test]
    fn a_name_is_met_however_it_is_typed() {
        assert_eq!(codes("STE THERESE DE GASPE", None), ["02010"]);
        assert_eq!(codes("Iles de la Madeleine", None), codes("Les Îles-de-la-Madeleine", None));
        assert_eq!(codes("St-Jérôme", None), codes("Saint-Jerome", None));
        assert_eq!(codes("", None), [""; 0]);
    }

    #[test]
    fn an_ambiguous_name_gives_all_and_the_region_narrows_it() {
        assert_eq!(codes("Saint-Donat", None).len(), 2);
        let lanaudiere = municipality_named("St-Donat", Some("14"));
        assert_eq!(lanaudiere.len(), 1);
        assert_eq!(lanaudiere[0].mrc().unwrap().name, "Matawinie");
        assert_eq!(codes("Saint-Donat", Some("Lanaudière")), [lanaudiere[0].code]);
        assert_eq!(codes("Saint-Donat", Some("Outaouais")).len(), 2);
    }
}
