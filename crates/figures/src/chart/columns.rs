//! Upright bars: a dozen short labels at most, such as the months of a year.

use super::Chart;
use super::draw::{Anchor, Sheet, WORD, breadth};
use super::say::{bare, quantity};

/// The height that the bars share, on a narrow sheet; on a wide one they need less of it to be compared.
const TALL: f64 = 150.0;
const TALL_AND_WIDE: f64 = 125.0;
const WIDE: f64 = 500.0;

/// Whether every label would fit under its own bar or beside its neighbours', and every number over it.
pub fn suit(chart: &Chart, width: f64, language: &str) -> bool {
    let count = chart.points.len();
    let share = width / count.max(1) as f64;
    let fits = |(label, value): &(String, f64)| {
        label.chars().count() <= 5
            && breadth(label) < 2.0 * share
            && breadth(&bare(*value, &chart.unit, language)) < share + 4.0
    };
    (2..=12).contains(&count) && chart.points.iter().all(fits)
}

/// Lays the bars on a zero line, each with its number over it and its label at the foot.
pub fn draw(sheet: &mut Sheet, chart: &Chart, language: &str) {
    let finite = || chart.points.iter().map(|(_, value)| *value).filter(|v| v.is_finite());
    let (low, high) = (finite().fold(0.0, f64::min), finite().fold(0.0, f64::max));
    let span = if high > low { high - low } else { 1.0 };
    let share = sheet.width / chart.points.len() as f64;
    let top = WORD + 8.0;
    let tall = if sheet.width < WIDE { TALL } else { TALL_AND_WIDE };
    let y_of = |value: f64| top + (high - value) / span * tall;
    let foot = y_of(low) + if low < 0.0 { WORD + 6.0 } else { 0.0 };
    // One number told with its unit and the next without would puzzle: all or none.
    let fits = |told: String| breadth(&told) < share;
    let whole = chart.points.iter().all(|(_, value)| fits(quantity(*value, &chart.unit, language)));
    // Labels wider than their share stand on two lines in turn.
    let apart = chart.points.iter().any(|(label, _)| breadth(label) + 4.0 > share);
    for (i, (label, value)) in chart.points.iter().enumerate() {
        let middle = (i as f64 + 0.5) * share;
        let wide = (share * 0.56).min(46.0);
        let under = if apart && i % 2 == 1 { WORD + 4.0 } else { 0.0 };
        // A page's own font may be wider than ours.
        let half = breadth(label) / 2.0 + 4.0;
        let x = middle.clamp(half, (sheet.width - half).max(half));
        sheet.words(x, foot + WORD + 8.0 + under, Anchor::Middle, false, label);
        let tell = if whole { quantity } else { bare };
        let said = tell(*value, &chart.unit, language);
        if !value.is_finite() {
            sheet.words(middle, y_of(0.0) - 6.0, Anchor::Middle, false, "—");
            continue;
        }
        let (upper, lower) = (y_of(value.max(0.0)), y_of(value.min(0.0)));
        if *value != 0.0 {
            sheet.bar(middle - wide / 2.0, upper, wide, (lower - upper).max(1.5));
        }
        let over = if *value < 0.0 { lower + WORD + 3.0 } else { upper - 6.0 };
        // A number wider than its share would run into its neighbour's: the sentence and the table say it.
        if breadth(&said) < share + 4.0 {
            let half = breadth(&said) / 2.0;
            sheet.words(middle.clamp(half, sheet.width - half), over, Anchor::Middle, true, &said);
        }
    }
    sheet.rule((0.0, y_of(0.0)), (sheet.width, y_of(0.0)), true);
    sheet.height = foot + WORD + 16.0 + if apart { WORD + 4.0 } else { 0.0 };
}
