//! Place: where a supplier is, where work is done, and how far apart they are.
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use territory::{PostalCode, municipalities, municipality_named, place};

const EARTH_KM: f32 = 6_371.0;

/// A point in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub lat: f64,
    pub lon: f64,
}

/// What told where the work is: a town by its name, a region by its name (then its chief town stands for it), or the
/// buyer's seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    Town,
    Region,
    Seat,
}

/// A point on the sphere: two of them are compared in a few multiplications.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point([f32; 3]);

impl Place {
    pub(crate) fn point(self) -> Point {
        let (lat, lon) = (self.lat.to_radians(), self.lon.to_radians());
        Point([lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()].map(|x| x as f32))
    }

    /// Where a postal code, else a municipality, is.
    pub fn of_address(postal: &str, municipality: &str) -> Option<Place> {
        let posted = PostalCode::parse(postal).ok().and_then(|code| place(&code));
        let posted = posted.map(|place| Place { lat: place.lat, lon: place.lon });
        posted.or_else(|| named(municipality))
    }

    /// Where the work is: the municipality or region that the title names, else where the buyer sits, else what the
    /// buyer's name names.
    pub fn of_work(title: &str, buyer: &str, seat: Option<Place>) -> Option<Place> {
        Place::of_work_by(title, buyer, seat).map(|(place, _)| place)
    }

    /// The same, with what told it.
    pub fn of_work_by(title: &str, buyer: &str, seat: Option<Place>) -> Option<(Place, By)> {
        let by = |by| move |place| (place, by);
        said(title)
            .map(by(By::Town))
            .or_else(|| region(title).map(by(By::Region)))
            .or_else(|| region(buyer).map(by(By::Region)))
            .or_else(|| seat.map(by(By::Seat)))
            .or_else(|| said(buyer).map(by(By::Town)))
    }
}

impl Point {
    /// Kilometres along a straight line, which is near enough.
    pub(crate) fn km(self, other: Point) -> f32 {
        Point::km_apart(self.apart(other))
    }

    /// What grows with the distance and costs no square root.
    pub(crate) fn apart(self, other: Point) -> f32 {
        let along = |k: usize| (self.0[k] - other.0[k]) * (self.0[k] - other.0[k]);
        along(0) + along(1) + along(2)
    }

    pub(crate) fn km_apart(apart: f32) -> f32 {
        EARTH_KM * apart.sqrt()
    }
}

/// The municipality of that name, where only one bears it.
fn named(name: &str) -> Option<Place> {
    match municipality_named(name, None)[..] {
        [one] => one.at.map(|(lat, lon)| Place { lat, lon }),
        _ => None,
    }
}

/// The chief town of the region that a text names.
fn region(text: &str) -> Option<Place> {
    let text = territory::fold(text);
    CHIEF_TOWNS.iter().find(|(name, _)| text.contains(name.as_str())).map(|(_, place)| *place)
}

/// The most populous municipality of each region that bears another name than a town's.
static CHIEF_TOWNS: LazyLock<Vec<(String, Place)>> = LazyLock::new(|| {
    let of = |region: &'static territory::Region| {
        let towns = municipalities().iter().filter(|one| one.region() == Some(region) && one.at.is_some());
        let chief = towns.max_by_key(|one| one.population)?;
        let name = territory::fold(region.name);
        let (lat, lon) = chief.at?;
        let town = !municipality_named(region.name, None).is_empty();
        (!town).then_some((name, Place { lat, lon }))
    };
    let mut towns: Vec<_> = territory::regions().iter().filter_map(of).collect();
    // What is longest is looked for first: « Saguenay–Lac-Saint-Jean » before « Mauricie ».
    towns.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    towns
});

/// The longest name of a municipality among a text's words, where it begins with a capital.
fn said(text: &str) -> Option<Place> {
    let words: Vec<&str> =
        text.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty()).collect();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    (1..=5).rev().find_map(|length| {
        words.windows(length).find_map(|run| {
            let whole = capital(run[0]) && run[0].len() > 3 && capital(run[length - 1]);
            // « Québec » is more often the province than the town.
            let name = run.join(" ");
            (whole && name != "Québec" && name != "QUÉBEC").then(|| named(&name))?
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_is_where_the_title_says_else_where_the_buyer_is() {
        let amqui =
            Place::of_work("Réfection de la route 132 à Amqui", "Ministère des Transports", None).unwrap();
        assert!((amqui.lat - 48.46).abs() < 0.1, "{amqui:?}");
        assert_eq!(Place::of_work("Toiture", "Ville d’Amqui", None), Some(amqui));
        assert_eq!(Place::of_work("Toiture", "Ministère", None), None);
    }

    #[test]
    fn kilometres_are_kilometres() {
        let (montreal, quebec) = (Place { lat: 45.5, lon: -73.57 }, Place { lat: 46.81, lon: -71.21 });
        assert!((montreal.point().km(quebec.point()) - 233.0).abs() < 5.0);
    }
}
