//! What lies far from the rest is drawn nearer, in a frame that says so: a region is not shrunk for open sea.
use std::collections::HashMap;

/// The widest stretch of nothing left as it is, and what is left of a wider one, as shares of the rest's width.
const WIDEST: f64 = 0.2;
const LEFT: f64 = 0.04;

/// West and east ends of a shape's arcs.
fn ends(arcs: &[usize], plane: &HashMap<usize, Vec<[f64; 2]>>) -> (f64, f64) {
    let xs = arcs.iter().filter_map(|arc| plane.get(arc)).flatten().map(|point| point[0]);
    xs.fold((f64::INFINITY, f64::NEG_INFINITY), |(west, east), x| (west.min(x), east.max(x)))
}

/// Moves the shape that lies farthest to one side of all the others, if open sea is between; gives which one moved.
/// `shapes` names the arcs of each; arcs are points of the plane.
pub(crate) fn bring_near(shapes: &[Vec<usize>], plane: &mut HashMap<usize, Vec<[f64; 2]>>) -> Option<usize> {
    if shapes.len() < 3 {
        return None;
    }
    let spans: Vec<(f64, f64)> = shapes.iter().map(|arcs| ends(arcs, plane)).collect();
    for (at, (west, east)) in spans.iter().enumerate() {
        let others = spans.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, span)| span);
        let (from, to) =
            others.fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), (w, e)| (from.min(*w), to.max(*e)));
        let (sea, way) = if *west > to { (west - to, -1.0) } else { (from - east, 1.0) };
        if sea > WIDEST * (to - from) {
            let step = way * (sea - LEFT * (to - from));
            for arc in &shapes[at] {
                // An arc alone at sea is of one shape only.
                plane.entry(*arc).and_modify(|points| points.iter_mut().for_each(|point| point[0] += step));
            }
            return Some(at);
        }
    }
    None
}
