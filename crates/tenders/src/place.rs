//! The place of the work: what title and buyer tell of it, asked once for each buyer and each point.
use matching::{By, Place};
use std::collections::HashMap;

/// Where the work is, as far as it can be told: an MRC only where a town or a seat says so, not a region alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    pub mrc: &'static str,
    pub region: &'static str,
    pub at: Option<(f64, f64)>,
}

/// What was told before, so that a file of thousands of notices of one buyer asks once.
#[derive(Debug, Default)]
pub struct Places {
    of_buyers: HashMap<String, Option<(Place, By)>>,
    codes: HashMap<(u64, u64), (&'static str, &'static str)>,
}

/// Buyers remembered at once.
const MOST: usize = 20_000;

impl Places {
    /// Where the work of a notice is: what its title names, else what its buyer's name and seat say.
    pub fn find(&mut self, title: &str, buyer: &str, postal_code: &str, locality: &str) -> Found {
        let titled = if title.is_empty() { None } else { Place::of_work_by(title, "", None) };
        let Some((place, by)) = titled.or_else(|| self.of_buyer(buyer, postal_code, locality)) else {
            return Found::default();
        };
        let (mrc, region) = self.codes(place);
        Found { mrc: if by == By::Region { "" } else { mrc }, region, at: Some((place.lat, place.lon)) }
    }

    fn of_buyer(&mut self, buyer: &str, postal_code: &str, locality: &str) -> Option<(Place, By)> {
        let key = [buyer, postal_code, locality].join("\n");
        if let Some(known) = self.of_buyers.get(&key) {
            return *known;
        }
        let told = Place::of_work_by("", buyer, Place::of_address(postal_code, locality));
        if self.of_buyers.len() < MOST {
            self.of_buyers.insert(key, told);
        }
        told
    }

    fn codes(&mut self, place: Place) -> (&'static str, &'static str) {
        *self.codes.entry((place.lat.to_bits(), place.lon.to_bits())).or_insert_with(|| {
            territory::mrc_at(place.lat, place.lon).map_or(("", ""), |mrc| (mrc.code, region_of(mrc)))
        })
    }
}

/// The region that an MRC is in since it last moved.
fn region_of(mrc: &'static territory::Mrc) -> &'static str {
    mrc.region_on(jiff::civil::Date::MAX).code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_tells_its_mrc_and_a_region_named_alone_tells_none() {
        let mut places = Places::default();
        let amqui = places.find("Déneigement à Amqui", "Ministère des Transports", "", "");
        assert_eq!((amqui.mrc, amqui.region), ("070", "01"));
        let coast = places.find("Services sur la Côte-Nord", "Ministère", "", "");
        assert_eq!((coast.mrc, coast.region), ("", "09"));
        let seat = places.find("Toiture", "Organisme", "G4X 1A1", "Gaspé");
        assert_eq!((seat.mrc, seat.region), ("030", "11"));
        assert_eq!(places.find("Toiture", "Organisme", "", ""), Found::default());
    }
}
