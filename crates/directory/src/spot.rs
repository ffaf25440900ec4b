//! The spot: where an enterprise stands on a map of streets, and the spots that stand together at a scale.
use std::collections::HashMap;
use territory::PostalCode;

/// Side of the squares within which spots stand together, in pixels of a map: a thumb, and some room.
const SQUARE: f64 = 72.0;
/// No two marks are nearer, in pixels: the largest is 56 wide.
const THUMB: f64 = 58.0;
/// The most marks of one answer; more, and squares are made larger.
const MOST: usize = 400;
/// The farthest and the nearest scales of maps of streets.
pub const SCALES: std::ops::RangeInclusive<u8> = 0..=20;
/// The farthest that the projection of such maps reaches (Web Mercator, EPSG:3857).
const FARTHEST: f64 = 85.051_128;

/// A spot: the middle of a municipality (five digits) or of a postal code (six signs). Never a door: no door is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub lat: f64,
    pub lon: f64,
}

/// What names the spot of an enterprise: its urban postal code where it is shown, else its municipality. A rural
/// code is of a whole valley, and says less than the village.
pub fn named(municipality: &str, mrc: &str, postal_code: &str) -> Option<String> {
    let code = PostalCode::parse(postal_code).ok().filter(|code| !code.is_rural());
    let near = |place: &territory::Place| place.mrc.is_none_or(|one| mrc.is_empty() || one.code == mrc);
    if let Some(code) = code.filter(|code| territory::place(code).is_some_and(|place| near(&place))) {
        return Some(code.unspaced().to_owned());
    }
    let known = territory::municipality_named(municipality, None);
    let here = known.into_iter().find(|one| one.at.is_some() && one.mrc().is_some_and(|one| one.code == mrc));
    here.map(|one| one.code.to_owned())
}

/// Whether it names a postal code rather than a municipality.
pub fn is_postal(name: &str) -> bool {
    name.len() == 6
}

/// Where a name lies; none when there is no such spot.
pub fn find(name: &str) -> Option<Spot> {
    if is_postal(name) {
        let place = territory::place(&PostalCode::parse(name).ok()?)?;
        return Some(Spot { lat: place.lat, lon: place.lon });
    }
    let (lat, lon) = territory::municipality(name)?.at?;
    Some(Spot { lat, lon })
}

/// What people call it: `Gaspé`, `G4X 1A1`.
pub fn called(name: &str) -> Option<String> {
    if is_postal(name) {
        return PostalCode::parse(name).ok().map(|code| code.to_string());
    }
    territory::municipality(name).map(|one| one.name.to_owned())
}

/// What part of the world is looked at, and how near.
#[derive(Clone, Copy, Debug)]
pub struct View {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
    pub scale: u8,
}

impl View {
    /// Reads `west,south,east,north` in degrees and a scale; blank is the whole world from afar.
    pub fn read(bbox: &str, scale: &str) -> Option<View> {
        let scale = if scale.trim().is_empty() { 6 } else { scale.trim().parse().ok()? };
        if !SCALES.contains(&scale) {
            return None;
        }
        if bbox.trim().is_empty() {
            return Some(View { west: -180.0, south: -90.0, east: 180.0, north: 90.0, scale });
        }
        let sides: Vec<f64> = bbox.split(',').map(|side| side.trim().parse().ok()).collect::<Option<_>>()?;
        let [west, south, east, north] = sides[..] else { return None };
        let sound = sides.iter().all(|side| side.is_finite() && side.abs() <= 540.0)
            && west <= east
            && south <= north;
        sound.then_some(View { west, south, east, north, scale })
    }

    fn holds(&self, spot: &Spot) -> bool {
        (self.west..=self.east).contains(&spot.lon) && (self.south..=self.north).contains(&spot.lat)
    }
}

/// Spots that stand together: how many enterprises, in the middle of them, and how far they reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub count: usize,
    pub spot: Spot,
    /// West, south, east and north.
    pub reach: [f64; 4],
    /// The spots it is made of, by name.
    pub names: Vec<String>,
}

impl Mark {
    fn of(name: &str, spot: Spot, count: usize) -> Mark {
        let reach = [spot.lon, spot.lat, spot.lon, spot.lat];
        Mark { count, spot, reach, names: vec![name.to_owned()] }
    }

    fn take(&mut self, name: &str, spot: Spot, count: usize) {
        self.absorb(Mark::of(name, spot, count));
    }

    fn absorb(&mut self, other: Mark) {
        let Mark { count, spot, reach: [other_west, other_south, other_east, other_north], names } = other;
        let (before, new) = (self.count as f64, count as f64);
        let middle = |a: f64, b: f64| (a * before + b * new) / (before + new);
        self.spot = Spot { lat: middle(self.spot.lat, spot.lat), lon: middle(self.spot.lon, spot.lon) };
        let [west, south, east, north] = self.reach;
        self.reach =
            [west.min(other_west), south.min(other_south), east.max(other_east), north.max(other_north)];
        self.count += count;
        self.names.extend(names);
    }
}

/// The marks of a view, of spots by name and how many enterprises stand on each. Squares keep their place when a map
/// is moved, so that marks do too.
pub fn marks<'a>(counted: impl IntoIterator<Item = (&'a str, usize)>, view: &View) -> Vec<Mark> {
    let spots = counted.into_iter().filter_map(|(name, count)| Some((name, find(name)?, count)));
    let spots: Vec<_> = spots.filter(|(_, spot, _)| view.holds(spot)).collect();
    let mut side = SQUARE;
    loop {
        let mut squares: HashMap<(i64, i64), Mark> = HashMap::new();
        for (name, spot, count) in &spots {
            let (x, y) = pixels(spot, view.scale);
            let square = ((x / side).floor() as i64, (y / side).floor() as i64);
            squares
                .entry(square)
                .and_modify(|mark| mark.take(name, *spot, *count))
                .or_insert_with(|| Mark::of(name, *spot, *count));
        }
        if squares.len() <= MOST {
            let mut marks: Vec<_> = squares.into_iter().collect();
            marks.sort_by_key(|(square, _)| *square);
            return apart(marks.into_iter().map(|(_, mark)| mark).collect(), view.scale);
        }
        side *= 2.0;
    }
}

/// Marks of neighbouring squares that would lie over one another become one: each answers a thumb whole.
fn apart(mut marks: Vec<Mark>, scale: u8) -> Vec<Mark> {
    let near = |a: &Mark, b: &Mark| {
        let ((x, y), (other_x, other_y)) = (pixels(&a.spot, scale), pixels(&b.spot, scale));
        (x - other_x).hypot(y - other_y) < THUMB
    };
    let mut at = 0;
    while at < marks.len() {
        match (0..at).find(|before| near(&marks[*before], &marks[at])) {
            Some(before) => {
                let taken = marks.remove(at);
                marks[before].absorb(taken);
                // It has moved: it may lie over others now.
                at = before;
            }
            None => at += 1,
        }
    }
    marks
}

/// Where a spot is on the whole world drawn at a scale (256 pixels wide at scale 0).
fn pixels(spot: &Spot, scale: u8) -> (f64, f64) {
    let world = 256.0 * f64::from(1u32 << scale);
    let lat = spot.lat.clamp(-FARTHEST, FARTHEST).to_radians();
    let north = (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln();
    ((spot.lon + 180.0) / 360.0 * world, (1.0 - north / std::f64::consts::PI) / 2.0 * world)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_is_an_urban_postal_code_that_is_shown_or_the_municipality() {
        assert_eq!(named("Gaspé", "030", "").as_deref(), Some("03005"));
        assert_eq!(named("Gaspé", "030", "G0C 1A0").as_deref(), Some("03005"), "a rural code says less");
        assert_eq!(named("Montréal", "660", "H3B 4V3").as_deref(), Some("H3B4V3"));
        assert_eq!(
            named("Gaspé", "030", "H3B 4V3").as_deref(),
            Some("03005"),
            "a code of elsewhere is a slip"
        );
        assert_eq!(named("Ailleurs", "030", ""), None);
        assert_eq!(
            (called("03005").as_deref(), called("H3B4V3").as_deref()),
            (Some("Gaspé"), Some("H3B 4V3"))
        );
        assert!(find("99999").is_none() && find("ZZZZZZ").is_none() && find("").is_none());
    }

    #[test]
    fn marks_part_as_one_comes_nearer_and_none_is_lost() {
        let counted: Vec<(&str, usize)> = territory::municipalities()
            .iter()
            .filter(|one| one.at.is_some())
            .map(|one| (one.code, 2))
            .collect();
        let all = counted.len() * 2;
        let mut before = 0;
        for scale in [0, 4, 8, 12, 20] {
            let marks = marks(counted.iter().copied(), &View::read("", &scale.to_string()).unwrap());
            assert_eq!(marks.iter().map(|mark| mark.count).sum::<usize>(), all);
            assert!(marks.len() <= MOST && marks.len() >= before, "{scale}: {}", marks.len());
            let at: Vec<_> = marks.iter().map(|mark| pixels(&mark.spot, scale)).collect();
            for (nth, a) in at.iter().enumerate() {
                assert!(at[..nth].iter().all(|b| (a.0 - b.0).hypot(a.1 - b.1) >= THUMB), "each alone");
            }
            before = marks.len();
        }
        let gaspe = View::read("-65,48,-64,49", "12").unwrap();
        assert!(marks(counted, &gaspe).iter().any(|mark| mark.names == ["03005"]));
    }

    #[test]
    fn a_view_that_cannot_be_is_refused() {
        for (bbox, scale) in
            [("1,2,3", "4"), ("a,b,c,d", ""), ("5,0,1,1", ""), ("", "21"), ("NaN,0,1,1", ""), ("", "x")]
        {
            assert!(View::read(bbox, scale).is_none(), "{bbox} {scale}");
        }
    }
}
