//! Places an organization in its MRC from what is known of its address, and says on what evidence.
use crate::place::SPREAD;
use crate::{Mrc, Municipality, Place, PostalCode, fold, mrc_at, mrcs, municipality_named, place};

/// Where an address is, why we think so, and whether a person should look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Located {
    pub mrc: Option<&'static Mrc>,
    pub municipality: Option<&'static Municipality>,
    pub how: Evidence,
    /// The evidence disagrees, or rests on a point beside a simplified border, or on nothing: to be confirmed.
    pub doubtful: bool,
}

/// Which evidence decided the MRC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// The postal code and the municipality's name agree.
    PostalCodeAndMunicipality,
    /// The municipality's name and the point agree (and the postal code, if any, does not).
    MunicipalityAndPoint,
    /// The postal code and the point agree (and the name, if any, does not).
    PostalCodeAndPoint,
    /// The postal code alone, or against the name.
    PostalCode,
    /// The municipality's name alone, or against a rural postal code.
    Municipality,
    /// The point alone.
    Point,
    /// The name is shared by several municipalities and nothing tells them apart.
    AmbiguousName,
    /// Nothing given is known.
    Nothing,
}

/// Reads whatever is known of an address. `at` is latitude and longitude in degrees. A malformed postal
/// code, an unknown name or a point outside Québec counts as not given; three first letters of a postal
/// code never decide.
pub fn locate(postal: Option<&str>, municipality: Option<&str>, at: Option<(f64, f64)>) -> Located {
    let code = postal.and_then(|postal| PostalCode::parse(postal).ok());
    let posted = code.and_then(|code| place(&code));
    let named = municipality.map(Name::read).unwrap_or_default();
    let pointed = at.and_then(|(lat, lon)| mrc_at(lat, lon));
    let by_code = posted.and_then(|place| place.mrc);
    let rural = code.is_some_and(|code| code.is_rural());

    let (mrc, how, doubtful) = match (by_code, pointed) {
        (Some(mrc), _) if named.may_be(mrc) => (Some(mrc), Evidence::PostalCodeAndMunicipality, false),
        (_, Some(mrc)) if named.may_be(mrc) => (Some(mrc), Evidence::MunicipalityAndPoint, by_code.is_some()),
        (Some(mrc), Some(point)) if mrc == point => {
            (Some(mrc), Evidence::PostalCodeAndPoint, !named.mrcs.is_empty())
        }
        // A rural code's place may be the post office of the next village; the name written is better.
        (Some(_), _) if rural && named.only().is_some() => (named.only(), Evidence::Municipality, true),
        (Some(mrc), _) => {
            let weak = posted.is_some_and(|place| place.certainty == crate::Certainty::NameOnly);
            let rural_point =
                rural && posted.is_some_and(|place| place.certainty == crate::Certainty::PointOnly);
            (
                Some(mrc),
                Evidence::PostalCode,
                !named.mrcs.is_empty() || pointed.is_some() || weak || rural_point,
            )
        }
        (None, point) => match (named.only(), point) {
            (Some(mrc), _) => (Some(mrc), Evidence::Municipality, point.is_some() || named.shaky),
            (None, Some(mrc)) => (Some(mrc), Evidence::Point, true),
            (None, None) if !named.mrcs.is_empty() => (None, Evidence::AmbiguousName, true),
            (None, None) => (None, Evidence::Nothing, true),
        },
    };
    Located { mrc, municipality: settle(&named, posted, mrc), how, doubtful }
}

/// The municipality, in the MRC found: the one named, else the postal code's.
fn settle(named: &Name, posted: Option<Place>, mrc: Option<&'static Mrc>) -> Option<&'static Municipality> {
    let in_mrc: Vec<_> =
        named.municipalities.iter().copied().filter(|one| mrc.is_some() && one.mrc() == mrc).collect();
    let posted = posted.and_then(|place| place.municipality).filter(|one| mrc.is_some() && one.mrc() == mrc);
    match in_mrc[..] {
        [only] => Some(only),
        // A city and its parish may share a name and an MRC (Disraeli): the postal code may tell.
        [_, _, ..] => posted.filter(|posted| in_mrc.contains(posted)),
        [] => match named.municipalities[..] {
            // A community outside any MRC.
            [only] if only.mrc().is_none() => Some(only),
            _ => posted,
        },
    }
}

/// What a municipality's name may mean.
#[derive(Default)]
struct Name {
    municipalities: Vec<&'static Municipality>,
    mrcs: Vec<&'static Mrc>,
    /// Known only as a place of the postal table, with codes in more than one MRC.
    shaky: bool,
}

impl Name {
    fn read(name: &str) -> Name {
        // "Saguenay (Chicoutimi)", "Gaspé, QC": what follows is a borough, a province or a country.
        let name = fold(name.split(['(', ',', '/']).next().unwrap_or(name));
        let known = |name: &str| !municipality_named(name, None).is_empty() || SPREAD.contains_key(name);
        let bare = ["ville de ", "ville d ", "ville ", "municipalite de ", "city of "]
            .iter()
            .find_map(|prefix| name.strip_prefix(prefix))
            .filter(|_| !known(&name));
        let name = bare.unwrap_or(&name);
        let municipalities = municipality_named(name, None);
        let mut mrcs_named: Vec<&'static Mrc> = municipalities.iter().filter_map(|one| one.mrc()).collect();
        let mut shaky = false;
        if let Some(spread) = SPREAD.get(name) {
            let total: u32 = spread.iter().map(|(_, count)| count).sum();
            // A stray code in fifty is a fault of the table, not a second place of that name.
            let real: Vec<_> = spread.iter().filter(|(_, count)| count * 50 > total).collect();
            shaky = municipalities.is_empty() && real.len() > 1;
            if municipalities.is_empty() || total >= 50 {
                mrcs_named.extend(real.iter().filter_map(|(mrc, _)| mrcs().get(usize::from(*mrc))));
            }
        }
        mrcs_named.sort_by_key(|mrc| mrc.code);
        mrcs_named.dedup();
        Name { municipalities, mrcs: mrcs_named, shaky }
    }

    fn may_be(&self, mrc: &Mrc) -> bool {
        self.mrcs.contains(&mrc)
    }

    fn only(&self) -> Option<&'static Mrc> {
        match self.mrcs[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Evidence::*;

    fn told(found: Located) -> (Option<&'static str>, Option<&'static str>, Evidence, bool) {
        (found.mrc.map(|mrc| mrc.name), found.municipality.map(|one| one.name), found.how, found.doubtful)
    }

    #[test]
    fn a_postal_code_and_a_name_that_agree_leave_no_doubt() {
        let found = locate(Some("g0j1j0"), Some("CAUSAPSCAL"), None);
        assert_eq!(told(found), (Some("La Matapédia"), Some("Causapscal"), PostalCodeAndMunicipality, false));
    }

    #[test]
    fn a_former_city_is_placed_by_its_name_alone() {
        let found = locate(None, Some("Chicoutimi"), None);
        assert_eq!((found.mrc.unwrap().name, found.how, found.doubtful), ("Saguenay", Municipality, false));
    }

    #[test]
    fn the_word_city_before_a_name_does_not_hide_it() {
        assert_eq!(locate(None, Some("Ville St-Laurent"), None).mrc.unwrap().name, "Montréal");
        assert_eq!(locate(None, Some("Ville de Gaspé, QC"), None).municipality.unwrap().name, "Gaspé");
        assert_eq!(locate(None, Some("Ville-Marie"), None).municipality.unwrap().name, "Ville-Marie");
    }

    #[test]
    fn an_ambiguous_name_alone_is_not_guessed_but_a_code_or_a_point_tells() {
        assert_eq!(told(locate(None, Some("St-Donat"), None)), (None, None, AmbiguousName, true));
        let by_code = locate(Some("J0T 2C0"), Some("Saint-Donat"), None);
        assert_eq!(told(by_code), (Some("Matawinie"), Some("Saint-Donat"), PostalCodeAndMunicipality, false));
        let by_point = locate(None, Some("Saint-Donat"), Some((46.318, -74.222)));
        assert_eq!(told(by_point), (Some("Matawinie"), Some("Saint-Donat"), MunicipalityAndPoint, false));
    }

    #[test]
    fn evidence_that_disagrees_is_marked_for_a_person_to_look() {
        let urban = locate(Some("H3B 4V3"), Some("Gaspé"), None);
        assert_eq!(told(urban), (Some("Montréal"), Some("Montréal"), PostalCode, true));
        let rural = locate(Some("G0J 1J0"), Some("Gaspé"), None);
        assert_eq!(told(rural), (Some("La Côte-de-Gaspé"), Some("Gaspé"), Municipality, true));
        let outvoted = locate(Some("H3B 4V3"), Some("Gaspé"), Some((45.5008, -73.5652)));
        assert_eq!((outvoted.mrc.unwrap().name, outvoted.how), ("Montréal", PostalCodeAndPoint));
        assert!(outvoted.doubtful);
    }

    #[test]
    fn three_signs_of_a_postal_code_never_decide() {
        assert_eq!(told(locate(Some("G4X"), None, None)), (None, None, Nothing, true));
        assert_eq!(told(locate(Some("G4X"), Some("Gaspé"), None)).2, Municipality);
    }

    #[test]
    fn nothing_known_is_said_so() {
        assert_eq!(told(locate(None, None, None)), (None, None, Nothing, true));
        assert_eq!(
            told(locate(Some("M5V 2T6"), Some("Toronto"), Some((43.64, -79.39)))),
            (None, None, Nothing, true)
        );
    }
}
