//! Draws a set of MRC as SVG paths: projected upright, simplified to the picture's size, borders still shared.
use crate::apart::bring_near;
use crate::borders::{LAND, arc_number};
use crate::{Mrc, mrc, mrcs};
use std::{
    collections::HashMap,
    fmt::Write,
    sync::{Arc, LazyLock, Mutex},
};

/// The paths of some MRC in one picture, and how to put a point on it.
#[derive(Debug)]
pub struct Drawing {
    /// Size of the view box, in its own units.
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
    /// Around what was brought nearer than it lies: left, top, width and height.
    pub frame: Option<[f64; 4]>,
    west: f64,
    north: f64,
    scale: f64,
}

/// One MRC of a drawing.
#[derive(Debug)]
pub struct Shape {
    pub mrc: &'static Mrc,
    /// SVG path data (even-odd), one decimal.
    pub path: String,
    /// Middle of its widest part and that part's width: where a label may stand.
    pub label: (f64, f64),
    pub room: f64,
}

/// Room left around the shapes.
const MARGIN: f64 = 4.0;
/// How far, in view box units, a simplified border may run from the true one.
const TOLERANCE: f64 = 0.5;

/// Drawings kept: borders do not change while the program runs.
static KEPT: LazyLock<Mutex<Drawn>> = LazyLock::new(Mutex::default);
type Drawn = HashMap<(Vec<String>, u64), Arc<Drawing>>;
/// A drawing for each region in a few widths; a caller with more sets than that only draws anew.
const MOST: usize = 64;

impl Drawing {
    /// The drawing of those MRC so wide, drawn once.
    pub fn kept(codes: &[&str], width: f64) -> Option<Arc<Drawing>> {
        let key = (codes.iter().map(|code| (*code).to_owned()).collect(), width.to_bits());
        if let Some(drawing) = KEPT.lock().unwrap_or_else(|held| held.into_inner()).get(&key) {
            return Some(drawing.clone());
        }
        let drawing = Arc::new(Drawing::of(codes, width)?);
        let mut kept = KEPT.lock().unwrap_or_else(|held| held.into_inner());
        if kept.len() < MOST {
            kept.insert(key, drawing.clone());
        }
        Some(drawing)
    }

    /// Draws those MRC (unknown codes are left out) as wide as asked, no taller than 1.4 times that; none
    /// if no code is known.
    pub fn of(codes: &[&str], width: f64) -> Option<Drawing> {
        let mut drawn: Vec<&'static Mrc> = codes.iter().filter_map(|code| mrc(code)).collect();
        drawn.sort_by_key(|mrc| mrc.code);
        drawn.dedup();
        let shape_of = |one: &Mrc| mrcs().iter().position(|mrc| mrc == one).map(|at| &LAND.shapes[at]);
        let rings: Vec<_> = drawn.iter().filter_map(|mrc| Some((*mrc, &shape_of(mrc)?.rings))).collect();
        let used = || rings.iter().flat_map(|(_, rings)| rings.iter().flatten()).map(|arc| arc_number(*arc));
        let lons = || used().flat_map(|arc| &LAND.arcs[arc].points).map(|point| point[0]);
        let (west, east) = (lons().fold(f64::INFINITY, f64::min), lons().fold(f64::NEG_INFINITY, f64::max));
        if west > east {
            return None;
        }
        let lambert = Lambert::upright_at((west + east) / 2.0);
        let mut plane: HashMap<usize, Vec<[f64; 2]>> = used()
            .map(|arc| {
                (arc, LAND.arcs[arc].points.iter().map(|[lon, lat]| lambert.project(*lat, *lon)).collect())
            })
            .collect();
        let numbers = |rings: &[Vec<i32>]| rings.iter().flatten().map(|arc| arc_number(*arc)).collect();
        let arcs: Vec<Vec<usize>> = rings.iter().map(|(_, rings)| numbers(rings)).collect();
        let moved = bring_near(&arcs, &mut plane);
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for point in plane.values().flatten() {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let (wide, tall) = (high[0] - low[0], high[1] - low[1]);
        let scale = ((width - 2.0 * MARGIN) / wide).min((width * 1.4 - 2.0 * MARGIN) / tall);
        let mut drawing = Drawing {
            width: (wide * scale + 2.0 * MARGIN).round(),
            height: (tall * scale + 2.0 * MARGIN).round(),
            shapes: Vec::new(),
            frame: None,
            west: low[0],
            north: high[1],
            scale,
        };
        let arcs: HashMap<usize, Vec<[f64; 2]>> = plane
            .into_iter()
            .map(|(arc, points)| {
                let points: Vec<[f64; 2]> = points.into_iter().map(|point| drawing.fit(point)).collect();
                (arc, simplify(&points))
            })
            .collect();
        let around = moved.map(|at| frame(rings[at].1, &arcs));
        drawing.frame = around;
        drawing.shapes = rings.into_iter().map(|(mrc, rings)| shape(mrc, rings, &arcs)).collect();
        Some(drawing)
    }

    fn fit(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [MARGIN + (x - self.west) * self.scale, MARGIN + (self.north - y) * self.scale]
    }
}

/// The frame around a shape: left, top, width and height.
fn frame(rings: &[Vec<i32>], arcs: &HashMap<usize, Vec<[f64; 2]>>) -> [f64; 4] {
    const AROUND: f64 = 3.0;
    let points = rings.iter().flatten().filter_map(|arc| arcs.get(&arc_number(*arc))).flatten();
    let ends = points
        .fold([f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY], |e, [x, y]| {
            [e[0].min(*x), e[1].min(*y), e[2].max(*x), e[3].max(*y)]
        });
    [ends[0] - AROUND, ends[1] - AROUND, ends[2] - ends[0] + 2.0 * AROUND, ends[3] - ends[1] + 2.0 * AROUND]
}

/// The path of one MRC, alone in a view box of that width: for a badge or a printed sheet.
pub fn outline(code: &str, width: f64) -> Option<Drawing> {
    Drawing::of(&[code], width)
}

/// Lambert conformal conic on the sphere, with Québec's usual parallels (46° and 60° N) and a meridian of
/// our own, so that any territory stands upright.
#[derive(Clone, Copy, Debug)]
struct Lambert {
    meridian: f64,
    n: f64,
    f: f64,
}

impl Lambert {
    fn upright_at(meridian: f64) -> Lambert {
        let (south, north) = (46f64.to_radians(), 60f64.to_radians());
        let t = |lat: f64| (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan();
        let n = (south.cos() / north.cos()).ln() / (t(north) / t(south)).ln();
        Lambert { meridian, n, f: south.cos() * t(south).powf(n) / n }
    }

    /// Earth radii, north up.
    fn project(&self, lat: f64, lon: f64) -> [f64; 2] {
        let rho = self.f / (std::f64::consts::FRAC_PI_4 + lat.to_radians() / 2.0).tan().powf(self.n);
        let theta = self.n * (lon - self.meridian).to_radians();
        [rho * theta.sin(), -rho * theta.cos()]
    }
}

/// Ramer–Douglas–Peucker. Each arc is simplified once, so neighbours keep one border between them.
pub(crate) fn simplify(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let [first, .., last] = points else { return points.to_vec() };
    let (along, length) =
        ([last[0] - first[0], last[1] - first[1]], (last[0] - first[0]).hypot(last[1] - first[1]));
    let distance = |point: &[f64; 2]| {
        let from = [point[0] - first[0], point[1] - first[1]];
        // A closed arc (an island) has no chord: measure from its one end.
        if length < 1e-9 {
            from[0].hypot(from[1])
        } else {
            (from[0] * along[1] - from[1] * along[0]).abs() / length
        }
    };
    let inner = points.iter().enumerate().take(points.len() - 1).skip(1);
    match inner.map(|(at, point)| (at, distance(point))).max_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((at, far)) if far > TOLERANCE => {
            let mut kept = simplify(&points[..=at]);
            kept.pop();
            kept.extend(simplify(&points[at..]));
            kept
        }
        _ => vec![*first, *last],
    }
}

fn shape(mrc: &'static Mrc, rings: &[Vec<i32>], arcs: &HashMap<usize, Vec<[f64; 2]>>) -> Shape {
    let mut path = String::new();
    let mut outlines = Vec::new();
    for ring in rings {
        let mut points: Vec<[f64; 2]> = Vec::new();
        for signed in ring {
            let arc = arcs.get(&arc_number(*signed)).map(Vec::as_slice).unwrap_or_default();
            let skip = usize::from(!points.is_empty());
            match signed < &0 {
                true => points.extend(arc.iter().rev().skip(skip)),
                false => points.extend(arc.iter().skip(skip)),
            }
        }
        points.pop();
        if points.len() < 3 {
            continue;
        }
        trace(&mut path, &points);
        outlines.push(points);
    }
    let (label, room) = widest(&outlines);
    Shape { mrc, path, label, room }
}

/// Relative moves in tenths: half the text of absolute ones. Rounding is of positions, so it never adds up.
fn trace(path: &mut String, points: &[[f64; 2]]) {
    let tenths = |point: &[f64; 2]| [(point[0] * 10.0).round() as i64, (point[1] * 10.0).round() as i64];
    let mut before = [0, 0];
    for (at, point) in points.iter().enumerate() {
        let here = tenths(point);
        let step = [here[0] - before[0], here[1] - before[1]];
        if at == 0 || step != [0, 0] {
            let sign = if at == 0 { 'M' } else { 'l' };
            // Writing to a String cannot fail.
            let _ = write!(path, "{sign}{} {}", decimal(step[0]), decimal(step[1]));
        }
        before = here;
    }
    path.push('z');
}

fn decimal(tenths: i64) -> String {
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { (tenths as f64 / 10.0).to_string() }
}

/// Middle and width of the widest inner stretch among thirty horizontal lines.
fn widest(outlines: &[Vec<[f64; 2]>]) -> ((f64, f64), f64) {
    let ys = || outlines.iter().flatten().map(|point| point[1]);
    let (top, bottom) = (ys().fold(f64::INFINITY, f64::min), ys().fold(f64::NEG_INFINITY, f64::max));
    let mut best = ((0.0, 0.0), 0.0);
    for line in 1..30 {
        let y = top + (bottom - top) * f64::from(line) / 30.0;
        let mut crossings: Vec<f64> = outlines
            .iter()
            .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)))
            .filter(|(a, b)| (a[1] > y) != (b[1] > y))
            .map(|(a, b)| a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]))
            .collect();
        crossings.sort_by(f64::total_cmp);
        for stretch in crossings.chunks_exact(2) {
            let width = stretch[1] - stretch[0];
            // Near the top or the foot a wide stretch is thin: prefer the middle.
            let centred = 1.0 - (f64::from(line) / 15.0 - 1.0).abs() / 2.0;
            if width * centred > best.1 {
                best = (((stretch[0] + stretch[1]) / 2.0, y), width * centred);
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mrc_has_an_outline() {
        for mrc in mrcs() {
            let drawing = outline(mrc.code, 200.0).unwrap();
            assert!(drawing.shapes[0].path.starts_with('M') && drawing.shapes[0].path.ends_with('z'));
            assert!(drawing.width <= 200.0 && drawing.height <= 281.0, "{}", mrc.name);
        }
        assert!(outline("999", 200.0).is_none());
    }

    #[test]
    fn islands_far_at_sea_are_brought_near_in_a_frame_and_the_sea_is_not_drawn() {
        let drawing = Drawing::of(&["010", "020", "030", "040", "050", "060"], 640.0).unwrap();
        assert_eq!(drawing.shapes.len(), 6);
        let [left, top, width, height] = drawing.frame.unwrap();
        assert!(left >= 0.0 && top >= 0.0 && left + width <= drawing.width && top + height <= drawing.height);
        assert!(width < drawing.width / 4.0, "the islands are small: {width}");
        let gaspe = Drawing::of(&["020", "030", "040", "050", "060"], 640.0).unwrap();
        assert!(gaspe.frame.is_none() && gaspe.height < gaspe.width, "{} {}", gaspe.width, gaspe.height);
    }

    #[test]
    fn the_whole_of_quebec_is_drawn_in_less_than_a_hundred_kilobytes() {
        let codes: Vec<&str> = mrcs().iter().map(|mrc| mrc.code).collect();
        let drawing = Drawing::of(&codes, 640.0).unwrap();
        assert_eq!(drawing.shapes.len(), 104);
        let bytes: usize = drawing.shapes.iter().map(|shape| shape.path.len()).sum();
        assert!(bytes < 100_000, "{bytes}");
    }

    #[test]
    fn simplifying_keeps_ends_and_corners() {
        let bent = [[0.0, 0.0], [5.0, 0.1], [10.0, 0.0], [10.0, 9.0]];
        assert_eq!(simplify(&bent), [[0.0, 0.0], [10.0, 0.0], [10.0, 9.0]]);
    }
}
