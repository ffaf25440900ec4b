//! Labels on a map: each where it fits, or beside its shape on a thin line, and none over another.
use crate::Drawing;

/// The mean advance of a letter and the height of a line, as shares of the letters' height.
const ADVANCE: f64 = 0.54;
const LINE: f64 = 1.1;

/// A label laid on a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which of the ways to say it was chosen: the last one is that which always fits.
    pub way: usize,
    pub lines: Vec<String>,
    /// The middle of its lines.
    pub at: (f64, f64),
    /// The point of its shape that a line leads to, when it stands beside.
    pub leads_to: Option<(f64, f64)>,
}

impl Label {
    /// The foot of each line, from the top.
    pub fn feet(&self, size: f64) -> impl Iterator<Item = (&str, f64)> {
        let top = self.at.1 + size / 3.0 - (self.lines.len() as f64 - 1.0) * size * LINE / 2.0;
        self.lines.iter().enumerate().map(move |(at, line)| (line.as_str(), top + at as f64 * size * LINE))
    }
}

/// West, north, east and south.
type Frame = [f64; 4];

fn around(lines: &[String], (x, y): (f64, f64), size: f64) -> Frame {
    let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default() as f64;
    let (half, tall) = (widest * size * ADVANCE / 2.0, lines.len() as f64 * size * LINE / 2.0);
    [x - half, y - tall, x + half, y + tall]
}

fn meet(a: &Frame, b: &Frame) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// Lays one label on each shape that has ways to be said, the roomiest shapes first. A way is its lines; the first
/// that fits in its shape is taken, and the last wherever it can stand.
pub fn lay(drawing: &Drawing, size: f64, ways: &[Vec<Vec<String>>]) -> Vec<Option<Label>> {
    let mut laid: Vec<Option<Label>> = vec![None; drawing.shapes.len()];
    let mut taken: Vec<Frame> = vec![];
    let mut order: Vec<usize> = (0..drawing.shapes.len().min(ways.len())).collect();
    order.sort_by(|a, b| drawing.shapes[*b].room.total_cmp(&drawing.shapes[*a].room));
    let free = |frame: &Frame, taken: &[Frame]| {
        let inside =
            frame[0] >= 0.0 && frame[1] >= 0.0 && frame[2] <= drawing.width && frame[3] <= drawing.height;
        inside && !taken.iter().any(|other| meet(frame, other))
    };
    for at in order {
        let (shape, ways) = (&drawing.shapes[at], &ways[at]);
        let fits = |lines: &&Vec<String>| {
            let frame = around(lines, shape.label, size);
            frame[2] - frame[0] <= shape.room * 1.15 && free(&frame, &taken)
        };
        let chosen = ways.iter().position(|lines| fits(&lines));
        let found = match (chosen, ways.last()) {
            (Some(way), _) => Some((way, shape.label)),
            (None, Some(last)) => {
                let place = beside(shape.label, size).find(|at| free(&around(last, *at, size), &taken));
                place.map(|place| (ways.len() - 1, place))
            }
            (None, None) => None,
        };
        if let Some((way, place)) = found {
            let lines = ways[way].clone();
            taken.push(around(&lines, place, size));
            let moved = (place.0 - shape.label.0).hypot(place.1 - shape.label.1) > size * 0.7;
            laid[at] = Some(Label { way, lines, at: place, leads_to: moved.then_some(shape.label) });
        }
    }
    laid
}

/// Places around a point, the nearest first.
fn beside((x, y): (f64, f64), size: f64) -> impl Iterator<Item = (f64, f64)> {
    let turns = (1..=9).flat_map(move |ring| {
        (0..16).map(move |turn| {
            let (far, angle) = (f64::from(ring) * size * 0.7, f64::from(turn) * std::f64::consts::TAU / 16.0);
            (x + far * angle.cos(), y + far * angle.sin())
        })
    });
    std::iter::once((x, y)).chain(turns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{mrcs_of_region_on, regions};

    #[test]
    fn no_label_of_any_region_lies_over_another_and_none_is_lost() {
        let day = jiff::civil::date(2026, 4, 1);
        for region in regions() {
            let codes: Vec<&str> = mrcs_of_region_on(region.code, day).iter().map(|mrc| mrc.code).collect();
            let drawing = Drawing::of(&codes, 400.0).unwrap();
            let ways: Vec<_> = drawing
                .shapes
                .iter()
                .enumerate()
                .map(|(at, shape)| vec![vec![shape.mrc.name.to_owned()], vec![(at + 1).to_string()]])
                .collect();
            let laid: Vec<Label> = lay(&drawing, 16.0, &ways).into_iter().flatten().collect();
            assert_eq!(laid.len(), codes.len(), "{}", region.name);
            let frames: Vec<Frame> = laid.iter().map(|label| around(&label.lines, label.at, 16.0)).collect();
            for (at, frame) in frames.iter().enumerate() {
                assert!(
                    frames[..at].iter().all(|other| !meet(frame, other)),
                    "{}: {:?}",
                    region.name,
                    laid[at]
                );
            }
        }
    }
}
