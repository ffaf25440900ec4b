//! The contour: the land of an MRC in degrees, for a map that is moved and brought nearer.
use crate::borders::{LAND, arc_number};
use crate::drawing::simplify;
use crate::{Mrc, mrcs};
use std::collections::HashMap;

/// A point in degrees (WGS 84), longitude first.
pub type Point = [f64; 2];

/// The land of one MRC: pieces, each its outer ring and then its holes. Rings end where they begin (RFC 7946).
#[derive(Debug)]
pub struct Contour {
    pub mrc: &'static Mrc,
    pub pieces: Vec<Vec<Vec<Point>>>,
}

/// Steps to a degree at which borders are simplified: half a step is some 130 m.
const STEPS: f64 = 400.0;

/// The contours of those MRC; unknown codes are left out. Neighbours share their border.
pub fn contours(codes: &[&str]) -> Vec<Contour> {
    let drawn = mrcs().iter().zip(&LAND.shapes).filter(|(mrc, _)| codes.contains(&mrc.code));
    let mut arcs: HashMap<usize, Vec<Point>> = HashMap::new();
    let mut contours = vec![];
    for (mrc, shape) in drawn {
        for arc in shape.rings.iter().flatten().map(|arc| arc_number(*arc)) {
            arcs.entry(arc).or_insert_with(|| simpler(&LAND.arcs[arc].points));
        }
        let rings = shape.rings.iter().map(|ring| ring_of(ring, &arcs)).filter(|ring| ring.len() > 3);
        contours.push(Contour { mrc, pieces: pieces(rings.collect()) });
    }
    contours
}

fn simpler(points: &[Point]) -> Vec<Point> {
    let scaled: Vec<Point> = points.iter().map(|point| point.map(|degrees| degrees * STEPS)).collect();
    let rounded = |degrees: f64| (degrees * 10_000.0).round() / 10_000.0;
    simplify(&scaled).into_iter().map(|point| point.map(|steps| rounded(steps / STEPS))).collect()
}

fn ring_of(ring: &[i32], arcs: &HashMap<usize, Vec<Point>>) -> Vec<Point> {
    let mut points: Vec<Point> = vec![];
    for signed in ring {
        let arc = arcs.get(&arc_number(*signed)).map(Vec::as_slice).unwrap_or_default();
        let skip = usize::from(!points.is_empty());
        match *signed < 0 {
            true => points.extend(arc.iter().rev().skip(skip)),
            false => points.extend(arc.iter().skip(skip)),
        }
    }
    points
}

/// A ring within an even number of others is land; within an odd one, a hole in the first land around it.
fn pieces(rings: Vec<Vec<Point>>) -> Vec<Vec<Vec<Point>>> {
    let around = |at: usize| -> Vec<usize> {
        (0..rings.len()).filter(|other| *other != at && within(rings[at][0], &rings[*other])).collect()
    };
    let depths: Vec<Vec<usize>> = (0..rings.len()).map(around).collect();
    let lands: Vec<usize> = (0..rings.len()).filter(|at| depths[*at].len().is_multiple_of(2)).collect();
    let piece = |land: &usize| {
        let holes = (0..rings.len()).filter(|hole| {
            let depth = &depths[*hole];
            depth.len() == depths[*land].len() + 1 && depth.contains(land)
        });
        std::iter::once(*land).chain(holes).map(|at| rings[at].clone()).collect()
    };
    lands.iter().map(piece).collect()
}

fn within([x, y]: Point, ring: &[Point]) -> bool {
    let crossing = ring.windows(2).filter(|pair| {
        let ([x1, y1], [x2, y2]) = (pair[0], pair[1]);
        (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    });
    crossing.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ring_of_every_mrc_closes_and_the_whole_is_light() {
        let codes: Vec<&str> = mrcs().iter().map(|mrc| mrc.code).collect();
        let all = contours(&codes);
        assert_eq!(all.len(), 104);
        for contour in &all {
            assert!(!contour.pieces.is_empty(), "{}", contour.mrc.name);
            for ring in contour.pieces.iter().flatten() {
                assert_eq!(ring.first(), ring.last(), "{}", contour.mrc.name);
            }
        }
        let gaspesie = contours(&["020", "030", "040", "050", "060", "010"]);
        let points: usize = gaspesie.iter().flat_map(|one| one.pieces.iter().flatten()).map(Vec::len).sum();
        assert!(points < 4_000, "{points} points");
        assert!(contours(&["999"]).is_empty());
    }

    #[test]
    fn a_hole_belongs_to_the_land_around_it() {
        let square =
            |low: f64, high: f64| vec![[low, low], [high, low], [high, high], [low, high], [low, low]];
        let found = pieces(vec![square(0.0, 9.0), square(1.0, 8.0), square(2.0, 3.0), square(20.0, 21.0)]);
        assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1, 1]);
    }
}
