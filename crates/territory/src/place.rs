//! Where a postal code is: its place, municipality, MRC and point.
use crate::unpack::{Columns, gunzip};
use crate::{Mrc, Municipality, PostalCode, mrcs, municipalities};
use std::{collections::HashMap, sync::LazyLock};

/// What the postal table says of a code (GeoNames), tied to a municipality and an MRC.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The place's name in GeoNames, without accents: often a former municipality or a borough.
    pub name: &'static str,
    /// Today's municipality, where the place's name or its MRC leaves no doubt.
    pub municipality: Option<&'static Municipality>,
    pub mrc: Option<&'static Mrc>,
    /// Degrees (WGS 84). Of a street for an urban code, of a whole delivery area for a rural one.
    pub lat: f64,
    pub lon: f64,
    pub certainty: Certainty,
}

/// What the MRC of a postal code rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The place's name is a municipality's and the point falls in its MRC.
    NameAndPoint,
    /// The name is a municipality's nearby, but the point falls in another MRC.
    NameOnly,
    /// The name is no municipality's; the point decided.
    PointOnly,
    /// Neither.
    Unknown,
}

/// Sorted columns rather than records: 18 bytes a code, 4 MB for all of Québec.
struct Table {
    names: Vec<&'static str>,
    ranks: Box<[u32]>,
    places: Box<[u16]>,
    municipalities: Box<[u16]>,
    mrcs: Box<[u8]>,
    certainties: Box<[u8]>,
    lats: Box<[i32]>,
    lons: Box<[i32]>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let bytes = gunzip(include_bytes!("../data/postal.bin.gz"));
    let mut columns = Columns::new(&bytes);
    let (count, length) = (columns.number(), columns.number());
    let names: &'static str = String::from_utf8_lossy(columns.take(length)).into_owned().leak();
    Table {
        names: names.lines().collect(),
        ranks: columns.column(count, |value| value as u32),
        places: columns.column(count, |value| value as u16),
        municipalities: columns.column(count, |value| value as u16),
        mrcs: columns.column(count, |value| value as u8),
        certainties: columns.column(count, |value| value as u8),
        lats: columns.column(count, |value| value as i32),
        lons: columns.column(count, |value| value as i32),
    }
});

/// Where that code is; none if it is not in the table (new, not of Québec, or never given).
pub fn place(code: &PostalCode) -> Option<Place> {
    let at = TABLE.ranks.binary_search(&code.rank()).ok()?;
    // Zero stands for none in the two columns of numbers.
    let before = |number: usize| number.checked_sub(1);
    Some(Place {
        name: TABLE.names.get(usize::from(TABLE.places[at]))?,
        municipality: before(TABLE.municipalities[at].into()).and_then(|at| municipalities().get(at)),
        mrc: before(TABLE.mrcs[at].into()).and_then(|at| mrcs().get(at)),
        lat: f64::from(TABLE.lats[at]) / 1e4,
        lon: f64::from(TABLE.lons[at]) / 1e4,
        certainty: match TABLE.certainties[at] {
            0 => Certainty::NameAndPoint,
            1 => Certainty::NameOnly,
            2 => Certainty::PointOnly,
            _ => Certainty::Unknown,
        },
    })
}

/// In which MRC the codes of each place lie, and how many: the memory of names that are no longer
/// municipalities (Chicoutimi, Saint-Hubert), by folded name.
pub(crate) static SPREAD: LazyLock<HashMap<String, Vec<(u8, u32)>>> = LazyLock::new(|| {
    let mut spread = HashMap::<String, Vec<(u8, u32)>>::new();
    let folded: Vec<String> = TABLE.names.iter().map(|name| crate::fold(name)).collect();
    let mut counts = HashMap::<(u16, u8), u32>::new();
    for (place, mrc) in TABLE.places.iter().zip(&TABLE.mrcs) {
        *counts.entry((*place, *mrc)).or_default() += 1;
    }
    for ((place, mrc), count) in counts {
        if let Some(mrc) = mrc.checked_sub(1) {
            spread.entry(folded[usize::from(place)].clone()).or_default().push((mrc, count));
        }
    }
    spread
});

#[cfg(test)]
mod tests {
    use super::*;

    fn at(code: &str) -> Option<Place> {
        place(&PostalCode::parse(code).unwrap())
    }

    #[test]
    fn a_code_tells_its_municipality_and_mrc() {
        let valley = at("G0J 1J0").unwrap();
        assert_eq!(valley.municipality.unwrap().name, "Causapscal");
        assert_eq!(valley.mrc.unwrap().name, "La Matapédia");
        assert_eq!(at("G4T 1A1").unwrap().mrc.unwrap().code, "010");
        let quarter = at("H3B 4V3").unwrap();
        assert_eq!(quarter.mrc.unwrap().name, "Montréal");
        assert!((quarter.lat - 45.5008).abs() < 1e-6 && (quarter.lon + 73.5652).abs() < 1e-6);
        assert_eq!(at("M5V 2T6"), None);
    }

    #[test]
    fn a_former_municipality_leads_to_the_one_it_joined() {
        let chicoutimi = at("G7H 1A1").unwrap();
        assert_eq!(chicoutimi.name, "Chicoutimi");
        assert_eq!(chicoutimi.municipality.unwrap().name, "Saguenay");
    }

    #[test]
    fn two_places_of_one_name_are_told_apart_by_where_they_lie() {
        assert_eq!(at("J3V 3T8").unwrap().municipality.unwrap().name, "Saint-Bruno-de-Montarville");
    }

    #[test]
    fn one_fsa_may_span_several_mrc() {
        let codes = crate::municipalities().iter().filter(|one| one.postal_code.starts_with("G0L"));
        let mut mrcs: Vec<_> = codes.filter_map(|one| at(one.postal_code)?.mrc).map(|mrc| mrc.code).collect();
        mrcs.sort();
        mrcs.dedup();
        assert!(mrcs.len() > 3, "{mrcs:?}");
    }

    #[test]
    fn the_codes_of_town_halls_lie_in_their_own_mrc() {
        let (mut known, mut right) = (0, 0);
        for one in crate::municipalities() {
            let (Some(mrc), Ok(code)) = (one.mrc(), PostalCode::parse(one.postal_code)) else { continue };
            if let Some(found) = place(&code).and_then(|place| place.mrc) {
                known += 1;
                right += usize::from(found == mrc);
            }
        }
        assert!(known > 1_100, "{known}");
        assert!(right * 100 >= known * 97, "{right} of {known}");
    }
}
