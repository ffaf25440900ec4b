//! The borders of the 104 MRC, shared between neighbours, with their waters or as land alone, and the MRC a point falls in.
use crate::{Mrc, mrcs, unpack::gunzip};
use std::sync::LazyLock;

/// Borders as arcs (each drawn once, whoever shares it) and shapes as rings of arcs.
pub(crate) struct Borders {
    /// Longitude and latitude, degrees; about 80 m between two steps of the grid.
    pub(crate) arcs: Vec<Arc>,
    /// In the order of [`mrcs`].
    pub(crate) shapes: Vec<Shape>,
}

pub(crate) struct Arc {
    pub(crate) points: Vec<[f64; 2]>,
    bounds: Bounds,
}

pub(crate) struct Shape {
    /// Each ring names its arcs in turn; `!n` is arc `n` walked backwards.
    pub(crate) rings: Vec<Vec<i32>>,
    bounds: Bounds,
}

#[derive(Clone, Copy)]
struct Bounds {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

const NOWHERE: Bounds =
    Bounds { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };

impl Bounds {
    fn with(self, other: Bounds) -> Bounds {
        Bounds {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }
}

/// The number of the arc, whichever way it is walked.
pub(crate) fn arc_number(signed: i32) -> usize {
    (if signed < 0 { !signed } else { signed }) as usize
}

#[derive(serde::Deserialize)]
struct Topology {
    scale: [f64; 2],
    translate: [f64; 2],
    arcs: Vec<Vec<[f64; 2]>>,
    shapes: Vec<Named>,
}

#[derive(serde::Deserialize)]
struct Named {
    code: String,
    rings: Vec<Vec<i32>>,
}

/// As the law draws them, far into the sea: for saying where a point lies.
pub(crate) static BORDERS: LazyLock<Borders> =
    LazyLock::new(|| Borders::read(include_bytes!("../data/mrc.json.gz")));
/// Cut at the coast: for pictures.
pub(crate) static LAND: LazyLock<Borders> =
    LazyLock::new(|| Borders::read(include_bytes!("../data/land.json.gz")));

impl Borders {
    fn read(packed: &[u8]) -> Borders {
        let bytes = gunzip(packed);
        let topology: Topology = serde_json::from_slice(&bytes).expect("the embedded borders can be read");
        let (scale, translate) = (topology.scale, topology.translate);
        let arcs: Vec<Arc> = topology.arcs.iter().map(|steps| walk(steps, scale, translate)).collect();
        let mut named = topology.shapes;
        named.sort_by(|a, b| a.code.cmp(&b.code));
        assert!(named.iter().map(|shape| shape.code.as_str()).eq(mrcs().iter().map(|mrc| mrc.code)));
        let shapes = named
            .into_iter()
            .map(|Named { rings, .. }| {
                let bounds = rings
                    .iter()
                    .flatten()
                    .fold(NOWHERE, |bounds, arc| bounds.with(arcs[arc_number(*arc)].bounds));
                Shape { rings, bounds }
            })
            .collect();
        Borders { arcs, shapes }
    }
}

/// Steps on the grid become degrees.
fn walk(steps: &[[f64; 2]], scale: [f64; 2], translate: [f64; 2]) -> Arc {
    let mut here = [0.0, 0.0];
    let points: Vec<[f64; 2]> = steps
        .iter()
        .map(|step| {
            here = [here[0] + step[0], here[1] + step[1]];
            [here[0] * scale[0] + translate[0], here[1] * scale[1] + translate[1]]
        })
        .collect();
    let bounds = points.iter().fold(NOWHERE, |bounds, [lon, lat]| {
        bounds.with(Bounds { west: *lon, south: *lat, east: *lon, north: *lat })
    });
    Arc { points, bounds }
}

/// The MRC in which a point lies (degrees, WGS 84), none outside Québec. Borders are simplified: within a
/// few hundred metres of one, take it with care.
pub fn mrc_at(lat: f64, lon: f64) -> Option<&'static Mrc> {
    let borders = &*BORDERS;
    borders
        .shapes
        .iter()
        .position(|shape| shape.contains(&borders.arcs, lat, lon))
        .and_then(|at| mrcs().get(at))
}

impl Shape {
    /// A line drawn east from the point crosses the border an odd number of times.
    fn contains(&self, arcs: &[Arc], lat: f64, lon: f64) -> bool {
        let Bounds { west, south, east, north } = self.bounds;
        if !(west..=east).contains(&lon) || !(south..=north).contains(&lat) {
            return false;
        }
        let mut inside = false;
        for arc in self.rings.iter().flatten().map(|arc| &arcs[arc_number(*arc)]) {
            if lat < arc.bounds.south || lat > arc.bounds.north || lon > arc.bounds.east {
                continue;
            }
            for pair in arc.points.windows(2) {
                let ([x1, y1], [x2, y2]) = (pair[0], pair[1]);
                if (y1 > lat) != (y2 > lat) && lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1 {
                    inside = !inside;
                }
            }
        }
        inside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ring_closes() {
        for (borders, shape) in
            [&*BORDERS, &*LAND].into_iter().flat_map(|b| b.shapes.iter().map(move |s| (b, s)))
        {
            for ring in &shape.rings {
                let ends = |signed: i32| {
                    let points = &borders.arcs[arc_number(signed)].points;
                    let (first, last) = (points[0], points[points.len() - 1]);
                    if signed < 0 { (last, first) } else { (first, last) }
                };
                for (at, arc) in ring.iter().enumerate() {
                    assert_eq!(ends(*arc).1, ends(ring[(at + 1) % ring.len()]).0);
                }
            }
        }
    }

    #[test]
    fn places_fall_in_the_mrc_the_ministry_gives_them() {
        let (mut known, mut right) = (0, 0);
        for one in crate::municipalities() {
            if let (Some(mrc), Some((lat, lon))) = (one.mrc(), one.at) {
                known += 1;
                right += usize::from(mrc_at(lat, lon) == Some(mrc));
            }
        }
        assert!(known > 1_100, "{known}");
        assert!(right * 1_000 >= known * 995, "{right} of {known}");
    }

    #[test]
    fn ottawa_new_york_and_the_sea_are_in_no_mrc() {
        assert_eq!(mrc_at(40.7, -74.0), None);
        assert_eq!(mrc_at(45.35, -75.75), None);
        assert_eq!(mrc_at(f64::NAN, -75.0), None);
    }
}
