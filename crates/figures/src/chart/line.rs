//! A line through time, over a few quiet rules.

use super::Chart;
use super::draw::{Anchor, Sheet, WORD, breadth, steps};
use super::say::{HOURS, bare, quantity};

/// The height between the lowest rule and the highest.
const TALL: f64 = 180.0;

/// Lays the rules with their numbers, the line (broken where nothing was recorded), and the last number.
pub fn draw(sheet: &mut Sheet, chart: &Chart, language: &str) {
    let finite = || chart.points.iter().map(|(_, value)| *value).filter(|v| v.is_finite());
    let (low, high) = (finite().fold(0.0, f64::min), finite().fold(0.0, f64::max));
    // Rules stand at whole hours, not at hundreds of minutes.
    let one = if chart.unit == HOURS { 60.0 } else { 1.0 };
    let rules = steps(low / one, high / one, one > 1.0 || finite().all(|v| v.fract() == 0.0));
    let rules: Vec<f64> = rules.into_iter().map(|rule| rule * one).collect();
    let (low, high) = (rules[0], rules[rules.len() - 1]);
    let left =
        rules.iter().map(|rule| breadth(&bare(*rule, &chart.unit, language))).fold(0.0, f64::max) + 10.0;
    let (top, right) = (WORD + 8.0, sheet.width - 24.0);
    let y_of = |value: f64| top + (high - value) / (high - low) * TALL;
    for rule in &rules {
        sheet.rule((left, y_of(*rule)), (sheet.width, y_of(*rule)), *rule == 0.0);
        sheet.words(left - 8.0, y_of(*rule) + 4.5, Anchor::End, false, &bare(*rule, &chart.unit, language));
    }
    let count = chart.points.len();
    let x_of = |i: usize| match count {
        0 | 1 => (left + right) / 2.0,
        _ => left + 16.0 + (right - left - 16.0) * i as f64 / (count - 1) as f64,
    };
    let mut run: Vec<(f64, f64)> = Vec::new();
    for (i, (_, value)) in chart.points.iter().enumerate() {
        if value.is_finite() {
            run.push((x_of(i), y_of(*value)));
        } else {
            sheet.path(&run);
            run.clear();
        }
    }
    sheet.path(&run);
    if let Some((i, (_, value))) = chart.points.iter().enumerate().rfind(|(_, (_, v))| v.is_finite()) {
        let said = quantity(*value, &chart.unit, language);
        let half = breadth(&said) / 2.0;
        // Under the point when the line comes down to it, unless the foot is too near.
        let falls = chart.points[..i].iter().rfind(|(_, v)| v.is_finite()).is_some_and(|(_, v)| v > value);
        let y = y_of(*value);
        let under = falls && y + WORD + 14.0 < y_of(low);
        let y = if under { y + WORD + 7.0 } else { y - 9.0 };
        sheet.words(x_of(i).clamp(half, sheet.width - half), y, Anchor::Middle, true, &said);
    }
    // As many labels as fit, evenly, counted back from the last so that it always shows.
    let widest = chart.points.iter().map(|(label, _)| breadth(label)).fold(0.0, f64::max) + 12.0;
    let fit = (((right - left) / widest).floor() as usize).max(1);
    let every = count.div_ceil(fit).max(1);
    for (i, (label, _)) in
        chart.points.iter().enumerate().filter(|(i, _)| (count - 1 - i).is_multiple_of(every))
    {
        let half = breadth(label) / 2.0;
        let x = x_of(i).min(sheet.width - half).max(half);
        sheet.words(x, y_of(low) + WORD + 8.0, Anchor::Middle, false, label);
    }
    sheet.height = y_of(low) + WORD + 16.0;
}
