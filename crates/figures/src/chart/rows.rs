//! Lying bars, each under its label: many points, long names, or progress towards a target.

use super::Chart;
use super::draw::{Anchor, Sheet, WORD, breadth, wrap};
use super::say::{progress, quantity};

/// How thick a bar is.
const BAR: f64 = 9.0;
/// How far a row is from the next: close enough that eight of them share a page with their numbers.
const BETWEEN: f64 = 10.0;

/// Lays one row a point. With a `target`, a mark shows where it is and the words say how much is reached.
pub fn draw(sheet: &mut Sheet, chart: &Chart, target: Option<f64>, language: &str) {
    let values = || chart.points.iter().map(|(_, value)| *value).chain(target).filter(|v| v.is_finite());
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let span = if high > low { high - low } else { 1.0 };
    let width = sheet.width;
    let at = |value: f64| (value.clamp(low, high) - low) / span * width;
    let mut y = 0.0;
    for (label, value) in &chart.points {
        let told = match target {
            Some(target) => progress(*value, target, &chart.unit, language),
            None => quantity(*value, &chart.unit, language),
        };
        sheet.words(width, y + WORD, Anchor::End, true, &told);
        for line in wrap(label, width - breadth(&told) - 24.0, 2) {
            sheet.words(0.0, y + WORD, Anchor::Start, false, &line);
            y += WORD + 4.0;
        }
        y += 3.0;
        sheet.groove(0.0, y, width, BAR);
        if value.is_finite() {
            let (from, to) = (at(0.0).min(at(*value)), at(0.0).max(at(*value)));
            // A small amount stays visible; zero draws nothing.
            let least = if *value == 0.0 { 0.0 } else { 2.0 };
            sheet.bar(from.min(width - least), y, (to - from).max(least), BAR);
        }
        for mark in target.filter(|t| t.is_finite()).into_iter().chain((low < 0.0).then_some(0.0)) {
            let x = at(mark).clamp(1.0, width - 1.0);
            sheet.rule((x, y - 3.0), (x, y + BAR + 3.0), true);
        }
        y += BAR + BETWEEN;
    }
    sheet.height = (y - BETWEEN + 6.0).max(0.0);
}
